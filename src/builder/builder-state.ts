/** What has been chosen in the builder: all of it stands in the page's address, and nowhere else. */

import { themes, type Theme } from '../embed/frame-query.js';

export const elements = ['kpi', 'trend', 'sparkline', 'value'] as const;
export type ElementName = (typeof elements)[number];

/** Where the snippet goes. */
export const forms = ['page', 'script', 'frame', 'wordpress', 'drupal', 'mail'] as const;
export type Form = (typeof forms)[number];

const blank = {
  /** The address of a catalog or a dataset, as it was pasted; empty for the starter catalog. */
  from: '',
  /** A catalog as text, pasted or drafted; it comes before `from`. */
  json: '',
  metric: '',
  place: '',
  filter: '',
  period: '',
  span: '',
  compare: '',
  'as-of': '',
  lang: '',
  /** The words around a value, which stands for `{value}`. */
  sentence: '',
  /** Where the published scripts are; empty for where the builder is. */
  base: '',
};

export type TextField = keyof typeof blank;

export interface BuilderState extends Readonly<Record<TextField, string>> {
  readonly element: ElementName;
  readonly theme: Theme;
  readonly form: Form;
}

export const initialState: BuilderState = { ...blank, element: 'kpi', theme: 'auto', form: 'page' };

/** A catalog longer than this is not kept in the address: browsers and mail programs cut long ones. */
export const longestJson = 20_000;
const longestText = 2000;

const isField = (name: string): name is keyof BuilderState => Object.hasOwn(initialState, name);

/** Reads a state from an address's hash; whatever makes no sense is as if absent. */
export function readState(hash: string): BuilderState {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const text = Object.fromEntries(
    [...given].filter(
      ([name, value]) =>
        Object.hasOwn(blank, name) && value.length <= (name === 'json' ? longestJson : longestText),
    ),
  );
  const among = <Word extends string>(words: readonly Word[], name: string, otherwise: Word) =>
    words.find((each) => each === given.get(name)) ?? otherwise;
  return {
    ...blank,
    ...text,
    element: among(elements, 'element', initialState.element),
    theme: among(themes, 'theme', initialState.theme),
    form: among(forms, 'form', initialState.form),
  };
}

/** Writes a state as a hash; what is as at first is left out. */
export function writeState(state: BuilderState): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(state) as [string, string][])
    if (isField(name) && value !== initialState[name] && !(name === 'json' && value.length > longestJson))
      given.set(name, value);
  const text = given.toString();
  return text && `#${text}`;
}

/** The attributes of the element that was chosen, those that say anything. */
export function toAttributes(state: BuilderState): Readonly<Record<string, string>> {
  const names = ['metric', 'place', 'filter', 'period', 'span', 'compare', 'as-of', 'lang'] as const;
  return Object.fromEntries(names.flatMap((name) => (state[name] ? [[name, state[name]]] : [])));
}
