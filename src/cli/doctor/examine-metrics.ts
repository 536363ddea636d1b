/** Whether each element's metric is known, and its portal answers in a way that a browser lets the page read. */

import { MetricError } from '../../errors.js';
import { loadMetric } from '../../load-metric.js';
import type { Fetch } from '../../soda/client.js';
import { exitCodeOf, messageOf } from '../exit.js';
import { civicElements, nameOf, questionOf, type Question } from '../page/civic-elements.js';
import type { DeclaredCatalog } from '../page/page-catalogs.js';
import { attributeOf, lineOf } from '../page/page-tree.js';
import { world, wrong, type Finding } from './finding.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';

interface Questioner {
  readonly name: string;
  readonly line: number;
  readonly question: Question;
}

/** Every element that asks for a metric, of either form. */
function questioners(page: Page, scripts: readonly OurScript[]): Questioner[] {
  const elements = civicElements(page.root).map((element) => ({
    name: nameOf(element),
    line: lineOf(element),
    question: questionOf(element),
  }));
  const widgets = scripts.flatMap(({ element, line }) => {
    const widget = attributeOf(element, 'data-widget');
    if (widget === undefined) return [];
    const question = questionOf(element, 'data-');
    return [{ name: `<script data-widget="${widget}" data-metric="${question.metric}">`, line, question }];
  });
  return [...elements, ...widgets].filter(({ question }) => question.metric !== '');
}

/** A `fetch` that asks as a page of that origin would, and remembers who lets no other site read the answer. */
export function askAs(
  origin: string,
  fetch: Fetch,
): { readonly fetch: Fetch; readonly asked: Set<string>; readonly closed: Set<string> } {
  const asked = new Set<string>();
  const closed = new Set<string>();
  const watched: Fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.add(url.href);
    const response = await fetch(url.href, { ...init, headers: { origin } });
    const allowed = response.headers.get('access-control-allow-origin');
    if (url.origin !== origin && allowed !== '*' && allowed !== origin) closed.add(url.origin);
    return response;
  };
  return { fetch: watched, asked, closed };
}

/** What is wrong with the catalogs. */
export function examineCatalogs(catalogs: readonly DeclaredCatalog[]): Finding[] {
  return catalogs.flatMap(({ origin, line, fault }) =>
    fault === null ? [] : [wrong('catalog', `${origin} could not be used: ${fault}`, line || null)],
  );
}

/** What is wrong with the metrics, each fault told once; asked together, so that one dataset is asked once. */
export async function examineMetrics(
  page: Page,
  scripts: readonly OurScript[],
  fetch: Fetch,
  now: Date,
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    questioners(page, scripts).map(async ({ name, line, question: { metric, ...rest } }) => {
      try {
        await loadMetric(metric, { ...rest, fetch, now });
        return null;
      } catch (error) {
        return toFinding(name, line, error);
      }
    }),
  );
  return found.filter((each) => each !== null);
}

function toFinding(name: string, line: number, error: unknown): Finding {
  const message = `${name}: ${messageOf(error)}`;
  if (exitCodeOf(error) !== 1) return world('portal', message, line);
  const kind = error instanceof MetricError ? error.kind : 'unknown';
  return wrong(kind === 'invalid' ? 'invalid-metric' : 'unknown-metric', message, line);
}

export const closedFinding = (origin: string): Finding =>
  wrong(
    'cors',
    `${origin} answers without Access-Control-Allow-Origin for this page, so a browser hides the answer from it.`,
  );
