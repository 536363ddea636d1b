/** Which script tag this code came from. */

/** An address in a stack trace, before its line and column. */
const inStack = /(?:https?|file):\/\/[^\s()@]+?(?=:\d+:\d+)/;

/** The address of the running script, from `currentScript` or, as a module has none, from the stack. */
export function ownAddress(): string | null {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript.src;
  return inStack.exec(new Error().stack ?? '')?.[0] ?? null;
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
