/** Every language, on every card. */

import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';

import type { MetricData } from '../../../src/load-metric.js';
import { describe } from '../../../src/view/card-view.js';
import { tell } from '../../support/tell.js';
import { allTexts, assertWellSet, plain, shipped } from './reading.js';
import { states } from './states.js';

/** Words that a language shares with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  es: ['provisional'],
  fil: [],
  fr: [
    'figure',
    'moment',
    'date',
    'million',
    'millions',
    'minutes',
    'correction',
    'note',
    'population',
    'source',
    'points',
    'point',
  ],
  ht: ['mwa', 'pati'],
  pt: ['media'],
  so: [],
  vi: [],
};

const wordsIn = (text: string) =>
  plain(text)
    .toLowerCase()
    .replaceAll('http:', '')
    .match(/\p{sc=Latin}{4,}/gu) ?? [];

// One after the other: each has the catalog of the page for itself.
const told: { readonly name: string; readonly data: MetricData }[] = [];
for (const [name, setting] of Object.entries(states)) told.push({ name, data: (await tell(setting)).data });

const english = new Set(
  told.flatMap(({ data }) => allTexts(describe(data), 'en').flatMap(([, text]) => wordsIn(text))),
);

for (const locale of [...shipped, 'ar-EG', 'ar-MA', 'es-US', 'fr-CA', 'pt-PT', 'zh-CN', 'tl']) {
  suite(`in ${locale}`, () => {
    for (const { name, data } of told) {
      test(name, () => {
        const view = describe(data, locale);
        assert.equal(view.language, Intl.getCanonicalLocales(locale)[0]);
        for (const [at, text] of allTexts(view, locale)) {
          assertWellSet(text, locale, at);
          const left = wordsIn(text).filter((word) => english.has(word));
          const known = shared[locale.split('-')[0] ?? ''] ?? [];
          assert.deepEqual(
            left.filter((word) => !known.includes(word)),
            [],
            `${at}: ${text}`,
          );
        }
      });
    }
  });
}
