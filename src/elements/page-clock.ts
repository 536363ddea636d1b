/**
 * One timer for the page. Nothing runs while the page is hidden; what fell due meanwhile runs once when it is shown again
 * or back online.
 */

interface Alarm {
  due: number;
  readonly ring: () => void;
}

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Browsers keep timers in a signed 32-bit number of milliseconds. */
const longest = 2 ** 31 - 1;

/** Calls `ring` after so many seconds of the page's life. Returns how to stop. */
export function ringAfter(seconds: number, ring: () => void): () => void {
  const alarm = { due: Date.now() + seconds * 1000, ring };
  if (!alarms.size) {
    document.addEventListener('visibilitychange', wake);
    globalThis.addEventListener('online', wake);
  }
  alarms.add(alarm);
  wind();
  return () => {
    alarms.delete(alarm);
    wind();
  };
}

function wake(): void {
  if (document.hidden) return;
  const now = Date.now();
  for (const alarm of [...alarms].filter(({ due }) => due <= now)) {
    alarms.delete(alarm);
    alarm.ring();
  }
  wind();
}

function wind(): void {
  clearTimeout(timer);
  if (!alarms.size) {
    document.removeEventListener('visibilitychange', wake);
    globalThis.removeEventListener('online', wake);
    return;
  }
  const next = Math.min(...[...alarms].map(({ due }) => due));
  timer = setTimeout(wake, Math.min(Math.max(next - Date.now(), 0), longest));
  if (document.hidden) clearTimeout(timer);
}
