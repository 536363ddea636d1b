import type { Language } from './messages.js';

/**
 * The languages that are loaded when they are asked for. The one script has their names alone
 * (test/support/build/late-parts.mjs).
 */
export const lateLanguages = new Map<string, () => Promise<{ readonly default: Language }>>([
  ['ar', () => import('./languages/ar.js')],
  ['es', () => import('./languages/es.js')],
  ['fil', () => import('./languages/fil.js')],
  ['fr', () => import('./languages/fr.js')],
  ['ht', () => import('./languages/ht.js')],
  ['ko', () => import('./languages/ko.js')],
  ['pt', () => import('./languages/pt.js')],
  ['ru', () => import('./languages/ru.js')],
  ['so', () => import('./languages/so.js')],
  ['vi', () => import('./languages/vi.js')],
  ['zh', () => import('./languages/zh.js')],
]);
