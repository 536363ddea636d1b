/** What a card says, and what is wrong with how it says it. */

import assert from 'node:assert/strict';

import { loadLanguage, messagesFor, toCanonical } from '../../../src/view/languages.js';
import type { CardView } from '../../../src/view/card-view.js';
import { assertFit } from '../../support/forbidden.js';

/** The languages that are shipped. */
export const shipped = ['ar', 'es', 'fil', 'fr', 'ht', 'ko', 'pt', 'ru', 'so', 'vi', 'zh'] as const;

await Promise.all(shipped.map((language) => loadLanguage(language)));

const isText = (at: string) => !/\/(href|shape|sentiment|language|direction)$|^\/states/.test(at);

/** Every text of a card, by where it stands. */
export function textsOf(node: unknown, at = ''): [string, string][] {
  if (typeof node === 'string') return isText(at) && node !== '' ? [[at, node]] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, each]) => textsOf(each, `${at}/${key}`));
}

/** Every text of a card, and what is not on every card. */
export function allTexts(view: CardView, locale: string): [string, string][] {
  const { fault, keptFigure, details, detailsLoading, detailsFailed, queryLink, soFar } = messagesFor(
    toCanonical(locale),
  );
  return textsOf({
    ...view,
    data: null,
    url: null,
    fault,
    shown: [details, detailsLoading, detailsFailed, queryLink],
    soFar,
    kept: keptFigure('§'),
  });
}

/** The marks that keep the order of a text in another direction, taken out. */
export const plain = (text: string) => text.replaceAll(/[\u200e\u200f\u061c\u2068\u2069]/g, '');

const pairs = [
  ['(', ')'],
  ['（', '）'],
  ['\u2068', '\u2069'],
] as const;

/** Fails for a text that no desk would print. */
export function assertWellSet(text: string, locale: string, at: string): void {
  assertFit(text, locale, at);
  for (const [open, close] of pairs) {
    let depth = 0;
    for (const sign of text) {
      depth += sign === open ? 1 : sign === close ? -1 : 0;
      assert.ok(depth >= 0, `${at}: ${text}`);
    }
    assert.equal(depth, 0, `${at}: ${text}`);
  }
  const bare = plain(text);
  assert.equal(bare, bare.trim(), at);
  assert.doesNotMatch(bare, /\s\s|\( | \)|[ ],|[,;:] ?[,;:.]|\.\.|\$\{|\bfunction\b|=>/u, `${at}: ${text}`);
  // Between characters of Chinese, and around its full-width signs, no space belongs.
  if (locale.startsWith('zh'))
    assert.doesNotMatch(bare, /\p{sc=Han} \p{sc=Han}|[，：；。（）] | [，：；。（）]/u, `${at}: ${text}`);
  // French has a space before a colon, which does not break.
  if (locale.startsWith('fr')) assert.doesNotMatch(bare, /[^\u202f][:;](?!\/)/u, `${at}: ${text}`);
}
