// Whether two pictures show the same.
//
// On one machine they are equal to the last bit. Another build of the browser may round an edge the other way, and no more
// is let through than that: a few pixels in any small square, or a difference in colour that nobody sees. A digit, a label
// that moved, a rule that is gone or a colour that changed fills such a square at once (compare.test.ts).
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** A share of the distance between black and white, in OKLab. */
const visible = 0.025;
/** How large a square is looked at, in pixels, and how many of its pixels may differ. */
const windowSize = 12;
const allowed = 3;

/** @typedef {{ width: number, height: number, data: Uint8Array }} Pixels */
/** @typedef {{ same: boolean, pixels: number, difference: PNG }} Comparison  pixels: how many differ visibly */

/**
 * @param {Pixels} baseline @param {Pixels} picture
 * @returns {Comparison}
 */
export function compare(baseline, picture) {
  const width = Math.max(baseline.width, picture.width);
  const height = Math.max(baseline.height, picture.height);
  const [before, after] = [baseline, picture].map((each) => enlarge(each, width, height).data);
  const difference = new PNG({ width, height });
  if (before === undefined || after === undefined) throw new Error('two pictures are compared');
  const count = (/** @type {object} */ options) =>
    pixelmatch(before, after, difference.data, width, height, {
      threshold: visible,
      includeAA: true,
      ...options,
    });
  const most = count({ windowSize });
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
