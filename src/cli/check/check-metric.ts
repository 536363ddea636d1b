/** One metric, in one place, asked at its portal in every way a page could. */

import { loadMetric, type MetricData } from '../../load-metric.js';
import { adds, legalGrains, termsOf } from '../../metric/measure.js';
import { formatDay, parseDay, shiftDay } from '../../metric/period.js';
import type { Catalog } from '../../metric/catalog.js';
import { figureOf } from '../../series/series.js';
import { describe } from '../../view/card-view.js';
import { toPrinted } from '../../view/format.js';
import { messageOf } from '../exit.js';
import { findMissingOf } from './check-columns.js';
import { checkDimensions } from './check-dimensions.js';
import { checkDuplicates, checkLevelDates, checkTextDates, checkUndated } from './check-rows.js';
import { levelOf, urlOf, type Finding } from './finding.js';
import { checkKnownValues } from './known-values.js';
import { findingOf, plural, type Subject, type Target } from './subject.js';

export interface Checked {
  readonly name: string;
  readonly place: string | null;
  /** What the card says; `null` where there is none. */
  readonly sentence: string | null;
  readonly url: string | null;
  readonly findings: readonly Finding[];
}

/** The parts of a check; a portal that fails in one of them is told once. */
const parts = [
  checkDuplicates,
  checkLevelDates,
  checkUndated,
  checkTextDates,
  checkDimensions,
  checkKnownValues,
];

export async function checkMetric(target: Target, catalog: Catalog): Promise<Checked> {
  const { name, place, fetch, now } = target;
  const ask = (period?: string) => loadMetric(name, { place: place ?? undefined, period, fetch, now });
  try {
    const data = await ask();
    const subject = { ...target, metric: data.metric };
    const findings = [
      ...checkReach(subject, data),
      ...checkDigits(subject, data),
      ...(await Promise.all(parts.map((part) => attempt(subject, () => part(subject))))).flat(),
      ...(await checkGrains(subject, catalog, ask)),
    ];
    const url = data.provenance.url;
    return { name, place, sentence: describe(data).sentence, url, findings: once(findings) };
  } catch (error) {
    const missing = await findMissingOf(target, catalog, error);
    const findings = missing.length ? missing : [toFinding(target, error)];
    return { name, place, sentence: null, url: urlOf(error), findings };
  }
}

const toFinding = (target: Target, error: unknown) =>
  findingOf(target, levelOf(error), [], messageOf(error), urlOf(error));

async function attempt(subject: Subject, find: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await find();
  } catch (error) {
    return [toFinding(subject, error)];
  }
}

/** One fault of the world in all that was asked is told once; what is wrong, wherever the catalog has it. */
const once = (findings: readonly Finding[]) =>
  findings.filter((each, index) => {
    const isSame = ({ message, pointer }: Finding) =>
      message === each.message && (pointer === each.pointer || each.level === 'world');
    return findings.findIndex(isSame) === index;
  });

/** A measure that does not add up is asked anew at each grain, in another query. */
async function checkGrains(
  subject: Subject,
  { file }: Catalog,
  ask: (period: string) => Promise<MetricData>,
): Promise<Finding[]> {
  const { definition } = subject;
  if (termsOf(definition).every(adds)) return [];
  const listed = definition.time.grains ?? legalGrains(definition, file);
  const others = listed.filter((grain) => grain !== definition.time.grain);
  const found = await Promise.all(
    others.map((grain) => attempt(subject, async () => (await ask(grain), []))),
  );
  return found.flat();
}

/** How far the data reach, against the lag that the catalog states. */
function checkReach(subject: Subject, { metric, series, summary, provenance }: MetricData): Finding[] {
  const { reach } = series;
  if (reach === null) {
    return [
      findingOf(
        subject,
        'warning',
        [],
        'No row has a date and a value: the card has nothing to say.',
        provenance.url,
      ),
    ];
  }
  const { state } = summary.freshness;
  if (state === 'paused' || state === 'retired') return [];
  // Measured when the dataset last changed, where that is known: a portal's night off is no lag.
  const published = provenance.published === null ? null : parseDay(provenance.published.slice(0, 10));
  const seen = Math.min(published ?? provenance.today, provenance.today);
  const behind = Math.max(0, seen - 1 - reach);
  const newest = `The newest figure is for ${formatDay(reach)}, ${plural(behind, 'day')} behind when it was published`;
  if (!metric.lagStated) {
    const words = `${newest}; no completeness.lag is stated. Without one the last days are headlined before all reports are in.`;
    return [findingOf(subject, 'note', ['completeness', 'lag'], words)];
  }
  const stated = seen - 1 - shiftDay(seen - 1, metric.lag, -1);
  if (metric.time.native !== 'day' || behind <= stated) return [];
  const words = `${newest}; the stated lag is ${plural(stated, 'day')}.`;
  return [findingOf(subject, 'note', ['completeness', 'lag'], words)];
}

/** A small figure that would be printed as if it were none. */
function checkDigits(subject: Subject, { metric, series, provenance }: MetricData): Finding[] {
  const lost = series.observations.find((each) => {
    const figure = figureOf(each, metric);
    return figure !== null && figure !== 0 && toPrinted(figure, metric, 'en') === 0;
  });
  if (!lost) return [];
  const words = `${formatDay(lost.period.start)} has ${String(figureOf(lost, metric))}, which is printed as 0: state more digits.`;
  return [findingOf(subject, 'warning', ['format', 'digits'], words, provenance.url)];
}
