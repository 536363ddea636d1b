/** A clipboard for tests: one that takes what it is given, or refuses it. Returns what it has taken, and how to undo. */
export function useClipboard(refuses = false): { readonly taken: string[]; readonly undo: () => void } {
  const taken: string[] = [];
  const writeText = (text: string) => {
    if (refuses) return Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    taken.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  return { taken, undo: () => Reflect.deleteProperty(navigator, 'clipboard') };
}
