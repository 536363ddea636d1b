/**
 * A fake `fetch` that answers a query of ours with given rows, written as a portal writes them: the newest first, no more
 * than its limit, and only steps with a value where the query wants these. It evaluates nothing else.
 */

import type { Fetch } from '../../src/soda/client.js';

/**
 * The date of a step (`null` for rows without one), then the value of each aggregate in the order of the query; `null` is
 * omitted, as Socrata omits it. Counts of rows and of present values follow from the values unless `counts` says them.
 */
export type Row = readonly [step: string | number | null, ...values: (number | string | null)[]];

/** What a fake portal was asked, in order. */
export type AnsweringFetch = Fetch & { readonly asked: readonly string[] };

export function answerWith(rows: readonly Row[], lastModified?: string): AnsweringFetch {
  const asked: string[] = [];
  const fetch: Fetch = (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const soql = url.searchParams.get('$query') ?? '';
    asked.push(soql);
    const body = JSON.stringify(toAnswer(rows, soql));
    const headers = {
      'content-type': 'application/json;charset=utf-8',
      ...(lastModified ? { 'last-modified': lastModified } : {}),
    };
    return Promise.resolve(new Response(body, { headers }));
  };
  return Object.assign(fetch, { asked });
}

/** The select list as [expression, alias] pairs. */
export function selected(soql: string): [string, string][] {
  const list = /^SELECT (.*?) (?:WHERE|GROUP)/s.exec(soql)?.[1] ?? '';
  return [...list.matchAll(/(?:^|, )(.+?) AS (\w+)(?=,|$)/g)].map(([, expression = '', alias = '']) => [
    expression,
    alias,
  ]);
}

function toAnswer(rows: readonly Row[], soql: string): Record<string, unknown>[] {
  const [step, ...aggregates] = selected(soql);
  if (!step) throw new Error(`not a query of ours: ${soql}`);
  const limit = Number(/LIMIT (\d+)$/.exec(soql)?.[1]);
  const newestFirst = [...rows].sort(([a], [b]) =>
    a === null ? -1 : b === null ? 1 : a < b ? 1 : a > b ? -1 : 0,
  );
  const having = / HAVING (.*) ORDER BY /.exec(soql)?.[1]?.split(' AND ') ?? [];
  const isWanted = (row: Readonly<Record<string, unknown>>) =>
    having.every((any) =>
      aggregates.some(([expression, alias]) => alias in row && any.includes(`${expression} IS NOT NULL`)),
    );
  const answer = newestFirst.map(([date, ...values]) => {
    const cells: [string, unknown][] = [[step[1], toStep(date, step[0])]];
    const given = [...values];
    for (const [expression, alias] of aggregates) {
      const value = given.length ? given.shift() : countOf(expression, values[0] ?? null);
      cells.push([alias, typeof value === 'number' ? String(value) : value]);
    }
    return Object.fromEntries(cells.filter(([, cell]) => cell !== null && cell !== undefined));
  });
  return answer.filter(isWanted).slice(0, limit);
}

/** A truncated timestamp comes back with a time; text, years and numbered steps as they are. */
function toStep(date: string | number | null, expression: string): unknown {
  return typeof date === 'string' && expression.startsWith('date_trunc') && /^\d{4}-\d\d-\d\d$/.test(date)
    ? `${date}T00:00:00.000`
    : typeof date === 'number'
      ? String(date)
      : date;
}

function countOf(expression: string, value: number | string | null): string | null {
  if (expression === 'count(*)') return '1';
  return expression.startsWith('count(`') ? (value === null ? '0' : '1') : null;
}
