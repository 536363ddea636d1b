/**
 * A first catalog entry for a dataset.
 *
 * What only a human knows is not guessed: a wrong shape or measure would be a wrong number. It stands in the entry as
 * `CHOOSE ...`, which no catalog accepts, so that an entry works only once somebody has chosen.
 */

import type { Term, Shape } from '../metric/metric.js';
import { formatDay, weekday, type Grain } from '../metric/period.js';
import type { Dataset } from './dataset.js';
import { toMetricName } from './metric-name.js';
import type { Reporting } from './time-column.js';

export const shapes: Readonly<Record<Shape, string>> = {
  flow: 'happenings that add up over time, such as cases a day',
  stock: 'a level at a moment, such as people in hospital',
  cumulative: 'a running total, such as all cases so far',
  ratio: 'a numerator over a denominator, such as positive tests over tests',
};

/** What the author has settled. */
export interface Choices {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly timeColumn: string;
  readonly grain?: Grain | undefined;
  readonly shape?: Shape | undefined;
  readonly measure?: Term | undefined;
  readonly timeZone?: string | undefined;
}

export interface Draft {
  readonly name: string;
  /** As a catalog holds it, but for what must still be chosen. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** JSON pointers into the entry of what must still be chosen, each with what there is to choose from. */
  readonly open: readonly { readonly pointer: string; readonly question: string }[];
  /** What the author should know. */
  readonly notes: readonly string[];
}

/** Drafts the entry. */
export function draftEntry(dataset: Dataset, reporting: Reporting, choices: Choices): Draft {
  const { title = dataset.title, timeColumn, shape, measure } = choices;
  const grain = choices.grain ?? reporting.grain;
  const numbers = dataset.columns.filter(({ type }) => type === 'number').map(({ field }) => field);
  const open = [
    ...(shape ? [] : [{ pointer: '/shape', question: `What are the numbers? ${describeShapes()}` }]),
    ...(measure ? [] : [{ pointer: '/measure', question: askMeasure(numbers, reporting) }]),
    ...(grain
      ? []
      : [
          {
            pointer: '/time/grain',
            question: 'How often is there a figure? day, week, month, quarter or year',
          },
        ]),
  ];
  const description = toPlain(dataset.description ?? '');
  const entry = {
    title,
    ...(description && { description }),
    shape: shape ?? `CHOOSE ${Object.keys(shapes).join(' | ')}`,
    source: { domain: dataset.domain, dataset: dataset.dataset },
    measure: measure ?? `CHOOSE ${suggestMeasures(numbers).join(' | ')}`,
    time: { column: timeColumn, grain: grain ?? 'CHOOSE day | week | month | quarter | year' },
  };
  return {
    name: choices.name ?? toMetricName(title),
    entry,
    open,
    notes: toNotes(dataset, reporting, choices),
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': '’',
};

/** What a portal’s editor wrote as HTML, as one line of text, of 240 characters at most and whole words. */
function toPlain(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text.length > 240 ? `${text.slice(0, 240).replace(/\s*\S*$/, '')} …` : text;
}

const describeShapes = () =>
  Object.entries(shapes)
    .map(([shape, words]) => `${shape}: ${words}`)
    .join('; ');

const suggestMeasures = (numbers: readonly string[]) => [
  '{"fn":"count"}',
  ...numbers.slice(0, 6).map((column) => `{"fn":"sum","column":"${column}"}`),
];

function askMeasure(numbers: readonly string[], { single }: Reporting): string {
  const rows = single
    ? 'Each date has one row, so a column’s "sum" (of a flow) or "last" (of a level) takes its value as it is.'
    : 'A date has several rows: "count" counts them, "sum" adds up a column. If one of them is a total of the others, narrow source.where first.';
  return `${rows} Columns of numbers: ${numbers.join(', ') || 'none'}.`;
}

const weekdays = 'Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday'.split(',');

function toNotes(dataset: Dataset, reporting: Reporting, choices: Choices): string[] {
  const { timeColumn, timeZone } = choices;
  const { newest, grain, apart } = reporting;
  const others = dataset.columns.filter(({ type, field }) => type === 'date' && field !== timeColumn);
  return [
    ...(newest === null
      ? ['No row has a date in that column.']
      : [
          `The newest date is ${formatDay(newest)}. State completeness.lag: how long until a day’s reports are all in.`,
        ]),
    ...(newest !== null && grain === null && !choices.grain
      ? [
          `The grain cannot be guessed from ${apart === null ? 'so few dates' : `dates that are usually ${apart} days apart`}.`,
        ]
      : []),
    ...(newest !== null && grain === 'week'
      ? [
          `Its weeks are dated by a ${weekdays[weekday(newest)] ?? ''}; they start on Monday unless defaults.weekStart says otherwise.`,
        ]
      : []),
    ...(others.length ? [`Other columns of dates: ${others.map(({ field }) => field).join(', ')}.`] : []),
    ...(timeZone ? [] : ['Without defaults.timeZone the publisher’s days are those of UTC.']),
  ];
}

/** A whole catalog around a draft. */
export function toCatalogFile(
  { publisher, publisherUrl, license, domain }: Dataset,
  { name, entry }: Draft,
  { timeZone }: Pick<Choices, 'timeZone'> = {},
): Readonly<Record<string, unknown>> {
  return {
    version: 1,
    ...(publisher !== null && {
      publisher: {
        name: publisher,
        ...(publisherUrl !== null && { url: publisherUrl }),
        ...(license !== null && { license: { name: license } }),
      },
    }),
    defaults: { domain, ...(timeZone && { timeZone }) },
    metrics: { [name]: entry },
  };
}
