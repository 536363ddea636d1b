/**
 * What a figure in a sentence needs beside a number: words, house styles, its place in the sentence. The script loads it
 * only where a page has such a figure; it lies beside it.
 */

import type { MetricData } from '../load-metric.js';
import type { Described } from '../view/card-view.js';
import type { HouseStyle } from '../view/house-styles/house-style.js';
import { chooseStyle, readStyle } from '../view/house-styles/read-style.js';
import { shippedStyles } from '../view/house-styles/shipped.js';
import { isSame } from '../view/same-words.js';
import { tellUpdates, type Revised } from '../view/value-updates.js';
import { toSpeech, valueFormats, writeValue, type ValueOptions } from '../view/value.js';
import { tellAuthor, warnAuthor } from './page-console.js';
import { opensSentence } from './sentence-opening.js';

/** What is read of an element. */
export interface ProseElement extends HTMLElement {
  readonly format: string;
  readonly house: string | null;
  readonly compare: string | null;
  readonly words: string | null;
  readonly asks: boolean;
  readonly isBaked: boolean;
}

const styles = new Map<string, HouseStyle>();

/** The styles of the page that could not be read, which the author was told. */
const faulty = new Set<string>();

const loadSuggestion = async () => (await import('../metric/catalog-problems.js')).suggestion;

/** Adds a style. Rejects with a MetricError of kind `invalid`. */
export async function addStyle(name: string, value: unknown): Promise<void> {
  const { explain } = await import('../metric/catalog-problems.js');
  styles.set(name, readStyle(name, value, explain, styles));
}

/** Reads the styles that stand on the page, once it is whole, in order; a bad one is told to the author and is as if absent. */
export async function readPageStyles(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      document.addEventListener('DOMContentLoaded', resolve);
    });
  for (const script of document.querySelectorAll<HTMLElement>(
    'script[type="application/json"][data-civic-style]',
  )) {
    const name = script.dataset.civicStyle ?? '';
    try {
      await addStyle(name, JSON.parse(script.textContent));
    } catch (error) {
      faulty.add(name);
      tellAuthor(
        error instanceof SyntaxError
          ? `The house style "${name}" is not JSON: ${error.message}`
          : (error as Error).message,
      );
    }
  }
}

/** How long JavaScript has to define the styles that a page names, in milliseconds. */
const patience = 3000;
const sought = new Set<string>();

const knownStyles = () => [...Object.keys(shippedStyles), ...styles.keys()];

/** Tells the author of names that no style has, each once. */
function seekStyles(names: string): void {
  for (const name of names.split(/\s+/)) {
    if (!name || sought.has(name) || knownStyles().includes(name)) continue;
    sought.add(name);
    setTimeout(() => void tellUnknown(name), patience);
  }
}

async function tellUnknown(name: string): Promise<void> {
  const known = knownStyles();
  if (known.includes(name) || faulty.has(name)) return;
  const suggestion = await loadSuggestion().catch(() => () => '');
  tellAuthor(`There is no house style "${name}"; known: ${known.join(', ')}.${suggestion(name, known)}`);
}

/** How an element of a page speaks; `null` where nobody has the words of its language. */
function optionsOf(
  element: Pick<ProseElement, 'house' | 'compare' | 'words'>,
  locale: string,
  house: string | null,
): ValueOptions | null {
  const names = element.house ?? house ?? '';
  seekStyles(names);
  const style = chooseStyle(names, locale.split('-')[0] ?? '', styles);
  return style && { style, locale, compare: element.compare, words: element.words };
}

/** The words of an element for an answer; `null` where there are none, `undefined` where there never will be. */
export function tellElement(
  element: ProseElement,
  data: MetricData,
  locale: string,
  house: string | null,
): string | null | undefined {
  const { format, localName } = element;
  if (!valueFormats.includes(format)) {
    void tellFormat(`<${localName} metric="${data.metric.name}">`, format);
    return undefined;
  }
  const options = optionsOf(element, locale, house);
  if (!options) {
    tellAuthor(
      `<${localName} format="${format}">: there are no words in "${locale}", so the page’s text stays.`,
    );
    return undefined;
  }
  const words = writeValue(data, format, options);
  if (words === null) {
    tellAuthor(
      `<${localName} metric="${data.metric.name}" format="${format}">: there is nothing to tell in this form now, so the figures that stand with it keep their text.`,
    );
    return null;
  }
  if (element.isBaked)
    return isSame(words, element.textContent) ? '' : ` (${toSpeech(data, options).words.revised(words)})`;
  if (!opensSentence(element)) return words;
  if (/^\P{L}*\d/u.test(words) && !options.style.opensWithFigure) {
    warnAuthor(
      `<${localName} metric="${data.metric.name}"> begins a sentence with a figure (${words}); this house does not. Begin with a word.`,
    );
  }
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

async function tellFormat(name: string, format: string): Promise<void> {
  const suggestion = await loadSuggestion().catch(() => () => '');
  tellAuthor(
    `${name}: format="${format}" is not one of ${valueFormats.join(', ')}.${suggestion(format, valueFormats)}`,
  );
}

/** The lines of an "updated" element; `null` where nobody has the words. */
export function tellPage(
  answers: readonly Described[],
  revised: readonly Revised[],
  locale: string,
  house: string | null,
): readonly string[] | null {
  const options = optionsOf({ house: null, compare: null, words: null }, locale, house);
  return options && tellUpdates(answers, revised, options);
}
