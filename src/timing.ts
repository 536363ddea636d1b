/**
 * What a card cost, for a page's own monitoring: `performance.measure` entries named `civic:query` (from the question to its
 * rows), `civic:compute` (from the rows to the facts) and `civic:draw` (from the facts to the page), with the metric's
 * name as their detail. Of first answers only, so that a page that stays open for weeks gathers no entries.
 */
export function measure(what: 'query' | 'compute' | 'draw', start: number, metric: string): void {
  // A page may have replaced or frozen its `performance`.
  try {
    performance.measure(`civic:${what}`, { start, detail: metric });
  } catch {
    // It goes unmeasured.
  }
}
