/** Which script tag this code came from, and what lies beside it. */

/** What the parts beside the script borrow of it, so that no byte is there twice (test/support/build/borrow.mjs). */
let lent: object = {};

/** Says what the parts beside the script may borrow. */
export function lendToParts(kit: object): void {
  lent = kit;
}

/** An address in a stack trace, before its line and column. */
const inStack = /(?:https?|file):\/\/[^\s()@]+?(?=:\d+:\d+)/;

/** The address of the running script, from `currentScript` or, as a module has none, from the stack. */
function ownAddress(): string | null {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript.src;
  return inStack.exec(new Error().stack ?? '')?.[0] ?? null;
}

/** Read at once: a script that has run is no longer the current one. */
export const address = ownAddress();

/**
 * Loads a part that lies beside the script; the build puts this in the place of `import()`. The address is a whole one,
 * as a script of another origin, without CORS, has none of its own to go by.
 */
export async function loadPart(file: string): Promise<unknown> {
  const part = (await import(new URL(file, address ?? '').href)) as { readonly lend?: (of: object) => void };
  part.lend?.(lent);
  return part;
}

/** Every script tag of the page that loads that address. A module runs once, however many tags name it. */
export function tagsOf(address: string | null): HTMLScriptElement[] {
  const { currentScript } = document;
  const same = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(
    ({ src }) => src === address,
  );
  const own =
    currentScript instanceof HTMLScriptElement && !same.includes(currentScript) ? [currentScript] : [];
  return [...own, ...same];
}
