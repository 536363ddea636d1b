// Whether two pictures show the same.
//
// On one machine they are equal to the last bit. Another build of the browser may round an edge the other way, and no more
// is let through than that: a few pixels in any small square, or a difference in colour that nobody sees. A digit, a label
// that moved, a rule that is gone or a colour that changed fills such a square at once (compare.test.ts).
//
// WebKit paints in tiles, several at once, and the edges of a line that crosses them come out one of two ways, on one and the
// same machine. Its pictures are compared at half their size, where only what is larger than an edge is left;
// a pale rule that is gone is then seen by the other engines alone.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A share of the distance between black and white, in OKLab: of a pixel, and of four together. */
const visible = 0.025;
const visibleInHalf = 0.1;
/** How large a square is looked at, in pixels, and how many of its pixels may differ. */
const windowSize = 12;
const allowed = 3;

/** @typedef {{ width: number, height: number, data: Uint8Array }} Pixels */
/** @typedef {{ same: boolean, pixels: number, difference: PNG }} Comparison  pixels: how many differ visibly */

/**
 * @param {Pixels} baseline @param {Pixels} picture
 * @param {{ inHalf?: boolean }} [options]
 * @returns {Comparison}
 */
export function compare(baseline, picture, { inHalf = false } = {}) {
  if (inHalf) {
    const { same, ...rest } = compareAs(toHalf(baseline), toHalf(picture), visibleInHalf, windowSize / 2);
    return { same: same && baseline.width === picture.width && baseline.height === picture.height, ...rest };
  }
  return compareAs(baseline, picture, visible, windowSize);
}

/**
 * @param {Pixels} baseline @param {Pixels} picture @param {number} threshold @param {number} square
 * @returns {Comparison}
 */
function compareAs(baseline, picture, threshold, square) {
  const width = Math.max(baseline.width, picture.width);
  const height = Math.max(baseline.height, picture.height);
  const [before, after] = [baseline, picture].map((each) => enlarge(each, width, height).data);
  const difference = new PNG({ width, height });
  if (before === undefined || after === undefined) throw new Error('two pictures are compared');
  const count = (/** @type {object} */ options) =>
    pixelmatch(before, after, difference.data, width, height, {
      threshold,
      includeAA: true,
      ...options,
    });
  const most = count({ windowSize: square });
  const sameSize = baseline.width === picture.width && baseline.height === picture.height;
  return { same: sameSize && most <= allowed, pixels: most === 0 ? 0 : count({}), difference };
}

/**
 * A picture with more ground to its right and below, in a colour that no story has.
 * @param {Pixels} picture @param {number} width @param {number} height
 * @returns {Pixels}
 */
function enlarge(picture, width, height) {
  if (picture.width === width && picture.height === height) return picture;
  const large = new PNG({ width, height });
  for (let at = 0; at < large.data.length; at += 4) large.data.set([255, 0, 255, 255], at);
  const row = picture.width * 4;
  for (let y = 0; y < picture.height; y++)
    large.data.set(picture.data.subarray(y * row, (y + 1) * row), y * width * 4);
  return large;
}

/**
 * Each pixel the mean of four.
 * @param {Pixels} picture
 * @returns {Pixels}
 */
function toHalf({ width, height, data }) {
  const half = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < half.height; y++) {
    for (let at = 0; at < half.width * 4; at++) {
      const from = y * 2 * width * 4 + (at >> 2) * 8 + (at & 3);
      const sum = [0, 4, width * 4, width * 4 + 4].reduce((all, next) => all + (data[from + next] ?? 0), 0);
      half.data[y * half.width * 4 + at] = Math.round(sum / 4);
    }
  }
  return half;
}
