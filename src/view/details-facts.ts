/** What there is to know of a figure beside its arithmetic: what it counts, its dates, its source and how to quote it. */

import { isHttpUrl } from '../metric/kinds.js';
import { adds, termsOf } from '../metric/measure.js';
import type { Metric, Term } from '../metric/metric.js';
import { today } from '../metric/period.js';
import type { CardView, Described } from './card-view.js';
import { toPlainUrl, toRecipes } from './details-code.js';
import type { DetailsWords } from './details-words.js';
import { formatDate } from './dates.js';
import { toNotes } from './notes.js';
import { tellDay, tellHeadlinePeriod, textOf, type Telling } from './phrases.js';

/** A link; without an address, what is to be copied, as code or as it stands. */
export interface Marked {
  readonly text: string;
  readonly href?: string;
  readonly code?: boolean;
}

/** A term and what there is to say of it, a line each. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly (string | Marked)[];
}

/** What the facts are told from. */
export interface Facts {
  readonly data: Described;
  readonly metric: Metric;
  /** The query as it is written. */
  readonly soql: string;
  readonly view: CardView;
  readonly telling: Telling;
  readonly words: DetailsWords;
}

type Lines = readonly (string | Marked | null | undefined)[];

/** Every fact that is known, in reading order. */
export function toFacts(facts: Facts): Fact[] {
  const { data, telling, words } = facts;
  const all: readonly (readonly [term: string, lines: Lines])[] = [
    [words.definition, toDefinition(facts)],
    [words.notes, toNotes(data, telling)],
    [words.dates, toDates(facts)],
    ...toSources(facts),
    ...toQueries(facts),
    [words.citation, [{ text: toCitation(facts) }]],
  ];
  return all
    .map(([term, lines]) => ({ term, lines: lines.filter((line) => line != null) }))
    .filter(({ lines }) => lines.length);
}

/** A link; the text alone where the address may not be one, and nothing where there is no text. */
const linked = (href: string | null | undefined, text = href): string | Marked | null | undefined =>
  text && href && isHttpUrl(href) ? { text, href } : text;

function toDefinition({ metric, telling, words }: Facts): Lines {
  const measured = ({ fn, column }: Term) => words.measured(fn, column ?? '');
  const { measure, comparability, place } = metric;
  const what =
    'fn' in measure
      ? measured(measure)
      : words.ratio(measured(measure.numerator), measured(measure.denominator));
  return [
    textOf(telling, 'description') ?? metric.description,
    // What does not add up is asked for again in each longer period, and is not made of shorter ones.
    ...(termsOf(metric).every(adds) || metric.shape === 'cumulative'
      ? [words.counted(what, metric.time.native), words.shape[metric.shape]]
      : [words.counted(what, metric.grain)]),
    metric.missing === 'zero' ? words.absentIsZero : null,
    place && comparability !== 'same' ? words.comparability[comparability](place.name) : null,
  ];
}

/** The date of an instant on the publisher's wall; an unset clock says 1970, and so early nothing was published. */
function toDate(instant: string | null, { metric, telling }: Facts): string | null {
  const date = new Date(instant ?? NaN);
  if (!(date.getTime() > Date.UTC(1990, 0, 1))) return null;
  return formatDate(today(date, metric.calendar.timeZone), 'date', telling.locale, null);
}

/** How far the data go, when they were published, when they were asked for; of a frozen card only the first. */
function toDates(facts: Facts): Lines {
  const { data, telling, words } = facts;
  const { latest } = data.summary;
  const { asOf, published, checked } = data.provenance;
  const [changed, asked] = asOf ? [] : [published, checked].map((each) => toDate(each, facts));
  return [
    latest && words.through(tellDay(latest.period.end, telling)),
    changed && words.published(changed),
    asked && words.checked(asked),
  ];
}

/** Who publishes the data, where, and under which licence. */
function toSources({ data, metric, words }: Facts): [string, Lines][] {
  const { publisher, source, method, per, place } = metric;
  const license = publisher?.license;
  return [
    [
      words.source,
      [
        linked(publisher?.url, publisher?.name),
        linked(data.provenance.page, words.dataset(source.dataset, hostOf(metric))),
        linked(publisher?.contact),
      ],
    ],
    [words.licence, [linked(license?.url, license?.name)]],
    [words.method, [linked(method)]],
    [words.population(place?.name ?? ''), [linked(per?.population.source)]],
  ];
}

const hostOf = ({ source }: Metric) => source.domain.replace('http://', '');

/** The query as an address, as it is written, and as other programs take it. */
function toQueries({ data: { provenance }, soql, telling, words }: Facts): [string, Lines][] {
  const { url } = provenance;
  return [
    [words.query, [linked(toPlainUrl(url), telling.messages.queryLink), { text: soql, code: true }]],
    ...toRecipes(url, words.spreadsheet).map(([program, text]): [string, Lines] => [
      program,
      [{ text, code: true }],
    ]),
  ];
}

function toCitation(facts: Facts): string {
  const { data, metric, view, telling, words } = facts;
  const { summary, provenance } = data;
  return words.cite({
    publisher: metric.publisher?.name ?? hostOf(metric),
    title: view.label,
    figure:
      summary.latest &&
      telling.messages.dated(toPrinted(view, telling), tellHeadlinePeriod(summary.latest.period, telling)),
    dataset: metric.source.dataset,
    accessed: toDate(provenance.checked, facts) ?? '',
    url: provenance.page,
  });
}

/** The headline as the card prints it. */
export const toPrinted = ({ figure, unit }: CardView, { messages }: Telling): string =>
  unit ? messages.withUnit(figure, unit) : figure;
