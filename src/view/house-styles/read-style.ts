/** From what a paper wrote to a style that keeps every rule, or to an error that says what is wrong and where. */

import { MetricError } from '../../errors.js';
import type { Problem } from '../../metric/catalog-problems.js';
import { fits } from '../../metric/fits.js';
import { styleSpec, type HouseStyle } from './house-style.js';
import { plainStyles, shippedStyles } from './shipped.js';

/** Explains what does not fit; most pages never load it. */
export type Explain = (value: unknown, spec: typeof styleSpec) => readonly Problem[];

/** The places that each pattern may have, and those that it must. */
const places: Readonly<Record<string, readonly [may: string, must: string]>> = {
  money: ['symbol figure name of', 'figure'],
  moneyLarge: ['symbol figure large name of', 'figure large'],
  date: ['day month', 'day month'],
  dateYear: ['day month year', 'day month year'],
  time: ['hour minute half', 'hour minute'],
  onTheHour: ['hour minute half', 'hour'],
};

/** What the spec cannot see: how high numbers are spelled, and what patterns hold. */
function rulesOf(style: Readonly<Record<string, unknown>>): Problem[] {
  const problems: Problem[] = [];
  const { spellTo = 0, large } = style;
  if (Number(spellTo) > 10 || !Number.isInteger(spellTo))
    problems.push({
      pointer: '/spellTo',
      message: `must be a whole number up to 10; it is ${String(spellTo)}`,
    });
  if (Array.isArray(large) && large.length === 0)
    problems.push({ pointer: '/large', message: 'needs an entry' });
  for (const [field, [may, must]] of Object.entries(places)) {
    const pattern = style[field];
    if (typeof pattern !== 'string') continue;
    const found = [...pattern.matchAll(/\{(.*?)\}/g)].map(([, name = '']) => name);
    const unknown = found.find((name) => !may.split(' ').includes(name));
    const missing = must.split(' ').find((name) => !found.includes(name));
    if (unknown !== undefined)
      problems.push({
        pointer: `/${field}`,
        message: `has {${unknown}}; it may have {${may.replaceAll(' ', '}, {')}}`,
      });
    else if (missing !== undefined) problems.push({ pointer: `/${field}`, message: `lacks {${missing}}` });
  }
  return problems;
}

/**
 * Reads a paper's own style. Throws a MetricError of kind `invalid` that lists every problem with its JSON pointer.
 * `known` are the styles that it may begin with beside those of the library.
 */
export function readStyle(
  name: string,
  value: unknown,
  explain: Explain,
  known: ReadonlyMap<string, HouseStyle> = new Map(),
): HouseStyle {
  const whole = fits(value, styleSpec);
  const problems = [...(whole ? rulesOf(value as Record<string, unknown>) : explain(value, styleSpec))];
  const { extends: base = '', ...own } = (whole ? value : {}) as Partial<HouseStyle> & { extends?: string };
  const found = known.get(base) ?? (Object.hasOwn(shippedStyles, base) ? shippedStyles[base] : undefined);
  if (whole && !found) {
    const names = [...Object.keys(shippedStyles), ...known.keys()].join(', ');
    problems.push({ pointer: '/extends', message: `"${base}" is not a style; known: ${names}` });
  }
  if (found && !problems.length) return { ...found, ...own };
  const lines = problems.map(({ pointer, message }) => `\n  ${pointer || '/'}: ${message}`);
  throw new MetricError('invalid', `The house style "${name}" is not valid:${lines.join('')}`, {
    problems: problems.map(({ pointer }) => pointer),
  });
}

/** The first style of a list of names that is for a language; else figures throughout. `null` where there are no words. */
export function chooseStyle(
  names: string,
  language: string,
  known: ReadonlyMap<string, HouseStyle>,
): HouseStyle | null {
  const styles = names
    .split(/\s+/)
    .map((name) => known.get(name) ?? (Object.hasOwn(shippedStyles, name) ? shippedStyles[name] : undefined));
  return styles.find((style) => style?.language === language) ?? plainStyles[language] ?? null;
}
