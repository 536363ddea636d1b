/** What the cards are held to beside others: ratios within one run of the reference harness, and what was measured. */

import { judge, median, ratio, spread, type Verdict } from '../arithmetic.js';
import type { Samples, Scenario } from './samples.js';

export interface Result {
  readonly what: string;
  readonly most: number;
  readonly measured: number;
  /** The same by identical code against itself, where there is such a control: 1 is perfect. */
  readonly control: number;
  readonly spread: number;
  readonly samples: number;
  readonly verdict: Verdict;
}

/** Slow 4G as the harness emulates it: milliseconds a request, and bytes a millisecond. */
const latency = 562.5;
const pace = (1.6e6 / 8) * 0.9 * 1e-3;
const slowdown = 4;

/** The first card on a slow network and a slow phone, without the noise of the wall: requests, bytes, and CPU time. */
function firstCard(samples: Samples, contender: string, card: 'kpi' | 'trend'): number[] {
  // Of our pages the last answer is often not counted, as the page is done before the browser has told of it; but both
  // kinds of card load the same, and so does the page that reserves no place.
  const isOurs = contender.startsWith('civic');
  const alike = contender === 'civic-metrics-page' ? [contender, 'civic-metrics-unreserved'] : [contender];
  const most = (measure: string) =>
    Math.max(
      ...alike.flatMap((each) =>
        samples.of('load', each, isOurs ? { v: 'serial' } : { card, v: 'serial' }, measure),
      ),
    );
  const [requests, bytes] = [most('reqs'), most('bytes')];
  // The page, the script, the rows, and the catalog where it is a file: with fewer it would be a better page than there is.
  if (isOurs && requests < (contender === 'civic-metrics-catalog' ? 4 : 3)) return [];
  return samples
    .of('coldcpu', contender, { card }, 'TaskDuration')
    .map((cpu) => requests * latency + bytes / pace + slowdown * cpu);
}

const empty = { card: 'spark', n: 100 } as const;

