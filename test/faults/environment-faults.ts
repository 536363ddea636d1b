/** What may be the matter with the page or the browser, by name: as a script that runs before ours. */

export interface EnvironmentFault {
  readonly name: string;
  /** Runs first of all, in a script of its own. */
  readonly before?: string;
  readonly head?: string;
  /** The figure cannot be known there: some plain sentence, or the page's own text, is all there is to see. */
  readonly blind?: true;
}

const refuse = "() => { throw new DOMException('no', 'SecurityError'); }";
const without = (...names: string[]) =>
  names
    .map(
      (name) =>
        `Object.defineProperty(window, '${name}', { value: undefined, configurable: true, writable: true });`,
    )
    .join('');
const date = (body: string) => `{ const Real = Date; window.Date = class extends Real { ${body} }; }`;

export const environmentFaults: readonly EnvironmentFault[] = [
  // Storage.
  {
    name: 'storage that refuses',
    before: `Object.defineProperty(window, 'localStorage', { get: ${refuse} });`,
  },
  { name: 'no storage', before: without('localStorage') },
  { name: 'storage that is null', before: "Object.defineProperty(window, 'localStorage', { value: null });" },
  { name: 'storage that is full', before: `Storage.prototype.setItem = ${refuse};` },
  { name: 'storage that cannot be read', before: `Storage.prototype.getItem = ${refuse};` },
  {
    name: 'records that are no records',
    before: "for (let n = 0; n < 99; n++) localStorage.setItem('civic-metrics 1 ' + n, '7 [' + n);",
  },
  // The clock.
  {
    name: 'a clock that says 1970',
    before: date('constructor(...a) { super(...(a.length ? a : [0])); } static now() { return 0; }'),
    blind: true,
  },
  {
    name: 'a clock that says 2099',
    before: date(
      'constructor(...a) { super(...(a.length ? a : [4.08e12])); } static now() { return 4.08e12; }',
    ),
    blind: true,
  },
  {
    name: 'a clock that runs backwards',
    before: `let n = 0; ${date('static now() { return super.now() - 1e6 * n++; }')}`,
  },
  { name: 'a timer that stands still', before: 'performance.now = () => 0;' },
  {
    name: 'timers that return objects',
    before:
      '{ const real = setTimeout; window.setTimeout = (...a) => ({ id: real(...a) }); window.clearTimeout = () => {}; }',
  },
  // Zones and words.
  { name: 'a reader at UTC+14', before: date('getTimezoneOffset() { return -840; }') },
  { name: 'a reader at UTC-12', before: date('getTimezoneOffset() { return 720; }') },
  { name: 'a language that does not exist', before: "document.documentElement.lang = 'x-nobody';" },
  { name: 'a language that is no language', before: "document.documentElement.lang = '<script>';" },
  { name: 'no list format', before: 'Intl.ListFormat = undefined;' },
  // The network.
  {
    name: 'a browser that is offline',
    before:
      "Object.defineProperty(navigator, 'onLine', { value: false }); window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));",
    blind: true,
  },
  {
    name: 'a browser that only says it is offline',
    before: "Object.defineProperty(navigator, 'onLine', { value: false });",
  },
  {
    name: 'a fetch that throws',
    before: "window.fetch = () => { throw new Error('blocked'); };",
    blind: true,
  },
  { name: 'a fetch that answers nonsense', before: 'window.fetch = async () => ({});', blind: true },
  {
    name: 'a fetch that is measured by headers of its own',
    before:
      "{ const real = fetch; window.fetch = (u, i) => real(u, { ...i, headers: { traceparent: '00-1-2-01' } }); }",
  },
  {
    name: 'answers without a stream',
    before: "Object.defineProperty(Response.prototype, 'body', { value: null });",
  },
  {
    name: 'a policy that forbids the portal',
    head: '<meta http-equiv="Content-Security-Policy" content="connect-src \'none\'">',
    blind: true,
  },
  // What older browsers and other frames lack.
  { name: 'no locks', before: "Object.defineProperty(navigator, 'locks', { value: undefined });" },
  { name: 'locks that refuse', before: `LockManager.prototype.request = async ${refuse};` },
  { name: 'no channel', before: without('BroadcastChannel') },
  {
    name: 'a channel that refuses',
    before: `window.BroadcastChannel = class { constructor() { (${refuse})(); } };`,
  },
  {
    name: 'a channel full of nonsense',
    before:
      "{ const c = new BroadcastChannel('civic-metrics 1 '); for (const m of [null, 7, 'x', [], [1], ['a', null], ['a', {}], { a: 1 }]) setInterval(() => c.postMessage(m), 5); }",
  },
  { name: 'no joined signals', before: 'AbortSignal.any = undefined; AbortSignal.timeout = undefined;' },
  { name: 'no observer of what comes into view', before: without('IntersectionObserver') },
  { name: 'no observer of sizes', before: without('ResizeObserver') },
  { name: 'no element internals', before: 'delete HTMLElement.prototype.attachInternals;' },
  {
    name: 'no custom states',
    before:
      "Object.defineProperty(ElementInternals.prototype, 'states', { get() { throw new Error('no'); } });",
  },
  { name: 'no console', before: 'window.console = {};' },
  // Pages that patch what is built in.
  {
    name: 'lists that say how they become JSON (Prototype.js)',
    before: "Array.prototype.toJSON = function () { return '[' + this.join() + ']'; };",
  },
  {
    name: 'lists with more in them (MooTools)',
    before: 'Array.prototype.each = function () {}; Array.prototype.last = 7;',
  },
  {
    name: 'objects with more in them',
    before: "Object.prototype.extra = 'surprise'; Object.prototype.keep = 1;",
  },
  {
    name: 'text that encodes itself',
    before: 'String.prototype.toJSON = function () { return String(this); };',
  },
  {
    name: 'an old polyfill of map and filter',
    before:
      'Array.prototype.map = function (f, t) { const r = []; for (let i = 0; i < this.length; i++) r[i] = f.call(t, this[i], i, this); return r; };',
  },
  {
    name: 'promises that are wrapped (zone.js)',
    before: 'window.Promise = class ZoneAwarePromise extends Promise {};',
  },
  {
    name: 'a loader of modules that waits for names (AMD)',
    before:
      'window.define = Object.assign(() => { throw new Error(); }, { amd: {} }); window.module = {}; window.exports = {};',
  },
  {
    name: 'numbers that are formatted by the page',
    before: "Number.prototype.toLocaleString = () => 'NaN';",
  },
  // Hostile style sheets, and odd places.
  { name: 'a style sheet that unsets everything', head: '<style>* { all: unset !important; }</style>' },
  {
    name: 'a style sheet that hides what it does not know',
    head: '<style>:not(html, head, body) { display: none; }</style>',
  },
  {
    name: 'a style sheet that spins and shouts',
    head: '<style>* { transform: rotate(180deg) !important; animation: x 1ms infinite !important; } p, span, svg { font-size: 0 !important; color: transparent !important; }</style>',
  },
  { name: 'a column of no width', head: '<style>body { inline-size: 0; overflow: hidden; }</style>' },
  { name: 'a page from right to left', before: "document.documentElement.dir = 'rtl';" },
  { name: 'a base address elsewhere', head: '<base href="https://elsewhere.example/deep/" target="_top">' },
];
