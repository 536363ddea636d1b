/** What the author of a page is told: each mistake once, whatever the number of cards that share it. */

const told = new Set<string>();

export function tellAuthor(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.error(`[civic-metrics] ${message}`);
}

/** Advice, where nothing is wrong yet. */
export function warnAuthor(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`[civic-metrics] ${message}`);
}
