/** Counts what a page leaves behind and asks of its layout. It runs before all other scripts of the page. */

export interface Seen {
  /** Observers that were made, by their kind. */
  readonly observers: Readonly<Record<string, number>>;
  /** Timers that wait. */
  readonly timers: number;
  /** Reads that make the browser lay the page out at once if anything has changed. */
  readonly reads: number;
}

declare global {
  var seen: (() => Seen) | undefined;
}

const observers: Record<string, number> = {};
const timers = new Set<number>();
let reads = 0;

/** Starts to count. */
export function watch(): void {
  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const)
    watchObserver(name);
  watchTimers();
  for (const name of ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft'])
    watchReads(HTMLElement.prototype, name);
  for (const name of ['clientWidth', 'clientHeight', 'scrollWidth', 'scrollHeight'])
    watchReads(Element.prototype, name);
  for (const name of ['getBoundingClientRect', 'getClientRects']) watchReads(Element.prototype, name);
  watchReads(SVGGraphicsElement.prototype, 'getBBox');
  watchReads(SVGTextContentElement.prototype, 'getComputedTextLength');
  watchReads(globalThis, 'getComputedStyle');
}

export const look = (): Seen => ({ observers: { ...observers }, timers: timers.size, reads });

function watchObserver(name: 'IntersectionObserver' | 'ResizeObserver' | 'MutationObserver'): void {
  observers[name] = 0;
  const counted = new Proxy(globalThis[name], {
    construct(target, args: unknown[]) {
      observers[name] = (observers[name] ?? 0) + 1;
      return Reflect.construct(target, args) as object;
    },
  });
  Object.assign(globalThis, { [name]: counted });
}

function watchTimers(): void {
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: end } = globalThis;
  const once = (act: () => void, wait?: number): number => {
    const timer = Number(
      set(() => {
        timers.delete(timer);
        act();
      }, wait),
    );
    timers.add(timer);
    return timer;
  };
  const often = (act: () => void, wait?: number): number => {
    const timer = Number(repeat(act, wait));
    timers.add(timer);
    return timer;
  };
  const stop = (act: (timer?: number) => void) => (timer?: number) => {
    if (timer !== undefined) timers.delete(timer);
    act.call(globalThis, timer);
  };
  Object.assign(globalThis, {
    setTimeout: once,
    setInterval: often,
    clearTimeout: stop(clear),
    clearInterval: stop(end),
  });
}

function watchReads(of: object, name: string): void {
  const described: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(of, name) };
  const key = 'get' in described ? 'get' : 'value';
  const act = described[key];
  if (typeof act !== 'function') return;
  const counted = function (this: unknown, ...args: unknown[]): unknown {
    reads++;
    return Reflect.apply(act as () => unknown, this, args as []);
  };
  Object.defineProperty(of, name, { ...described, [key]: counted });
}
