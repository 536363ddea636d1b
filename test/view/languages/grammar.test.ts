/** What single languages are particular about: plurals, cases, digits, dates, and the order of what runs both ways. */

import assert from 'node:assert/strict';
import { describe as suite, test } from 'node:test';

import { describe, type CardView } from '../../../src/view/card-view.js';
import { formatDate } from '../../../src/view/dates.js';
import { parseDay } from '../../../src/metric/period.js';
import { days, repeat, tell, type Part, type Setting } from '../../support/tell.js';
import { plain } from './reading.js';
import { states } from './states.js';

const spaces = (text: string) => plain(text).replaceAll(/[\u00a0\u202f]/g, ' ');

async function view(setting: Setting | undefined, locale: string): Promise<CardView> {
  assert.ok(setting);
  return describe((await tell(setting)).data, locale);
}

/** A card with so many incomplete days. */
const tail = (count: number): Setting => ({
  now: '2021-06-15',
  rows: days('2021-01-01', repeat(100, 166)),
  span: 7,
  metric: { completeness: { lag: `P${String(count - 1)}D` } },
});

suite('a number of days', () => {
  const table: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    ru: {
      1: 'за 1 день',
      2: 'за 2 дня',
      3: 'за 3 дня',
      5: 'за 5 дней',
      11: 'за 11 дней',
      21: 'за 21 день',
      100: 'за 100 дней',
    },
    ar: {
      1: 'آخر يوم ',
      2: 'آخر يومين ',
      3: 'آخر 3 أيام',
      5: 'آخر 5 أيام',
      11: 'آخر 11 يومًا',
      21: 'آخر 21 يومًا',
      100: 'آخر 100 يوم ',
    },
    'ar-EG': { 1: 'آخر يوم ', 2: 'آخر يومين ', 3: 'آخر ٣ أيام', 100: 'آخر ١٠٠ يوم ' },
    es: { 1: 'último día incompleto', 2: 'últimos 2 días incompletos' },
    fr: { 1: 'dernier jour incomplet', 2: '2 derniers jours incomplets' },
    pt: { 1: 'último dia incompleto', 2: 'últimos 2 dias incompletos' },
    so: { 1: '1 maalin ', 2: '2 maalmood' },
    zh: { 1: '最近1天数据', 100: '最近100天数据' },
  };
  for (const [locale, counts] of Object.entries(table))
    for (const [count, words] of Object.entries(counts))
      test(`${count} in ${locale}: ${words}`, async () => {
        const { lead } = await view(tail(Number(count)), locale);
        assert.ok(spaces(lead).includes(words), lead);
      });
});

suite('a noun of the catalog', () => {
  const words: Part = {
    words: { one: 'case', other: 'cases', kind: 'amount' },
    i18n: {
      ru: { words: { one: 'случай', few: 'случая', many: 'случаев', other: 'случая' } },
      ar: { words: { one: 'حالة', two: 'حالتان', few: 'حالات', many: 'حالة', other: 'حالة' } },
      tl: { title: 'Mga kaso' },
    },
  };
  const undated = (count: number): Setting => ({
    now: '2021-06-15',
    rows: [[null, count], ...days('2021-06-01', repeat(100, 14))],
    metric: words,
  });
  const table = { 1: 'случай', 2: 'случая', 5: 'случаев', 11: 'случаев', 21: 'случай', 104: 'случая' };
  for (const [count, noun] of Object.entries(table))
    test(`has the form of its number in Russian: ${count} ${noun}`, async () => {
      const { notes } = await view(undated(Number(count)), 'ru');
      assert.equal(spaces(notes[0] ?? ''), `Не показано: ${count} ${noun} без даты`);
    });
  test('has it in Arabic', async () => {
    const noteOf = async (count: number) => spaces((await view(undated(count), 'ar')).notes[0] ?? '');
    assert.match(await noteOf(3), /3 حالات/);
    assert.match(await noteOf(11), /11 حالة/);
  });
  test('of Tagalog is found by either tag', async () => {
    assert.equal((await view(undated(1), 'fil')).label, 'Mga kaso');
  });
});

test('a card has its title, unit and description in its language', async () => {
  const rows = days('2021-06-01', repeat(100, 14));
  const texts = { title: 'Lluvia', description: 'Lo que cae.', unit: 'litros' };
  const metric: Part = { title: 'Rain', format: { unit: 'liters' }, i18n: { es: texts } };
  const { label, description, unit } = await view({ now: '2021-06-15', rows, metric }, 'es-MX');
  assert.deepEqual([label, description, unit], ['Lluvia', 'Lo que cae.', 'litros']);
});

