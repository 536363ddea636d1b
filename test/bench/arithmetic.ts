/** The benchmark's own arithmetic: medians, ratios of one run, and how cost grows. */

/** The value below which a share of the values lies, between two of them in proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? NaN : low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Half the distance of the quartiles, as a share of the median: how far a repeat lies from the middle. */
export const spread = (values: readonly number[]): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);

/** How many times as much: of two medians, each without what the page costs when nothing is drawn. */
export function ratio(
  measured: readonly number[],
  reference: readonly number[],
  floor: readonly number[] = [0],
): number {
  const nothing = median(floor);
  return (median(measured) - nothing) / (median(reference) - nothing);
}

/**
 * The exponent with which cost grows with size: 1 is linear, below is better. The slope of the best line through the
 * logarithms; points whose cost is not above nothing say nothing.
 */
export function exponent(points: readonly { readonly size: number; readonly cost: number }[]): number {
  const logs = points
    .filter(({ cost }) => cost > 0)
    .map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, each) => sum + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const along = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0) / along;
}

export type Verdict = 'met' | 'near' | 'missed' | 'not measured';

/** A result beyond its target by a quarter has missed it; up to there it is within what the noise may be. */
export function judge(measured: number, most: number): Verdict {
  if (!Number.isFinite(measured)) return 'not measured';
  return measured <= most ? 'met' : measured <= most * 1.25 ? 'near' : 'missed';
}
