import type { OwnMessages } from './messages.js';

const from = (earlier: string, baseline: string | null) =>
  `from ${baseline === null ? '' : `${baseline} `}${earlier}`;

export const english: OwnMessages = {
  language: 'en',
  direction: 'ltr',

  grains: { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' },

  onDay: (date) => `on ${date}`,
  throughDay: (date) => `through ${date}`,
  inWeek: (from, to) => `in the week from ${from} to ${to}`,
  inWeekTo: (to) => `in the week ending ${to}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  average: (grain, window, perStep, to, text) => {
    const length = grain === 'day' && window === 7 ? 'week' : `${text} ${grain}s`;
    return `${perStep ? `a ${grain} ` : ''}on average in the ${length} to ${to}`;
  },

  through: (date) => `Through ${date}`,
  asOf: (date) => `As of ${date}`,
  updated: (date) => `updated ${date}`,
  checked: (date) => `checked ${date}`,
  freshness: {
    late: 'new figures are late',
    stale: 'out of date',
    paused: (until) => `reporting is paused${until ? ` until ${until}` : ''}`,
    retired: (successor) => `no longer updated${successor ? `; see ${successor}` : ''}`,
  },
  frozen: 'as now published',

  earlier: (by) => `a ${by} earlier`,
  change: {
    level: (earlier) => `no change from ${earlier}`,
    little: (signed, earlier, baseline) => `little changed (${signed}) ${from(earlier, baseline)}`,
    amount: (size, up, earlier, counted) =>
      `${size} ${up ? 'more' : counted ? 'fewer' : 'less'} than ${earlier}`,
    value: (size, up, earlier) => `${size} ${up ? 'higher' : 'lower'} than ${earlier}`,
    any: (size, up, earlier, baseline) => `${up ? 'up' : 'down'} ${size} ${from(earlier, baseline)}`,
  },
  points: (size, rule) => `${size} percentage ${rule === 'one' ? 'point' : 'points'}`,
  lessThan: (size) => `less than ${size}`,
  withheld: (earlier, because) => `No comparison with ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'there is no figure to compare',
    'no-baseline': (period) => `there is no figure ${period}`,
    suppressed: () => 'a figure is withheld',
    shorter: () => 'the earlier one has fewer days',
    break: () => 'the definition changed in between',
    omitted: (period) => `the figure ${period} is set apart by a note`,
  },
  targetWord: 'target',
  levelWord: 'Level',
  bound: {
    '<': (value) => `below ${value}`,
    '<=': (value) => `at most ${value}`,
    '>': (value) => `above ${value}`,
    '>=': (value) => `at least ${value}`,
  },
  due: (value, by) => `${value} by ${by}`,
  target: { met: 'met', missed: 'not met', open: 'not yet met' },
  distance: (size, above) => `${size} ${above ? 'above' : 'below'} it`,
  forOne: (grain) => `for one ${grain}`,

  per: (scale) => `per ${scale} people`,
  population: (value) => `Population ${value}`,
  highest: (figure, period) => `highest ${figure} ${period}`,
  tail: (text, grain, rule) =>
    rule === 'one' ? `latest ${grain} incomplete` : `last ${text} ${grain}s incomplete`,
  periods: (text, grain, rule) => `${text} ${grain}${rule === 'one' ? '' : 's'}`,
  soFar: 'so far',
  incomplete: 'Incomplete',
  provisional: 'Provisional',
  provisionalNote: 'The latest figures are provisional and expected to be revised',
  omitted: 'Left out of averages',
  revision: 'Revision',
  notReported: 'Not reported',
  notFullyReported: 'Not fully reported',
  partlySuppressed: 'Partly withheld',
  suppressed: 'Withheld',
  suppressedBelow: (below) => `Fewer than ${below}`,
  undefinedRatio: 'Not defined',
  held: 'A new figure is being checked',
  unsettled: 'Past figures have changed; the latest are expected to change too',
  undated: (figure, rule) =>
    figure
      ? `${figure} without a date ${rule === 'one' ? 'is' : 'are'} not shown`
      : 'Rows without a date are not shown',
  correction: 'Correction',
  noData: 'No figure for a complete period can be shown',

  source: (name) => `Source: ${name}`,
  details: 'Details',
  detailsLoading: 'The details are being loaded.',
  detailsFailed: 'The details could not be loaded.',
  queryLink: 'Exact query',
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
  keptFigure: (fault) => `${fault} The figure shown is the last one received.`,
};
