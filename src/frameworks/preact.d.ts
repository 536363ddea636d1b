/** The tags in Preact's JSX: `import type {} from 'civic-metrics/preact'`, once in a project. */
import type { HTMLAttributes } from 'preact';
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

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
