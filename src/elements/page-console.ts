/** What the author of a page is told: each mistake once, whatever the number of cards that share it. */

const told = new Set<string>();

const tell = (how: 'error' | 'warn') => (message: string) => {
  if (told.has(message)) return;
  told.add(message);
  try {
    console[how](`[civic-metrics] ${message}`);
  } catch {
    // A page that makes its console throw, or has none, still gets its events.
  }
};

export const tellAuthor = tell('error');

/** Advice, where nothing is wrong yet. */
export const warnAuthor = tell('warn');
