/** How languages are found, loaded and given; what the compiler and the page hold against them. */

import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';

import { english } from '../../../src/view/english.js';
import { describe } from '../../../src/view/card-view.js';
import {
  isAtHand,
  loadLanguage,
  messagesFor,
  onLanguage,
  registerMessages,
  toCanonical,
} from '../../../src/view/languages.js';
import type { Language, OwnMessages } from '../../../src/view/messages.js';
import { tell } from '../../support/tell.js';
import { states } from './states.js';

const up = (await tell(states.up ?? { now: '', rows: [] })).data;
const languageOf = (locale: string) => describe(up, locale).language;

suite('before a language is loaded', () => {
  test('a card in it is in English, numbers and dates too', () => {
    assert.ok(!isAtHand('es'));
    const view = describe(up, 'es');
    assert.deepEqual([view.language, view.direction], ['en', 'ltr']);
    assert.equal(view.lead, '120 on June 14, up 20% from 100 a week earlier.');
  });

  test('a language that is not shipped is not waited for', () => {
    assert.ok(['en', 'en-GB', 'de', 'qaa', 'zh-Hant', 'zh-TW'].every(isAtHand));
  });
});

suite('loadLanguage()', () => {
  test('brings the words of a locale, and tells those who listen', async () => {
    let told = 0;
    const stop = onLanguage(() => {
      told++;
    });
    assert.equal((await loadLanguage('es-MX')).language, 'es');
    stop();
    assert.equal(told, 1);
    assert.ok(isAtHand('es') && isAtHand('es-MX'));
    assert.equal(languageOf('es-MX'), 'es-MX');
  });

  test('takes Tagalog by both its tags', async () => {
    await loadLanguage('tl');
    assert.deepEqual([languageOf('tl'), languageOf('fil-PH')], ['fil', 'fil-PH']);
  });

  test('of what is not shipped, or is no language, gives English', async () => {
    for (const locale of ['de', 'qaa', 'not a language', ''])
      assert.equal((await loadLanguage(locale)).language, 'en');
  });

  test('does not give Simplified Chinese for Traditional', async () => {
    await loadLanguage('zh');
    assert.deepEqual(['zh', 'zh-CN', 'zh-Hans-TW', 'zh-TW', 'zh-HK', 'zh-Hant'].map(languageOf), [
      'zh',
      'zh-CN',
      'zh-Hans-TW',
      'en',
      'en',
      'en',
    ]);
  });

  test('does not undo what the page has given', async () => {
    const { default: ko } = await import('../../../src/view/languages/ko.js');
    const loading = loadLanguage('ko');
    registerMessages({ ...ko, targetWord: '…' });
    assert.equal((await loading).targetWord, '…');
    registerMessages(ko);
  });
});

suite('registerMessages()', () => {
  const german = { ...english, language: 'de', due: (value: string, by: string) => `${value} bis ${by}` };

  test('adds a language, and its numbers and dates with it', () => {
    registerMessages(german);
    assert.equal(languageOf('de-AT'), 'de-AT');
    assert.equal(describe(up, 'de').figure, '120');
    assert.match(describe(up, 'de').lead, /14\. Juni/);
  });

  test('adds the language of one country, which that of another does not get', () => {
    registerMessages({ ...german, language: 'pt-PT' });
    assert.deepEqual([languageOf('pt-PT'), languageOf('pt-BR')], ['pt-PT', 'en']);
  });

  test('corrects one that is shipped', async () => {
    const shipped = await loadLanguage('es');
    registerMessages({ ...shipped, source: (name) => `Datos: ${name}` });
    assert.equal(describe(up, 'es').source.text, 'Datos: ¶');
    registerMessages(shipped);
  });

  for (const [what, wrong, named] of [
    ['lacks a term', { ...german, held: undefined }, /"de" .*: held$/],
    ['has a text for a function', { ...german, onDay: 'am', through: '' }, /: onDay,through$/],
    ['has another tag than Intl would', { ...german, language: 'DE-at' }, /: language$/],
    ['has no tag at all', { ...german, language: 'the best' }, /: language$/],
    ['runs nowhere', { ...german, direction: 'up' }, /: direction$/],
  ] as const) {
    test(`throws for one that ${what}, and says so`, () =>
      assert.throws(() => registerMessages(wrong as unknown as Language), named));
  }
});

test('a language that lacks a term does not compile', () => {
  const { held, ...without } = english;
  // @ts-expect-error -- `held` is lacking
  const lacking: Language = without;
  // @ts-expect-error -- a fault lacks its sentence
  const partly: OwnMessages = { ...english, fault: { network: held } };
  // @ts-expect-error -- a plural without its number
  const wrong: OwnMessages = { ...english, points: (size: number) => String(size) };
  assert.ok(lacking !== partly && partly !== wrong);
});

test('a locale is read as Intl writes it', () => {
  assert.deepEqual(['ES-mx', 'tl', 'iw', 'x', ''].map(toCanonical), ['es-MX', 'fil', 'he', 'en', 'en']);
  assert.equal(messagesFor('fil').language, 'fil');
});
