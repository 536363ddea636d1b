/** Every language, on every details panel: whole in it, well set, and in Arabic every inserted part isolated. */

import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';

import type { MetricData } from '../../../src/load-metric.js';
import { describe } from '../../../src/view/card-view.js';
import { loadDetailsWords } from '../../../src/view/details-languages.js';
import english from '../../../src/view/details-languages/en.js';
import type { DetailsWords } from '../../../src/view/details-words.js';
import { toDetails, type DetailsView } from '../../../src/view/details.js';
import { tell } from '../../support/tell.js';
import { assertWellSet, plain, shipped } from './reading.js';
import { states } from './states.js';

/** What no language translates: names of programs and columns, addresses, formats, and the catalog's own signs. */
const names =
  /https?:\/\/\S+|data\.example\.gov|abcd-1234|\b(?:cases|curl|Python|CSV|Dataset|Spreadsheet|v\d|p|day|[ab])\b/gu;
/** Words that a language shares with English. */
const shared: Readonly<Record<string, readonly string[]>> = {
  es: ['total'],
  fil: ['download'],
  fr: 'notes dates source citation population note date moment figure correction million minutes point points total'.split(
    ' ',
  ),
  ht: ['total', 'pati'],
  pt: ['total', 'media'],
};

/** What a panel says, line by line; code and links are the same in every language. */
function linesOf({ arithmetic, facts, table, words }: DetailsView): [string, string][] {
  const told = [...arithmetic, ...facts].flatMap(({ term, lines }): [string, string][] => [
    ['term', term],
    ...lines.flatMap((line): [string, string][] => {
      if (typeof line === 'string') return [[term, line]];
      return line.code || line.text === line.href ? [] : [[term, line.text]];
    }),
  ]);
  const { firstDay, lastDay, download, copy, copied, selected } = words;
  const shown = [firstDay, lastDay, download, copy, copied, selected, table.caption];
  return [
    ...told,
    ...[...shown, ...table.columns.map(({ heading }) => heading)].map((text): [string, string] => [
      'table',
      text,
    ]),
  ].filter(([, text]) => text !== '');
}

const wordsIn = (text: string) =>
  plain(text)
    .replaceAll(names, '')
    .toLowerCase()
    .match(/\p{sc=Latin}{4,}/gu) ?? [];

const told: { readonly name: string; readonly data: MetricData }[] = [];
for (const [name, setting] of Object.entries(states)) told.push({ name, data: (await tell(setting)).data });

const ofEnglish = new Set(
  told.flatMap(({ data }) =>
    linesOf(toDetails(data, describe(data, 'en'), english)).flatMap(([, text]) => wordsIn(text)),
  ),
);

async function panel(data: MetricData, locale: string): Promise<DetailsView> {
  return toDetails(data, describe(data, locale), (await loadDetailsWords(locale)).default);
}

for (const locale of [...shipped, 'ar-EG', 'es-US', 'fr-CA', 'tl']) {
  suite(`the details in ${locale}`, () => {
    for (const { name, data } of told) {
      test(name, async () => {
        const canonical = Intl.getCanonicalLocales(locale)[0] ?? '';
        const details = await panel(data, canonical);
        assert.equal(details.telling.locale, canonical);
        for (const [at, text] of linesOf(details)) {
          assertWellSet(text, canonical, at);
          const known = shared[canonical.split('-')[0] ?? ''] ?? [];
          const left = wordsIn(text).filter((word) => ofEnglish.has(word) && !known.includes(word));
          assert.deepEqual(left, [], `${at}: ${text}`);
        }
      });
    }
  });
}

