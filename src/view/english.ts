import type { Grain } from '../metric/period.js';
import type { ChangeWords, Messages } from './messages.js';

const plural = (count: number, one: string, other = `${one}s`) => (count === 1 ? one : other);
const steps = (count: number, grain: Grain) => `${count} ${plural(count, grain)}`;

/** `8% fewer`, `2.1 percentage points higher`, `up 3`. */
function compared({ direction, size, kind }: ChangeWords): string {
  const up = direction === 'up';
  if (size === null) return up ? 'up' : 'down';
  if (kind === 'amount') return `${size} ${up ? 'more' : 'fewer'}`;
  if (kind === 'value') return `${size} ${up ? 'higher' : 'lower'}`;
  return `${up ? 'up' : 'down'} ${size}`;
}

const signed = ({ direction, size }: ChangeWords) =>
  size ? ` (${direction === 'up' ? '+' : '−'}${size})` : '';

export const english: Messages = {
  language: 'en',
  direction: 'ltr',
  inPlace: (title, place) => `${title}, ${place}`,
  filtered: (title, values) => `${title} (${values})`,

  onDay: (date) => `on ${date}`,
  throughDay: (date) => `through ${date}`,
  inWeek: (from, to, byEnd) => (byEnd ? `in the week ending ${to}` : `in the week from ${from} to ${to}`),
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  average: (grain, window, perStep, to) => {
    const length = grain === 'day' && window === 7 ? 'week' : steps(window, grain);
    return `${perStep ? `a ${grain} ` : ''}on average in the ${length} to ${to}`;
  },

  through: (date) => `Through ${date}`,
  asOf: (date) => `As of ${date}`,
  range: (from, to) => `From ${from} to ${to}`,
  updated: (date) => `updated ${date}`,
  checked: (date) => `checked ${date}`,
  freshness: (state, until, successor) => {
    switch (state) {
      case 'late':
        return 'new figures are late';
      case 'stale':
        return 'out of date';
      case 'paused':
        return until ? `reporting is paused until ${until}` : 'reporting is paused';
      case 'retired':
        return successor ? `no longer updated; see ${successor}` : 'no longer updated';
      default:
        return null;
    }
  },
  frozen: 'as now published',

  earlier: (grain, comparison) =>
    `a ${comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain} earlier`,
  change: (change) => {
    if (change.direction === 'level') return `No change from ${change.earlier}`;
    if (change.little) return `Little changed${signed(change)} from ${change.earlier}`;
    const text = compared(change);
    const than = change.kind && change.size !== null ? 'than' : 'from';
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${than} ${change.earlier}`;
  },
  changeFrom: (change, baseline) => {
    if (change.direction === 'level') return `no change from ${change.earlier}`;
    const text = change.little ? `little changed${signed(change)}` : compared({ ...change, kind: null });
    return `${text} from ${baseline} ${change.earlier}`;
  },
  points: (size, rule) => `${size} percentage ${rule === 'one' ? 'point' : 'points'}`,
  lessThan: (size) => `less than ${size}`,
  baseline: (figure, period) => `${figure} ${period}`,
  withheld: (reason, earlier, period, note) => {
    const because = {
      'no-latest': 'there is no figure to compare',
      'no-baseline': `there is no figure ${period}`,
      suppressed: 'a figure is withheld',
      shorter: 'the earlier one has fewer days',
      break: note ?? 'the definition changed in between',
      omitted: `the figure ${period} is set apart by a note`,
    }[reason];
    return `No comparison with ${earlier}: ${because}`;
  },
  target: (title, op, value, by) => {
    const bound = { '<': 'below ', '<=': 'at most ', '>': 'above ', '>=': 'at least ', '=': '' }[op] ?? '';
    return `${title ?? 'Target'}: ${bound}${value}${by ? ` by ${by}` : ''}`;
  },
  targetMet: (state, target, distance) => {
    const met = { met: 'met', missed: 'not met', open: 'not yet met' }[state];
    return `${target} (${met}${distance ? `, ${distance}` : ''})`;
  },
  distance: (size, above) => `${size} ${above ? 'above' : 'below'} it`,
  targetOfStep: (target, grain) => `${target}: for one ${grain}`,
  targetWord: 'target',
  runningPart: (figure, part, change) => `So far, ${figure} ${part}${change ? `: ${change}` : ''}`,

  per: (scale) => `per ${scale} people`,
  population: (value, year, source) =>
    `Population ${value}${year ? ` (${year})` : ''}${source ? `, source: ${source}` : ''}`,
  highest: (figure, period) => `highest ${figure} ${period}`,
  tail: (count, grain) =>
    count === 1 ? `latest ${grain} incomplete` : `last ${steps(count, grain)} incomplete`,
  soFar: 'so far',
  incomplete: 'Incomplete',
  provisional: 'Provisional',
  provisionalNote: 'The latest figures are provisional and expected to be revised',
  marked: (text, mark) => `${text} (${mark})`,
  omitted: 'Left out of averages',
  revision: 'Revision',
  notReported: 'Not reported',
  notFullyReported: 'Not fully reported',
  partlySuppressed: 'Partly withheld',
  suppressed: (below) => (below ? `Fewer than ${below}` : 'Withheld'),
  undefinedRatio: 'Not defined',
  held: 'A new figure is being checked',
  unsettled: 'Past figures have changed; the latest are expected to change too',
  undated: (figure, rule) =>
    figure
      ? `${figure} without a date ${rule === 'one' ? 'is' : 'are'} not shown`
      : 'Rows without a date are not shown',
  correction: (date, text) => `Correction, ${date}: ${text}`,
  note: (dates, text) => `${dates}: ${text}`,
  noData: 'No complete figures have been published',
  withUnit: (figure, unit) => `${figure} ${unit}`,
  lead: (parts) => `${parts.join('; ')}.`,
  sentence: (label, lead) => `${label}: ${lead}`,

  source: (name) => `Source: ${name}`,
  details: 'Details',
  detailsLoading: 'The details are being loaded.',
  detailsFailed: 'The details could not be loaded.',
  queryLink: 'Exact query',
  periodHeading: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  statusHeading: 'Note',
  averageHeading: 'Average',
  fault: {
    network: 'The latest figure could not be fetched.',
    timeout: 'The source did not answer in time.',
    throttled: 'The source is busy; the figure will be fetched again later.',
    refused: 'The source did not accept the request.',
    unavailable: 'The source is not available at the moment.',
    missing: 'The source of this figure is no longer where it was.',
    malformed: 'The source answered with something that cannot be read.',
    truncated: 'The source answered with only part of the figures.',
    unknown: 'This figure is not defined here.',
    invalid: 'This figure is not defined correctly.',
  },
  keptFigure: 'The figure shown is the last one received.',
};