/** Every target with its result. */
export function toResults(samples: Samples): Result[] {
  const result = (
    what: string,
    most: number,
    measured: number,
    control: number,
    values: readonly number[],
  ): Result => ({
    what,
    most,
    measured,
    control,
    spread: spread(values),
    samples: values.length,
    verdict: judge(measured, most),
  });
  const draw = (name: string, scenario: Scenario) => samples.of('render', name, scenario, 'TaskDuration');
  const drawn = (what: string, most: number, own: string, scenario: Scenario, than = 'raw-svg') => {
    const nothing = draw('noop', scenario.card === 'kpi' ? empty : scenario);
    const values = draw(own, scenario);
    const aa = ratio(draw('raw-svg-aa', scenario), draw('raw-svg', scenario), nothing);
    return result(what, most, ratio(values, draw(than, scenario), nothing), aa, values);
  };
  const updated = (what: string, most: number, scenario: Scenario) => {
    const of = (name: string) => samples.of('render', name, scenario, 'updTask');
    return result(
      what,
      most,
      ratio(of('civic-metrics'), of('raw-svg')),
      ratio(of('raw-svg-aa'), of('raw-svg')),
      of('civic-metrics'),
    );
  };
  const first = (
    what: string,
    most: number,
    card: 'kpi' | 'trend',
    than: string,
    own = 'civic-metrics-page',
  ) => {
    const of = (name: string) => firstCard(samples, name, card);
    return result(what, most, ratio(of(own), of(than)), ratio(of('raw-svg-aa'), of('raw-svg')), of(own));
  };
  const loaded = (
    what: string,
    most: number,
    card: 'kpi' | 'trend',
    measure: string,
    own: string,
    than?: string,
  ) => {
    const of = (name: string) => samples.of('load', name, { card, v: 'serial' }, measure);
    const measured = than === undefined ? Math.max(...of(own)) : ratio(of(own), of(than));
    return result(
      what,
      most,
      measured,
      than === undefined ? NaN : ratio(of('raw-svg-aa'), of('raw-svg')),
      of(own),
    );
  };
  const hover = (what: string, most: number, pts: number, measure: string, than: string) => {
    const of = (name: string) => samples.of('hover', name, { pts }, measure);
    return result(what, most, ratio(of('civic-metrics'), of(than)), NaN, of('civic-metrics'));
  };
  const spark100 = { card: 'spark', n: 100 } as const;
  const spark500 = { card: 'spark', n: 500 } as const;
  const kpi100 = { card: 'kpi', n: 100 } as const;
  const trend = (pts: number) => ({ card: 'trend', pts }) as const;
  const heap = samples.of('render', 'civic-metrics', spark100, 'heap').map((bytes) => bytes / 1024 / 100);
  return [
    first('first KPI card, slow 4G and CPU 4x (model), x raw SVG page', 1.06, 'kpi', 'raw-svg'),
    first('first KPI card (model), x COVE embed', 0.45, 'kpi', 'cdc-embed'),
    first(
      'first KPI card (model) with the catalog in a file, x raw SVG page',
      1.06,
      'kpi',
      'raw-svg',
      'civic-metrics-catalog',
    ),
    first('first trend (model), x raw SVG page', 1.1, 'trend', 'raw-svg'),
    first('first trend (model), x uPlot page', 1, 'trend', 'uplot'),
    loaded(
      'total blocking time of the first KPI card, x raw SVG',
      1,
      'kpi',
      'tbt',
      'civic-metrics-page',
      'raw-svg',
    ),
    loaded(
      'total blocking time of the first trend, x raw SVG',
      1,
      'trend',
      'tbt',
      'civic-metrics-page',
      'raw-svg',
    ),
    loaded('layout shift of the KPI card (absolute, worst)', 0.0005, 'kpi', 'cls', 'civic-metrics-page'),
    loaded('layout shift of the trend (absolute, worst)', 0.0005, 'trend', 'cls', 'civic-metrics-page'),
    loaded(
      'first KPI card with its catalog preloaded (wall), x without',
      0.8,
      'kpi',
      'ttc',
      'civic-metrics-preload',
      'civic-metrics-catalog',
    ),
    drawn('100 sparklines, x raw SVG', 1.6, 'civic-metrics', spark100),
    drawn('100 sparklines, x raw SVG of the same answers', 1.6, 'civic-metrics', spark100, 'raw-svg-portal'),
    drawn('500 sparklines, x raw SVG', 1.5, 'civic-metrics', spark500),
    drawn('500 sparklines, x raw SVG of the same answers', 1.5, 'civic-metrics', spark500, 'raw-svg-portal'),
    drawn('500 sparklines of which 130 are on screen, x raw SVG of all', 0.6, 'civic-metrics-lazy', spark500),
    drawn('100 KPI cards, x raw SVG', 1.25, 'civic-metrics', kpi100),
    drawn('100 KPI cards, x raw SVG of the same answers', 1.25, 'civic-metrics', kpi100, 'raw-svg-portal'),
    drawn('trend of 365 points, x uPlot', 0.6, 'civic-metrics', trend(365), 'uplot'),
    drawn('trend of 10,000 points, x uPlot', 0.7, 'civic-metrics', trend(10_000), 'uplot'),
    drawn('trend of 100,000 points, x uPlot', 0.6, 'civic-metrics', trend(100_000), 'uplot'),
    updated('update of one of 100 sparklines, x raw SVG', 1.3, spark100),
    updated('update of one of 100 KPI cards, x raw SVG', 1, kpi100),
    hover('a move over the trend of 365 points, x uPlot', 1, 365, 'move.TaskDuration', 'uplot'),
    hover('a move over the trend of 10,000 points, x uPlot', 1, 10_000, 'move.TaskDuration', 'uplot'),
    hover(
      'an arrow key on the trend, x Highcharts with its accessibility module',
      0.4,
      365,
      'kbTask',
      'highcharts-a11y',
    ),
    result('heap a sparkline, KiB (of 100)', 10, median(heap), NaN, heap),
  ];
}