suite('a date', () => {
  const day = (text: string) => parseDay(text) ?? NaN;
  const table: readonly (readonly [string, string, Parameters<typeof formatDate>[1], string])[] = [
    ['ru', '2021-01-05', 'date', '5 января 2021 г.'],
    ['ru', '2021-01-05', 'month', 'январь 2021 г.'],
    ['fr', '2021-05-01', 'weekday', 'samedi 1er mai 2021'],
    ['fr', '2021-05-11', 'date', '11 mai 2021'],
    ['pt', '2021-05-01', 'date', '1º de maio de 2021'],
    ['pt', '2021-05-21', 'date', '21 de maio de 2021'],
    ['es', '2021-05-01', 'date', '1 de mayo de 2021'],
    ['ht', '2021-05-01', 'weekday', 'samdi 1ye me 2021'],
    ['ht', '2021-05-02', 'month-short', 'me'],
    ['so', '2021-12-31', 'weekday', 'Jimco, Disembar 31, 2021'],
    ['so', '2021-12-31', 'month', 'Disembar 2021'],
    ['zh', '2021-05-01', 'date', '2021年5月1日'],
    ['ko', '2021-05-01', 'month', '2021년 5월'],
    ['ar-EG', '2021-05-01', 'date', '١ مايو ٢٠٢١'],
    ['ar-SA-u-nu-latn', '2021-05-01', 'date', '1 مايو 2021'],
  ];
  for (const [locale, date, style, words] of table)
    test(`in ${locale} is ${words}`, () =>
      assert.equal(spaces(formatDate(day(date), style, locale, null)), words));

  test('of a range has the year where the language puts it', async () => {
    const quarter = async (locale: string) => (await view(states.quarters, locale)).change?.baseline ?? '';
    assert.match(spaces(await quarter('zh')), /2020年10月1日至12月31日/);
    assert.match(spaces(await quarter('ko')), /2020년 10월 1일~12월 31일/);
    assert.match(spaces(await quarter('fr')), /du 1er octobre au 31 décembre 2020/);
  });
});

suite('figures', () => {
  test('have the digits and the marks of the locale', async () => {
    const leads = { es: '20 %', fr: '20 %', pt: '20%', ru: '20 %', 'ar-EG': '٢٠٪', 'ar-MA': '20%' };
    for (const [locale, percent] of Object.entries(leads)) {
      const { lead } = await view(states.up, locale);
      assert.ok(spaces(lead).includes(percent), `${locale}: ${lead}`);
    }
    assert.match((await view(states.up, 'ar-EG-u-nu-latn')).lead, /120/);
  });

  test('in languages that browsers do not know are never those of the reader’s own', async () => {
    for (const locale of ['ht', 'so']) {
      assert.equal((await view(states.millions, locale)).figure, '3,456,789');
      assert.doesNotMatch((await view(states['a length of time'], locale)).figure, /hr|min\b/);
    }
  });

  test('in French have the narrow space that does not break before a sign', async () => {
    const { sentence } = await view(states.down, 'fr');
    assert.ok(sentence.startsWith('§\u202f: '));
    assert.match(sentence, /20[\u00a0\u202f]% par .*\u202f; maximum\u202f: 100/);
  });
});

suite('what runs from right to left', () => {
  const isolated = (text: string) =>
    [...text.matchAll(/\u2068([^\u2068\u2069]*)\u2069/g)].map(([, each]) => each);

  test('has every figure, date and name in it isolated', async () => {
    const { lead, label, direction } = await view(states.filtered, 'ar');
    assert.equal(direction, 'rtl');
    assert.deepEqual(isolated(label), ['§', '¤', '※']);
    for (const each of ['120', '14 يونيو', '100'])
      assert.ok(isolated(lead).includes(each), `${each}: ${lead}`);
  });

  test('keeps a sign with its number, and a range in its order', async () => {
    const { lead } = await view(states['a little less'], 'ar');
    assert.match(lead, /\(\u2068−20\u200e?%\u200e?\u2069\)/);
    const { dates } = await view(states.weeks, 'ar-MA');
    assert.deepEqual(isolated(dates.through ?? ''), ['7 يونيو', '13 يونيو']);
  });

  test('says the same as its logical order', async () => {
    assert.equal(
      spaces((await view(states.down, 'ar')).sentence),
      '§: 80 في 14 يونيو، انخفاض بواقع 20% مقارنة بـ 100 قبل أسبوع؛ الأعلى: 100 في 6 أبريل.',
    );
  });
});
