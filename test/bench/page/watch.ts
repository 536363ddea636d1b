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

type Watched = typeof globalThis;

/** Starts to count in a window. Returns how to look. */
export function watch(page: Watched): () => Seen {
  const kinds = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const;
  const observers = kinds.map((name) => [name, watchObserver(page, name)] as const);
  const timers = watchTimers(page);
  const { Element, HTMLElement, SVGGraphicsElement, SVGTextContentElement } = page;
  const reads = [
    ...['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft'].map((name) =>
      watchReads(HTMLElement.prototype, name),
    ),
    ...['clientWidth', 'clientHeight', 'scrollWidth', 'scrollHeight'].map((name) =>
      watchReads(Element.prototype, name),
    ),
    ...['getBoundingClientRect', 'getClientRects'].map((name) => watchReads(Element.prototype, name)),
    watchReads(SVGGraphicsElement.prototype, 'getBBox'),
    watchReads(SVGTextContentElement.prototype, 'getComputedTextLength'),
    watchReads(page, 'getComputedStyle'),
  ];
  return () => ({
    observers: Object.fromEntries(observers.map(([name, count]) => [name, count()])),
    timers: timers(),
    reads: reads.reduce((sum, count) => sum + count(), 0),
  });
}

type Count = () => number;

function watchObserver(
  page: Watched,
  name: 'IntersectionObserver' | 'ResizeObserver' | 'MutationObserver',
): Count {
  let made = 0;
  const counted = new Proxy(page[name], {
    construct(target, args: unknown[], asked) {
      made++;
      return Reflect.construct(target, args, asked) as object;
    },
  });
  Object.assign(page, { [name]: counted });
  return () => made;
}

function watchTimers(page: Watched): Count {
  const timers = new Set<number>();
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: end } = page;
  const once = (act: () => void, wait?: number): number => {
    const timer = Number(
      set.call(
        page,
        () => {
          timers.delete(timer);
          act();
        },
        wait,
      ),
    );
    timers.add(timer);
    return timer;
  };
  const often = (act: () => void, wait?: number): number => {
    const timer = Number(repeat.call(page, act, wait));
    timers.add(timer);
    return timer;
  };
  const stop = (act: (timer?: number) => void) => (timer?: number) => {
    if (timer !== undefined) timers.delete(timer);
    act.call(page, timer);
  };
  Object.assign(page, {
    setTimeout: once,
    setInterval: often,
    clearTimeout: stop(clear),
    clearInterval: stop(end),
  });
  return () => timers.size;
}

function watchReads(of: object, name: string): Count {
  let reads = 0;
  const described: Record<string, unknown> = { ...Object.getOwnPropertyDescriptor(of, name) };
  const key = 'get' in described ? 'get' : 'value';
  const act = described[key];
  if (typeof act !== 'function') throw new Error(`${name} is not read there`);
  const counted = function (this: unknown, ...args: unknown[]): unknown {
    reads++;
    return Reflect.apply(act as () => unknown, this, args as []);
  };
  Object.defineProperty(of, name, { ...described, [key]: counted });
  return () => reads;
}
