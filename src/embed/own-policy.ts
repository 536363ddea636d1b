/**
 * The bundle's Trusted Types policy. The build puts it in the place of the one that Lit makes
 * (test/support/build/own-policy.mjs), under a name of ours: a page can then allow it beside another copy of Lit.
 */

import type { CivicMetrics } from './civic-metrics.js';

interface Policy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * The copy of the bundle that a page has already. What else is under our global name is none: an element with that id would
 * be there as well, with what it has inside by the names of ours; a frame of another site, or a getter, may throw.
 */
export function firstCopy(): CivicMetrics | undefined {
  try {
    const { civicMetrics } = globalThis;
    const { meet, version } = Object(civicMetrics) as Partial<CivicMetrics>;
    return typeof meet === 'function' && typeof version === 'string' ? civicMetrics : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` where the browser has none, where the page forbids it, and in a second copy of the bundle, which draws nothing. */
function makePolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  if (firstCopy()) return undefined;
  try {
    return trustedTypes?.createPolicy('civic-metrics', { createHTML: (html) => html });
  } catch {
    return undefined; // `canDraw` finds out whether that matters
  }
}

/** What makes Lit's templates trusted; they are ours, and hold no data. */
export const policy = makePolicy();

/** As Lit writes what it binds: HTML, and no XML. */
const sample = '<p ?a @b>';

/** Whether templates can become nodes: not where the page wants trusted types and forbids our policy, nor in XHTML. */
export function canDraw(): boolean {
  try {
    new CSSStyleSheet(); // before Firefox 101 only the browser makes one
    document.createElement('template').innerHTML = policy?.createHTML(sample) ?? sample;
    return true;
  } catch {
    return false;
  }
}
