import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { cardHeights, toCardHeight, type SizedCard } from '../../src/author/card-height.js';

const cases: readonly (readonly [card: SizedCard, width: number, rems: number])[] = [
  ['kpi', 200, 31],
  ['kpi', 279, 31],
  ['kpi', 280, 29],
  ['kpi', 319, 29],
  ['kpi', 320, 26],
  ['kpi', 360, 26],
  ['kpi', 519, 26],
  ['kpi', 520, 23],
  ['kpi', 640, 20.5],
  ['kpi', 4000, 20.5],
  ['trend', 279, 41],
  ['trend', 319, 37.5],
  ['trend', 320, 36],
  ['trend', 479, 36],
  ['trend', 480, 31.5],
  ['trend', 640, 34],
];

describe('the height of a card', () => {
  for (const [card, width, rems] of cases)
    test(`of a ${card} of ${width} pixels is ${rems}rem`, () => {
      assert.equal(toCardHeight(card, width), rems * 16);
    });

  for (const card of ['kpi', 'trend'] as const)
    test(`of a ${card} is the one that its style sheet reserves`, async () => {
      const url = new URL(`../../src/elements/${card}-styles.ts`, import.meta.url);
      const styles = await readFile(url, 'utf8');
      const found = [
        ...styles.matchAll(/(?:inline-size (<|>=) (\d+)px\)(?:(?!@container)[^])*?)?--_height: ([\d.]+)/g),
      ].map(([, sign = '', width = 0, height]) => [sign, Number(width), Number(height)] as const);
      const { usual, under, from } = cardHeights[card];
      assert.deepEqual(
        found.filter(([sign, width]) => sign !== '<' || width > 240),
        [
          ['', 0, usual],
          ...under.map(([width, height]) => ['<', width, height]),
          ...from.map(([width, height]) => ['>=', width, height]),
        ],
      );
    });
});
