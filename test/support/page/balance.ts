/** What a window has on: timers, listeners of its own, and observed places. */

/** Counts what is on and what is off again in a window, by name, while `act` runs. */
export async function balance(
  act: () => Promise<void>,
  on: Window & typeof globalThis = window,
): Promise<Record<string, number>> {
  const open: Record<string, number> = {};
  const count = (name: string, by: number) => {
    open[name] = (open[name] ?? 0) + by;
  };
  // Each is called with its own `this`.
  /* eslint-disable @typescript-eslint/unbound-method */
  const { addEventListener, removeEventListener } = on.EventTarget.prototype;
  const { setTimeout, clearTimeout } = on;
  const { observe, unobserve } = on.IntersectionObserver.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  const shared = (target: unknown) => target === on || target === on.document || target === undefined;
  const timers = new Set<unknown>();
  on.EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...parts: Parameters<typeof addEventListener>
  ) {
    if (shared(this)) count(`listener ${parts[0]}`, 1);
    addEventListener.apply(this ?? on, parts);
  };
  on.EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...parts: Parameters<typeof removeEventListener>
  ) {
    if (shared(this)) count(`listener ${parts[0]}`, -1);
    removeEventListener.apply(this ?? on, parts);
  };
  on.setTimeout = ((run: () => void, delay?: number, ...rest: unknown[]) => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        run();
      },
      delay,
      ...rest,
    );
    timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  on.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  on.IntersectionObserver.prototype.observe = function (target) {
    count('observed', 1);
    observe.call(this, target);
  };
  on.IntersectionObserver.prototype.unobserve = function (target) {
    count('observed', -1);
    unobserve.call(this, target);
  };
  try {
    await act();
    await new Promise((resolve) => setTimeout(resolve, 50));
    count('timers', timers.size);
  } finally {
    Object.assign(on.EventTarget.prototype, { addEventListener, removeEventListener });
    Object.assign(on, { setTimeout, clearTimeout });
    Object.assign(on.IntersectionObserver.prototype, { observe, unobserve });
  }
  return open;
}
