/**
 * The tabs of one site ask as one: whoever holds a question's lock asks, and tells the others the answer. Where a
 * browser, or a frame without an origin, has no locks or no channel, each asks for itself.
 */

import type { JsonAnswer } from './client.js';
import { keepNewest, prefix } from './store.js';

/** How long a tab waits for another one, and for the news of it, in milliseconds. */
const patience = 13_000;
const post = 100;

/** What has been heard lately, by question. */
const heard = new Map<string, { readonly answer: JsonAnswer; readonly at: number }>();

let channel: BroadcastChannel | null = null;

/** What another tab says, kept for when it is wanted here. */
function hear({ data }: MessageEvent<unknown>): void {
  if (!isNews(data)) return;
  const [key, answer] = data;
  keepNewest(heard, key, { answer, at: Date.now() });
}

/** Any script of the site can speak here: what is no list of plain rows is no answer, and would be kept for one. */
function isNews(data: unknown): data is readonly [key: string, answer: JsonAnswer] {
  const [key, answer] = (Array.isArray(data) ? data : []) as [unknown, Partial<JsonAnswer> | undefined];
  const { json, lastModified = 0 } = answer ?? {};
  const isRow = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    !Array.isArray(row) &&
    Object.values(row).every((cell) => cell === null || /^(string|number|boolean)$/.test(typeof cell));
  return (
    typeof key === 'string' &&
    Array.isArray(json) &&
    json.every(isRow) &&
    (lastModified === null || typeof lastModified === 'string')
  );
}

function open(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(prefix);
  channel.onmessage = hear;
  // An open channel would keep the page out of the back-forward cache.
  const close = () => {
    channel?.close();
    channel = null;
  };
  globalThis.addEventListener('pagehide', close, { once: true });
  return channel;
}

/** Hears from now on what other tabs are told, so that nothing need be asked that they know. */
export function hearTabs(): void {
  try {
    open();
  } catch {
    // Each tab asks for itself.
  }
}

/** The answer to a question: what another tab has heard less than `maxAge` milliseconds ago, or hears meanwhile, or our own. */
export async function inOneTab(
  key: string,
  maxAge: number,
  signal: AbortSignal,
  ask: () => Promise<JsonAnswer>,
): Promise<JsonAnswer> {
  const began = Date.now();
  const known = () => {
    const news = heard.get(key);
    if (!news || began - news.at > maxAge) return null;
    return { ...news.answer, age: Math.max(0, Date.now() - news.at) };
  };
  let asking = false as boolean;
  const askAndTell = async () => {
    asking = true;
    const answer = await ask();
    try {
      open().postMessage([key, answer]);
    } catch {
      // The others will ask for themselves.
    }
    return answer;
  };
  try {
    open();
    const { locks } = navigator;
    const first = known();
    if (first) return first;
    const own = await locks.request(prefix + key, { ifAvailable: true }, (lock) => lock && askAndTell());
    if (own) return own;
    return await locks.request(
      prefix + key,
      { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) },
      async () => {
        // The lock may come before the message does.
        if (!known()) await new Promise((resolve) => setTimeout(resolve, post));
        return known() ?? (await askAndTell());
      },
    );
  } catch (error) {
    if (asking || signal.aborted) throw error;
    return ask();
  }
}
