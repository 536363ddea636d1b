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

/** Whether what a page has under our global name is a copy of the bundle: an element with that id would be there as well. */
export const isOurs = (found: unknown): boolean =>
  typeof found === 'object' && found !== null && 'meet' in found;

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

/** Whether templates can become nodes: not where the page wants trusted types and forbids our policy. */
export function canDraw(): boolean {
  try {
    document.createElement('template').innerHTML = policy?.createHTML('') ?? '';
    return true;
  } catch {
    return false;
  }
}
