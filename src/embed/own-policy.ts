/**
 * The bundle's Trusted Types policy. The build puts it in the place of the one that Lit makes
 * (test/support/build/own-policy.mjs), under a name of ours: a page can then allow it beside another copy of Lit.
 */

interface Policy {
  createHTML(html: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

/**
 * Whether what a page has under our global name is a copy of the bundle: an element with that id would be there as well, and
 * so would what it has inside by the names of ours.
 */
export const isOurs = (found: unknown): boolean => {
  const { meet, version } = Object(found) as Readonly<Record<string, unknown>>;
  return typeof meet === 'function' && typeof version === 'string';
};

/** `undefined` where the browser has none, where the page forbids it, and in a second copy of the bundle, which draws nothing. */
function makePolicy(): Policy | undefined {
  const { civicMetrics, trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  if (isOurs(civicMetrics)) return undefined;
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
    document.createElement('template').innerHTML = policy?.createHTML(sample) ?? sample;
    return true;
  } catch {
    return false;
  }
}
