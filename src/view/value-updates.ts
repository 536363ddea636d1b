/** What a page says of all its figures: when one of them last changed, what was corrected, what the source has revised. */

import { parseDay, periodOf, today } from '../metric/period.js';
import type { Revision } from '../series/sanity.js';
import type { Described } from './card-view.js';
import { writeDate, writeDay, writeRevisedPeriod, writeTime } from './value-dates.js';
import { writeCount, writeFigure } from './value-figures.js';
import { toSpeech, writeLabel, type ValueOptions } from './value.js';

/** A past period that is not what it was, and the answer that says so. */
export interface Revised {
  readonly data: Described;
  readonly revision: Revision;
}

/** The lines: the time of the last change, the corrections of the metrics, and the revisions. */
export function tellUpdates(
  answers: readonly Described[],
  revised: readonly Revised[],
  options: ValueOptions,
): string[] {
  const living = answers.filter(({ provenance }) => provenance.asOf === null);
  const lines = living.length ? [tellLast(living, options)] : [];
  for (const data of answers) {
    const speech = toSpeech(data, options);
    for (const { type, text, on } of data.metric.notes)
      if (type === 'correction' && on !== undefined)
        lines.push(speech.words.correction(writeDate(on, speech), text));
  }
  // What is printed as it was tells a reader nothing.
  const seen = revised.filter((each) => new Set(writeBoth(each, options)).size > 1);
  return [...new Set([...lines, ...tellRevisions(seen, options)])];
}

/** When the last dataset changed; where none says when it did, when the last was asked. */
function tellLast(living: readonly Described[], options: ValueOptions): string {
  const field = living.some(({ provenance }) => provenance.published !== null) ? 'published' : 'checked';
  const instantOf = ({ provenance }: Described) => provenance[field] ?? '';
  const data = living.reduce((last, each) => (instantOf(each) > instantOf(last) ? each : last));
  const instant = new Date(instantOf(data));
  const { timeZone } = data.metric.calendar;
  const speech = toSpeech(data, options);
  return speech.words[field === 'published' ? 'updated' : 'checked'](
    writeDay(today(instant, timeZone), speech),
    writeTime(instant, timeZone, speech),
  );
}

/** So many revisions of a metric are told one by one. */
const most = 5;

function tellRevisions(revised: readonly Revised[], options: ValueOptions): string[] {
  const labels = new Map<string, Revised[]>();
  for (const each of revised) {
    const label = writeLabel(toSpeech(each.data, options));
    labels.set(label, [...(labels.get(label) ?? []), each]);
  }
  return [...labels].flatMap(([label, each]) => {
    const [first] = each;
    if (!first || each.length <= most) return each.map((one) => tellRevision(one, options));
    const speech = toSpeech(first.data, options);
    return [speech.words.revisions(label, writeCount(each.length, speech))];
  });
}

/** The figure before and now; `null` where there is none. */
function writeBoth({ data, revision }: Revised, options: ValueOptions) {
  const write = (value: number | null) =>
    value === null ? null : writeFigure(value, toSpeech(data, options));
  return [write(revision.old), write(revision.new)] as const;
}

function tellRevision(revised: Revised, options: ValueOptions): string {
  const { data, revision } = revised;
  const speech = toSpeech(data, options);
  const { metric } = data;
  const day = parseDay(revision.period);
  const period = day === null ? null : periodOf(day, metric.grain, metric.calendar);
  const named = period ? writeRevisedPeriod(period, speech) : revision.period;
  return speech.words.revision(writeLabel(speech), named, ...writeBoth(revised, options));
}