test('every word of every language is asked of it by some card, or by this', async () => {
  const functions = ['count', 'sum', 'avg', 'median', 'min', 'max', 'distinct', 'last'] as const;
  for (const locale of shipped) {
    const { default: words } = await loadDetailsWords(locale);
    const texts = [
      ...functions.flatMap((fn) => [words.measured(fn, '§'), words.measured(fn, fn === 'count' ? '' : '§')]),
      ...Object.values(words.shape),
      words.absentIsZero,
      words.comparability.close('¶'),
      words.comparability.differs('¶'),
      words.ratio('§', '¤'),
      words.population('¶'),
      ...(['one', 'sum', 'last'] as const).map((how) =>
        words.rows({ how, column: 'v0', key: 'p', from: '1', to: '2', except: ['3', '4'], total: '5' }),
      ),
    ];
    for (const text of texts) {
      assertWellSet(text, locale, locale);
      assert.doesNotMatch(plain(text), /\b(?:the|of|is|sum|rows|without|where)\b/, text);
    }
    // None says the same of two functions, or of a part and a whole.
    assert.equal(new Set(functions.map((fn) => words.measured(fn, '§'))).size, functions.length, locale);
    assert.notEqual(words.measured('count', ''), words.measured('count', '§'), locale);
  }
});

suite('the details of single languages', () => {
  const lines = async (setting: string, locale: string) => {
    const found = told.find(({ name }) => name === setting);
    assert.ok(found);
    return linesOf(await panel(found.data, locale)).map(([, text]) => text);
  };
  const spaces = (text: string) => plain(text).replaceAll(/[\u00a0\u202f]/g, ' ');

  test('have figures and dates of the locale', async () => {
    const spanish = await lines('up', 'es');
    assert.ok(spanish.some((line) => spaces(line) === '20 ÷ 100 × 100 = 20'));
    assert.ok(spanish.includes('La cifra, el 14 de junio de 2021'));
    assert.ok(spanish.includes('v0 donde p es 2021-06-14 = 120'));
    const shares = (await lines('a share', 'fr')).map(spaces);
    assert.ok(
      shares.some((line) => line.endsWith('= 0,121')),
      shares.join('\n'),
    );
    assert.ok((await lines('up', 'ar-EG')).some((line) => spaces(line).startsWith('١٢٠ − ١٠٠ = ٢٠')));
    assert.ok((await lines('up', 'fr')).some((line) => spaces(line).includes('Consulté le 15 juin 2021.')));
  });

  test('set a figure and its period in the order of the language', async () => {
    const korean = (await lines('up', 'ko')).find((line) => line.startsWith('¶.'));
    assert.ok(korean?.includes('2021년 6월 14일 120'), korean);
    const chinese = (await lines('up', 'zh')).find((line) => line.startsWith('¶。'));
    assert.ok(chinese?.includes('2021年6月14日：120'), chinese);
  });

  test('isolate every part in what runs from right to left, and begin it from the right', async () => {
    const arabic = await lines('a share', 'ar');
    const sentences = arabic.filter(
      (line) => /\p{sc=Arabic}/u.test(line) && /[\w§¶]/.test(line) && !line.includes('CSV'),
    );
    assert.ok(sentences.length > 5);
    for (const line of sentences) {
      assert.match(line, /^[\p{sc=Arabic} ]*\u200f/u, line);
      assert.doesNotMatch(line.replaceAll(/\u2068[^]*\u2069/g, ''), /[A-Za-z0-9§¶]/, line);
    }
  });

  test('keep an equation from left to right, but in Arabic-Indic digits from right to left', async () => {
    const equation = (line: string) => /^\u200f?\u2068(.)[^\p{L}]* = /u.exec(line)?.[1];
    const runs = async (locale: string) =>
      new Set((await lines('a share', locale)).flatMap((line) => equation(line) ?? []));
    assert.deepEqual(await runs('ar'), new Set(['\u200e']));
    assert.deepEqual(await runs('ar-EG'), new Set(['\u200f']));
  });

  test('of Traditional Chinese are English, like its cards', async () => {
    assert.equal((await loadDetailsWords('zh-TW')).default.language, 'en');
    assert.equal((await loadDetailsWords('de')).default.language, 'en');
  });
});

test('details that lack a term do not compile', () => {
  const { told: said, ...without } = english;
  // @ts-expect-error -- `told` is lacking
  const lacking: DetailsWords = without;
  // @ts-expect-error -- a shape lacks its sentence
  const partly: DetailsWords = { ...english, shape: { flow: said('') } };
  assert.notEqual(lacking, partly);
});
