import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { colors as cardColors } from '../../src/elements/styles.js';

const folder = new URL('../../src/themes/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.css'));

type Colors = ReadonlyMap<string, string>;

/** Every block of a sheet that states colours, by its selector. */
function palettesOf(css: string): [selector: string, colors: Colors][] {
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]+)\}/g)].flatMap(
    ([, selector = '', body = '']) => {
      const colors = new Map(
        [...body.matchAll(/--civic-([\w-]+):\s*(#[\da-f]{6});/g)].map(([, name = '', color = '']) => [
          name,
          color,
        ]),
      );
      return colors.size ? [[selector.trim(), colors] as [string, Colors]] : [];
    },
  );
}

/** The cards' own colours, from their style sheet: the first colour of each `light-dark()`, then the second. */
function ownPalettes(): [string, Colors][] {
  const pairs = [
    ...cardColors.cssText.matchAll(/var\(--civic-([\w-]+),light-dark\((#[\da-f]{3,6}),(#[\da-f]{3,6})\)\)/g),
  ];
  const long = (color: string) => (color.length === 4 ? color.replaceAll(/[\da-f]/g, '$&$&') : color);
  return [2, 3].map((at) => [
    at === 2 ? 'light' : 'dark',
    new Map(pairs.map((match) => [match[1] ?? '', long(match[at] ?? '')])),
  ]);
}

/** Relative luminance and contrast, by WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** A color that lets the one under it through. */
function mix(over: string, under: string, share: number): string {
  const part = (at: number) => {
    const [a, b] = [over, under].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** What stands on the card's paper, and the contrast it must have: text 4.5 (WCAG 1.4.3), marks and lines 3 (1.4.11). */
const needed = { ink: 4.5, 'ink-soft': 4.5, accent: 4.5, better: 4.5, worse: 4.5, neutral: 3 } as const;

function check(sheet: string, colors: Colors): void {
  const paper = colors.get('paper') ?? assert.fail(`${sheet} states no paper`);
  for (const [name, least] of Object.entries(needed)) {
    const color = colors.get(name) ?? assert.fail(`${sheet} states no ${name}`);
    const found = contrast(color, paper);
    assert.ok(found >= least, `${sheet}: ${name} ${color} on ${paper} has ${found.toFixed(2)}, not ${least}`);
  }
  // The words on a chart's axis may stand on the tint under its line.
  const tint = mix(colors.get('accent') ?? paper, paper, 0.1);
  const onTint = contrast(colors.get('ink-soft') ?? paper, tint);
  assert.ok(onTint >= 4.5, `${sheet}: ink-soft on the tint ${tint} has ${onTint.toFixed(2)}, not 4.5`);
}

describe('contrast', () => {
  test('is computed as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
  });

  for (const [scheme, colors] of ownPalettes())
    test(`of the cards’ own ${scheme} colours`, () => {
      check(scheme, colors);
    });

  for (const name of names)
    for (const [selector, colors] of palettesOf(readFileSync(new URL(name, folder), 'utf8')))
      test(`of ${name}, ${selector}`, () => {
        check(name, colors);
      });

  test('is 7 at least where more is wished for', () => {
    const [[, colors] = []] = palettesOf(readFileSync(new URL('contrast.css', folder), 'utf8'));
    for (const name of Object.keys(needed))
      assert.ok(contrast(colors?.get(name) ?? '', colors?.get('paper') ?? '') >= 7, name);
  });

  test('is tested of every preset there is', () => {
    assert.deepEqual(names, ['contrast.css', 'dark.css', 'dsfr.css', 'govuk.css', 'light.css', 'uswds.css']);
  });
});
