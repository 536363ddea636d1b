/** When a card asks again: by its metric's cadence, and sooner after a fault that may pass. */

import { mayPass } from '../errors.js';
import { hearTabs } from '../load-metric.js';
import type { MetricController } from './metric-controller.js';
import { tellAuthor } from './page-console.js';
import { ringAfter } from './page-clock.js';

/** After a fault that may pass: the first wait, doubled by each further fault, and the longest that a host may wish for. */
const firstWait = 60;
const longestWait = 3600;

/** Has a card ask again in its time, unless `signal` is aborted before. */
export function askAgain(card: MetricController, signal: AbortSignal): void {
  void hearTabs();
  const { error, faults, interval, began, host } = card;
  if (Number.isNaN(host.refreshSeconds))
    tellAuthor(`<${host.localName} metric="${host.metric}">: "refresh" is not a number of seconds.`);
  const told = Math.min(Number(error?.facts.retryAfter ?? 0), longestWait);
  const wait = error && mayPass(error) ? Math.max(told, firstWait * 2 ** (faults - 1)) : interval;
  const stop = ringAfter(
    Math.min(wait, Math.max(interval, told)),
    () => void card.load(interval * 900),
    began,
    error?.kind === 'network' || error?.kind === 'unknown',
  );
  signal.addEventListener('abort', stop);
}
