// Half of what d3-scale and d3-shape bring along is for colours, labels, piecewise scales and arcs. Our ranges are
// numbers, our labels come from Intl (view/format.ts) and our paths are straight lines, so the bundle gets the small
// halves below: 7 kB less after gzip. npm users get d3 as published.
// What is left out throws when it is called, and the build stops at a name that is not here at all.

const noLabels = `() => { throw Error('d3 labels') }`;
const noPieces = `() => { throw Error('d3 pieces') }`;

/**
 * By package, or by the end of a file's address.
 * @type {Readonly<Record<string, string>>}
 */
const small = {
  'd3-interpolate': `
    export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
    export const interpolateRound = (a, b) => ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
    export { interpolateNumber as interpolate };
    export const piecewise = ${noPieces};`,
  'd3-format': `
    const no = ${noLabels};
    export { no as format, no as formatPrefix, no as formatSpecifier };
    export { no as precisionFixed, no as precisionPrefix, no as precisionRound };`,
  // d3-scale makes its time formats when a scale is made, and calls them only for labels.
  'd3-time-format': `
    const no = ${noLabels};
    export const timeFormat = () => no, utcFormat = timeFormat;`,
  'd3-scale/src/tickFormat.js': `export default ${noLabels};`,
  'd3-array/src/bisect.js': `
    const no = ${noPieces};
    export { no as bisectRight, no as bisectLeft, no as bisectCenter, no as default };`,
  'd3-path': `
    export class Path {
      constructor(digits) {
        this.path = '';
        this.round = digits == null ? Number : (value) => Math.round(value * 10 ** digits) / 10 ** digits;
      }
      moveTo(x, y) { this.path += 'M' + this.round(x) + ',' + this.round(y); }
      lineTo(x, y) { this.path += 'L' + this.round(x) + ',' + this.round(y); }
      closePath() { this.path += 'Z'; }
      toString() { return this.path; }
    }`,
};

/** @returns {import('rollup').Plugin} */
export const slimD3 = () => ({
  name: 'slim-d3',
  resolveId: (id) => (id in small ? `\0${id}` : null),
  load(id) {
    if (id.startsWith('\0')) return small[id.slice(1)] ?? null;
    const file = id.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? '';
    return small[file] ?? null;
  },
});
