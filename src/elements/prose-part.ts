/** The words of figures in sentences, which a page loads once one of its figures needs more than a number. */

import type { HouseStyle } from '../view/house-styles/house-style.js';
import { agree } from './agreement.js';
import { tellAuthor } from './page-console.js';
import type * as ProsePart from './prose.js';

type Prose = typeof ProsePart;

/** Once it is there. */
export let prose: Prose | null = null;
let loading: Promise<Prose> | null = null;

/** Loads the words, and the page's own styles with them. A failure is told to the author, and the page keeps its text. */
export function loadProse(): Promise<Prose> {
  loading ??= import('./prose.js').then(async (part) => {
    await part.readPageStyles();
    prose = part;
    agree();
    return part;
  });
  loading.catch((error: unknown) => {
    loading = null;
    tellAuthor(`civic-prose.js could not be loaded, so sentences keep their text: ${String(error)}`);
  });
  return loading;
}

/** A paper's own style: the shipped one that it extends, and what is different. */
export type StyleDefinition = { readonly extends: string } & Partial<Omit<HouseStyle, 'language'>>;

/**
 * Defines a house style from JavaScript. Rejects with a MetricError of kind `invalid` that lists every problem and where it
 * is.
 */
export async function defineStyle(name: string, style: StyleDefinition): Promise<void> {
  await (await loadProse()).addStyle(name, style);
  agree();
}
