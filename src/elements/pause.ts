/** Not every browser has it (Chrome 129, Firefox 142), and TypeScript's library does not know it yet. */
interface Scheduling {
  readonly scheduler: { readonly yield?: () => Promise<void> };
}

/** Lets the page answer its reader before what is still to be done. */
export const pause = (): Promise<unknown> =>
  (globalThis as Partial<Scheduling>).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
