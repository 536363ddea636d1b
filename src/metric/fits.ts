/** Whether a value is what the catalog contract says: yes or no. What is wrong with it, catalog-problems.ts can tell. */

import type { Fields, Spec } from './catalog-spec.js';
import { kinds, type Kind } from './kinds.js';

/** A spec, taken apart: which sort it is, and what that needs. */
export type Parts =
  | { readonly words: readonly string[] }
  | { readonly kind: Kind; readonly orNull: boolean }
  | { readonly entry: Spec; readonly least: number; readonly most: number }
  | { readonly any: readonly Spec[] }
  | { readonly fields: Fields };

export function partsOf(spec: Spec): Parts {
  if (spec instanceof Set) return { any: [...(spec as ReadonlySet<Spec>)] };
  if (Array.isArray(spec)) {
    const [entry, least = 0, most = Infinity] = spec as readonly [Spec, number?, number?];
    return { entry, least, most };
  }
  if (typeof spec === 'object') return { fields: spec as Fields };
  if (spec.startsWith('=')) return { words: spec.slice(1).split('|') };
  const [kind = ''] = spec.split('?');
  return { kind: kind as Kind, orNull: kind !== spec };
}

/** The fields that must be there and are not; '' stands for any. */
export const lackingOf = (value: object, fields: Fields): string[] =>
  Object.keys(fields)
    .filter((key) => key.endsWith('!'))
    .map((key) => key.slice(0, -1))
    .filter((name) => !(name ? Object.hasOwn(value, name) : Object.keys(value).length));

/** What a field of this name may hold; nothing where there may be none. */
export const fieldOf = (fields: Fields, name: string): Spec | undefined =>
  Object.entries(fields).find(
    ([key]) =>
      (name && key.replace(/[*!]/, '') === name) ||
      (key.startsWith('*') && kinds[key.slice(1) as Kind](name)),
  )?.[1];

/** How deep a metric may be nested: a definition needs fewer than ten levels, and each `not` of its conditions one more. */
export const deepest = 20;

export function fits(value: unknown, spec: Spec, left = deepest): boolean {
  if (!left) return false;
  const parts = partsOf(spec);
  if ('words' in parts) return parts.words.includes(value as string);
  if ('kind' in parts) return (parts.orNull && value === null) || kinds[parts.kind](value);
  if ('any' in parts) return parts.any.some((each) => fits(value, each, left - 1));
  if ('entry' in parts) {
    const { entry, least, most } = parts;
    const held = isList(value) ? value : null;
    return (
      held !== null &&
      held.length >= least &&
      held.length <= most &&
      held.every((each) => fits(each, entry, left - 1))
    );
  }
  const { fields } = parts;
  return (
    isObject(value) &&
    !lackingOf(value, fields).length &&
    Object.entries(value).every(([name, each]) => {
      const field = fieldOf(fields, name);
      return field !== undefined && fits(each, field, left - 1);
    })
  );
}

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export const isObject = (value: unknown): value is object => kinds.object(value);
