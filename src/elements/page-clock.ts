/**
 * One timer for the page. Nothing runs while the page is hidden; what fell due meanwhile runs once when it is shown again
 * or back online.
 */

interface Alarm {
  /** When it was set, and when it rings, in milliseconds since 1970. */
  readonly set: number;
  readonly due: number;
  /** Rings as soon as the page is back online. */
  readonly waits: boolean;
  readonly ring: () => void;
}

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** When the timer wakes us; not later than the first alarm. */
let next = Infinity;

/** Browsers keep timers in a signed 32-bit number of milliseconds. */
const longest = 2 ** 31 - 1;

/** What falls due within so many milliseconds rings together, so that what can be asked as one is. */
const together = 1000;

/** Pages that were opened together do not return together; the cards of one page do. */
const spread = 1 + Math.random() / 10;

/**
 * Calls `ring` so many seconds after `set`, or somewhat later; with `waits` as soon as the page is back online. Returns how
 * to stop.
 */
export function ringAfter(seconds: number, ring: () => void, set = Date.now(), waits = false): () => void {
  const alarm = { set, due: set + seconds * 1000 * spread, waits, ring };
  if (!alarms.size) {
    document.addEventListener('visibilitychange', wake);
    globalThis.addEventListener('online', wake);
  }
  alarms.add(alarm);
  // Else the timer stands already: a thousand cards wind it once.
  if (alarm.due < next) wind();
  return () => {
    alarms.delete(alarm);
    if (!alarms.size) wind();
  };
}

function wake(event?: Event): void {
  if (document.hidden) return;
  const now = Date.now();
  const online = event?.type === 'online';
  // A clock that was set back must not silence a card for years.
  const isDue = ({ set, due, waits }: Alarm) => due <= now + together || now < set || (online && waits);
  for (const alarm of [...alarms].filter(isDue)) {
    alarms.delete(alarm);
    alarm.ring();
  }
  wind();
}

function wind(): void {
  clearTimeout(timer);
  next = Infinity;
  if (!alarms.size) {
    document.removeEventListener('visibilitychange', wake);
    globalThis.removeEventListener('online', wake);
    return;
  }
  if (document.hidden) return;
  next = Math.min(...[...alarms].map(({ due }) => due));
  timer = setTimeout(wake, Math.min(Math.max(next - Date.now(), 0), longest));
}
