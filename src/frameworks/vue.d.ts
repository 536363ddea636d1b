/** The tags in Vue's templates: `import type {} from 'civic-metrics/vue'`, once in a project. Vue 3.3 or later. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CivicElements } from './elements.js';

/** A template's `as-of` is looked up as `asOf`. */
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;
type Attributes<Fields> = { [Name in keyof Fields as Camel<Name & string>]: Fields[Name] };
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?:
    ((event: Events[Name]) => void) | undefined;
};
type Own<T extends keyof CivicElements> = Attributes<CivicElements[T]['attributes']> &
  Omit<CivicElements[T]['properties'], keyof Attributes<CivicElements[T]['attributes']>>;

type Tags = {
  [T in keyof CivicElements]: new () => CivicElements[T]['element'] & {
    /** Read by templates only: no element has it. */
    $props: Own<T> & Listeners<CivicElements[T]['events']> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
