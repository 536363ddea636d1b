// A picture in no more than 256 colours, so that its file is small: most are steps between a few inks and their ground.

/** @typedef {import('./compare.mjs').Pixels} Pixels */
/** @typedef {readonly [red: number, green: number, blue: number]} Color */

const most = 256;
/** So many of the most frequent stay as they are: inks, grounds and tints. */
const kept = 64;

/** @type {(value: number) => Color} */
const toColor = (value) => [value >> 16, (value >> 8) & 255, value & 255];

const distance = (/** @type {Color} */ [r, g, b], /** @type {Color} */ [red, green, blue]) =>
  Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));

/**
 * The same picture, opaque, each colour exchanged for the nearest that is kept. After the frequent ones always that colour is
 * kept which is furthest from all that are: so none is far from its place.
 * @template {Pixels} Picture
 * @param {Picture} picture
 * @returns {Picture}
 */
export function reduceColors(picture) {
  const { data } = picture;
  /** @type {Map<number, number>} */
  const counts = new Map();
  const valueAt = (/** @type {number} */ at) =>
    ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  for (let at = 0; at < data.length; at += 4) counts.set(valueAt(at), (counts.get(valueAt(at)) ?? 0) + 1);
  const colors = [...counts]
    .sort(([a, count], [b, other]) => other - count || a - b)
    .map(([value]) => ({ value, color: toColor(value), near: toColor(value), away: Infinity }));

  for (let index = 0; index < Math.min(most, colors.length); index++) {
    const next = index < kept ? colors[index] : colors.reduce((a, b) => (b.away > a.away ? b : a));
    if (next === undefined || next.away === 0) break;
    for (const each of colors) {
      const away = distance(each.color, next.color);
      if (away < each.away) Object.assign(each, { away, near: next.color });
    }
  }
  const nearest = new Map(colors.map(({ value, near }) => [value, near]));
  for (let at = 0; at < data.length; at += 4) data.set([...(nearest.get(valueAt(at)) ?? []), 255], at);
  return picture;
}
