/** Writes the last good answers for other visits. */

import { attempt, isOfUse, most, prefix, toSum, type Kept } from './store.js';

/** How large they are all together, in characters. */
const room = 1_000_000;

/** Writes answers by their questions, and takes away what is too old or too much by then. */
export function write(answers: ReadonlyMap<string, Kept>): void {
  for (const [question, { checked, lastModified, rows }] of answers)
    // Where one finds no room, a smaller one may.
    attempt(() => {
      const text = JSON.stringify([checked, lastModified, rows]);
      if (text.length < room / 4) localStorage.setItem(prefix + question, `${String(toSum(text))} ${text}`);
    });
  attempt(() => {
    tidy(Math.max(...[...answers.values()].map(({ checked }) => checked)));
  });
}

const timeOf = (record: string) => Number(/^-?\d+ \[(\d+)/.exec(record)?.[1]);

/** Takes away the oldest answers of ours, until the rest are few, small and young enough. */
function tidy(now: number): void {
  let left = room;
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix.slice(0, -2)))
    .map((key) => ({ key, record: localStorage.getItem(key) ?? '' }))
    .sort((a, b) => (timeOf(b.record) || 0) - (timeOf(a.record) || 0))
    .forEach(({ key, record }, index) => {
      left -= key.length + record.length;
      if (left < 0 || index >= most || !isOfUse(timeOf(record), now)) localStorage.removeItem(key);
    });
}
