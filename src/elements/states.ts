/** The states that a page can style an element by, as in `:state(late)`. */

/** Puts states in the place of those before. */
export function writeStates(internals: ElementInternals | null, states: readonly string[]): void {
  try {
    internals?.states.clear();
    for (const state of states) internals?.states.add(state);
  } catch {
    // Browsers before `:state()` want another spelling; only styling by state is lost.
  }
}
