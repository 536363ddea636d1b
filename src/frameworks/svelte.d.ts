/** The tags in Svelte's templates: `import type {} from 'civic-metrics/svelte'`, once in a project. Svelte 5 or later. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CivicElements } from './elements.js';

type Own<T extends keyof CivicElements> = CivicElements[T]['attributes'] & CivicElements[T]['properties'];
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Tags = {
  [T in keyof CivicElements]: Own<T> &
    Listeners<CivicElements[T]['events']> &
    Omit<HTMLAttributes<CivicElements[T]['element']>, keyof Own<T>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
