/** The last good answer to each question: for the page, and across visits where the browser has a place for it. */

import { whenIdle } from './idle.js';
import { loadAgain } from './shared.js';

export interface Kept {
  readonly rows: unknown;
  readonly lastModified: string | null;
  /** When it was asked, in milliseconds since 1970. */
  readonly checked: number;
}

/** The number is the form's: what another version has kept is not read, and goes with age. */
export const prefix = 'civic-metrics 1 ';

/** How many answers are kept. */
export const most = 50;

/** No answer is kept for longer, in milliseconds; nor is one from a future that a wrong clock has seen. */
const longest = 30 * 86_400_000;
const day = 86_400_000;

const page = new Map<string, Kept>();

/** A record is a sum of its text, and the text, which begins with the time. */
export function toSum(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return sum;
}

export const isOfUse = (checked: number, now: number) => checked > now - longest && checked < now + day;

/** The last good answer, of this page or, with `visits`, of an earlier one; `null` where there is none that can be trusted. */
export function recall(question: string, visits: boolean, now: number): Kept | null {
  const kept = page.get(question) ?? (visits ? attempt(() => read(question)) : null);
  return kept && isOfUse(kept.checked, now) ? kept : null;
}

function read(question: string): Kept | null {
  const record = localStorage.getItem(prefix + question) ?? '';
  const text = record.slice(record.indexOf(' ') + 1);
  if (record !== `${String(toSum(text))} ${text}`) return null;
  const [checked, lastModified, rows] = JSON.parse(text) as [number, string | null, unknown];
  return { checked, lastModified, rows };
}

/** What is to be written for other visits: in idle time and all at once, as storage is slow and every card has an answer. */
const unwritten = new Map<string, Kept>();

/** Keeps an answer as the last good one. */
export function remember(question: string, kept: Kept, visits: boolean): void {
  keepNewest(page, question, kept);
  if (!visits) return;
  const isFirst = !unwritten.size;
  keepNewest(unwritten, question, kept);
  if (!isFirst) return;
  void whenIdle()
    .then(loadAgain)
    .then((part) => {
      part?.write(unwritten);
      unwritten.clear();
    });
}

/** Sets an entry, and lets go of the oldest ones that are too many. */
export function keepNewest<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) if (map.size > most) map.delete(oldest);
}

/** Storage that throws (frames without an origin, private windows, a full disk) is as if absent. */
export function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
