/** A page's clock, for browser tests: it stands still, and moves only when it is told to. */

const RealDate = globalThis.Date;
let now = 0;

class StoppedDate extends RealDate {
  constructor(...parts: [] | [number | string | Date]) {
    super(parts.length ? parts[0] : now);
  }

  static override now(): number {
    return now;
  }
}

/** Stops a window's clock; by default at the portal's now, which web-test-runner.config.mjs sets. */
export function stopClock(iso = '2021-06-15T15:00:00Z', on: { Date: DateConstructor } = globalThis): void {
  now = RealDate.parse(iso);
  // A class for each window: what a page does to its own is no one else’s.
  on.Date = class extends StoppedDate {} as DateConstructor;
}

/** Lets time pass; what fell due is done when the page wakes, as it does when it is back online. */
export function passSeconds(seconds: number): void {
  now += seconds * 1000;
  globalThis.dispatchEvent(new Event('online'));
}

export function startClock(): void {
  globalThis.Date = RealDate;
}
