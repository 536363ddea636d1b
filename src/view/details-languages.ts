/** Where the words of the details are: each language is a file of its own, loaded with the details. */

import type { DetailsWords } from './details-words.js';
import { languageOf } from './languages.js';

const loadEnglish = () => import('./details-languages/en.js');

const late = new Map<string, () => Promise<{ readonly default: DetailsWords }>>([
  ['ar', () => import('./details-languages/ar.js')],
  ['es', () => import('./details-languages/es.js')],
  ['fil', () => import('./details-languages/fil.js')],
  ['fr', () => import('./details-languages/fr.js')],
  ['ht', () => import('./details-languages/ht.js')],
  ['ko', () => import('./details-languages/ko.js')],
  ['pt', () => import('./details-languages/pt.js')],
  ['ru', () => import('./details-languages/ru.js')],
  ['so', () => import('./details-languages/so.js')],
  ['vi', () => import('./details-languages/vi.js')],
  ['zh', () => import('./details-languages/zh.js')],
]);

/** Loads the words for a locale: its language's, or those of English where it has none. */
export const loadDetailsWords = (locale: string): Promise<{ readonly default: DetailsWords }> =>
  (late.get(languageOf(locale)) ?? loadEnglish)();
