/** The tags in Solid's JSX: `import type {} from 'civic-metrics/solid'`, once in a project. */
import type { JSX as SolidJSX } from 'solid-js';
import type { CivicElements } from './elements.js';

type Own<T extends keyof CivicElements> = CivicElements[T]['attributes'] & CivicElements[T]['properties'];
type Prefixed<Prefix extends string, Fields> = {
  [Name in keyof Fields & string as `${Prefix}:${Name}`]?: Fields[Name] | undefined;
};
type Listeners<Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Tags = {
  [T in keyof CivicElements]: Own<T> &
    Prefixed<'attr', CivicElements[T]['attributes']> &
    Prefixed<'prop', Own<T>> &
    Listeners<CivicElements[T]['events']> &
    Omit<SolidJSX.HTMLAttributes<CivicElements[T]['element']>, keyof Own<T>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
