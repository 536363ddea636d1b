/** The tags in React's JSX: `import type {} from 'civic-metrics/react'`, once in a project. React 19 or later. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivicElements } from './elements.js';

type Own<T extends keyof CivicElements> = CivicElements[T]['attributes'] & CivicElements[T]['properties'];
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};
type Html<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

type Tags = {
  [T in keyof CivicElements]: Own<T> &
    Listeners<CivicElements[T]['events']> &
    Omit<Html<CivicElements[T]['element']>, keyof Own<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
