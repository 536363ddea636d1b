/** The data of every contender: the same points in every run, made as the reference harness makes its own. */

export interface Point {
  /** Milliseconds since 1970. */
  readonly t: number;
  readonly value: number;
}

export interface Drawable {
  readonly label: string;
  readonly points: readonly Point[];
  readonly target: number;
}

export const day = 86_400_000;

/** A walk with a slow wave in it, `count` points long; each seed gives another. */
export function makePoints(count: number, seed = 1): Drawable {
  let state = (seed * 2_654_435_761) >>> 0;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296;
  const step = count <= 366 ? day : 3_600_000;
  const start = Date.UTC(2014, 0, 1);
  let level = 1000;
  const points = Array.from({ length: count }, (_, at) => {
    level += (random() - 0.5) * 40;
    return { t: start + at * step, value: Math.round((level + 120 * Math.sin(at / 29)) * 10) / 10 };
  });
  return { label: `Series ${seed}`, points, target: 1100 };
}
