/** The words of a card, ready to print or speak. A card without a browser is a call of `describe`. */

import type { Metric } from '../metric/metric.js';
import { isHttpUrl } from '../metric/kinds.js';
import { today } from '../metric/period.js';
import type { Series } from '../series/series.js';
import type { Summary } from '../series/summary.js';
import { tellChange, tellTarget, type ChangeView } from './change-words.js';
import { formatFigure } from './format.js';
import { languageOf, messagesFor, toCanonical } from './languages.js';
import { tellMarked, tellTail, toLead } from './lead.js';
import { toNotes } from './notes.js';
import {
  tellDate,
  tellDay,
  tellHeadlinePeriod,
  tellThrough,
  textOf,
  toLabel,
  toUnit,
  type Telling,
} from './phrases.js';
import { tellRunning } from './running.js';
import { tellValue } from './table.js';

/** What a card view is made of: the loaded metric (see load-metric.ts, whose `MetricData` fits). */
export interface Described {
  readonly metric: Metric;
  readonly series: Series;
  readonly summary: Summary;
  readonly provenance: {
    readonly url: string;
    readonly page: string;
    /** ISO instants: when the dataset says it was changed, and when it was asked. */
    readonly published: string | null;
    readonly checked: string;
    /** The date a frozen card is pinned to, `YYYY-MM-DD`. */
    readonly asOf: string | null;
    /** The publisher's today. */
    readonly today: number;
  };
}

/** The states a card can be styled by, as in `:state(late)`. */
export type CardState = 'late' | 'stale' | 'paused' | 'retired' | 'held' | 'frozen';

export interface CardView {
  /** The language of the words, for `lang`, and the way they run, for `dir`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly states: readonly CardState[];
  /** The metric, its place and what it is filtered by. */
  readonly label: string;
  readonly description: string | null;
  /** The headline, ready to print; words where it is withheld. */
  readonly figure: string;
  readonly unit: string | null;
  /** What the figure is of, where that is not plain: an average, or more than a day. The line of dates need not repeat it. */
  readonly period: string | null;
  readonly change: ChangeView | null;
  readonly moreChanges: readonly ChangeView[];
  readonly running: string | null;
  readonly target: string | null;
  readonly band: string | null;
  /** How much of what is drawn is not complete. */
  readonly incomplete: string | null;
  /** How far the data go; when they were published; whether they are late. */
  readonly dates: {
    readonly through: string | null;
    readonly updated: string | null;
    readonly checked: string | null;
    readonly freshness: string | null;
  };
  readonly source: { readonly text: string; readonly href: string | null };
  /** What there is to say, without the label: `312 on Dec. 1, down 8% from 339 a week earlier; ...` */
  readonly lead: string;
  /** The same without the change, for a page that leaves it out. */
  readonly leadWithoutChange: string;
  /** One sentence for the chart's name and for where nothing else can be shown: the label and the lead. */
  readonly sentence: string;
  /** What a reader must know: held figures, corrections, notes, rows without a date. */
  readonly notes: readonly string[];
}

/**
 * The card view of a loaded metric in a locale (a BCP 47 tag). Where the words exist only in another language, numbers
 * and dates follow that language too, so that no sentence mixes two.
 */
export function describe(data: Described, locale = 'en'): CardView {
  const telling = toTelling(data, locale);
  const { messages, locale: spoken, metric } = telling;
  const { summary, provenance } = data;
  const { latest, value, running } = summary;
  const { state } = summary.freshness;
  const label = toLabel(telling);
  const [change = null, ...moreChanges] = summary.changes.map((each) => tellChange(each, value, telling));
  const withTarget = summary.target?.kind === 'target' && summary.changes[0]?.kind !== 'target';
  const source = metric.publisher?.name ?? metric.source.domain;
  const isPlain = metric.grain === 'day' && !metric.smooth;
  const lead = toLead(data, telling, change?.inSentence ?? null);
  return {
    language: spoken,
    direction: messages.direction,
    states: [...(state === 'fresh' ? [] : [state]), ...(summary.held.length ? ['held' as const] : [])],
    label,
    description: textOf(telling, 'description') ?? metric.description,
    figure: value === null && latest ? tellValue(latest, telling) : formatFigure(value, metric, spoken),
    unit: value === null ? null : toUnit(telling),
    period:
      isPlain || !latest ? null : tellMarked(tellHeadlinePeriod(latest.period, telling), latest, telling),
    change,
    moreChanges,
    running: running && tellRunning(running, telling),
    target: withTarget ? tellTarget(summary.target, value, telling) : null,
    band: summary.band && messages.note(messages.levelWord, summary.band.title),
    incomplete: tellTail(data, telling),
    dates: {
      through: latest && tellMarked(tellThrough(latest.period, telling), latest, telling),
      updated: tellInstant(provenance.published, messages.updated, telling),
      checked: tellInstant(provenance.checked, messages.checked, telling),
      freshness: tellFreshness(data, telling),
    },
    source: { text: messages.source(source), href: isHttpUrl(provenance.page) ? provenance.page : null },
    lead,
    get leadWithoutChange() {
      return toLead(data, telling, null);
    },
    sentence: messages.sentence(label, lead),
    notes: toNotes(data, telling),
  };
}

/** What is to be loaded, or cannot be. */
export const tellTitle = (metric: Metric, locale: string): string => toLabel(toTelling({ metric }, locale));

/** Who is told, in which words and for which locale. */
export function toTelling(
  { metric, provenance }: Pick<Described, 'metric'> & Partial<Described>,
  locale: string,
): Telling {
  const canonical = toCanonical(locale);
  const messages = messagesFor(canonical);
  const isOwn = [canonical, languageOf(canonical)].includes(messages.language);
  const spoken = isOwn ? canonical : messages.language;
  return {
    metric,
    messages,
    locale: spoken,
    now: provenance && !provenance.asOf ? provenance.today : null,
    today: provenance?.today ?? 0,
  };
}

/** Whether the data are late, or why none are to come; of a frozen card, that its figure is of today. */
function tellFreshness({ summary, metric, provenance }: Described, telling: Telling): string | null {
  const { freshness, frozen } = telling.messages;
  const { state } = summary.freshness;
  const { until, successor } = metric.freshness;
  if (provenance.asOf) return frozen;
  if (state === 'paused') return freshness.paused(until && tellDate(until, telling));
  if (state === 'retired') return freshness.retired(successor);
  return state === 'late' || state === 'stale' ? freshness[state] : null;
}

/** The date of an instant on the publisher's wall; on a frozen card there is none. */
function tellInstant(
  instant: string | null,
  words: (date: string) => string,
  telling: Telling,
): string | null {
  const date = new Date(instant ?? NaN);
  // An unset clock says 1970; so early nothing was published.
  if (telling.now === null || !(date > new Date('1990'))) return null;
  return words(tellDay(today(date, telling.metric.calendar.timeZone), telling));
}
