// Words that were true of something else, each with the figures that showed it.
import { before, describe } from 'node:test';

import { loadLanguage } from '../../../src/view/languages.js';
import { cases, days, months, repeat, sharing, type Rows } from '../../support/tell.js';

const stock = { shape: 'stock', measure: { fn: 'last', column: 'beds' } } as const;
const beds = days('2020-11-01', [...repeat(60, 29), 110, ...repeat(200, 30), 90]);

before(() => Promise.all(['es', 'fr', 'pt'].map(loadLanguage)));

describe('a level in a longer period than its own', () => {
  cases([
    {
      title: 'has no highest day: only the last day of each period is looked at',
      metric: stock,
      rows: beds,
      period: 'month',
      now: '2021-01-02',
      tells: {
        sentence: /^Cases: 90 on Dec\. 31, 2020, down 18\.2% from 110 a month earlier\.$/,
        'data.summary.highest': null,
        'data.summary.lowest': null,
      },
    },
    {
      title: 'day by day it has one',
      metric: stock,
      rows: beds,
      now: '2021-01-01',
      tells: { sentence: /highest 200 on Dec\. 1/ },
    },
    {
      title: 'that is reported by the week was taken on no day that is known',
      metric: { ...stock, time: { column: 'week', grain: 'week' } },
      rows: [
        ['2020-12-28', 40],
        ['2021-01-04', 50],
      ],
      now: '2021-01-12',
      tells: {
        sentence: /^Cases: 50 in the week from Jan\. 4 to Jan\. 10, up 25% from 40/,
        'dates.through': 'From Jan. 4 to Jan. 10',
      },
    },
    {
      title: 'nor by the quarter, also in a year',
      metric: { ...stock, time: { column: 'quarter', grain: 'quarter' } },
      rows: months('2019-10', [40, 50, 60, 70, 80], 3),
      period: 'year',
      now: '2021-02-01',
      tells: {
        sentence:
          /^Cases: 80 from Oct\. 1, 2020, to Dec\. 31, 2020|^Cases: 80 from Oct\. 1 to Dec\. 31, 2020/,
      },
    },
  ]);
});

describe('what is withheld because it is small', () => {
  cases(
    sharing({ rows: days('2021-01-01', [9, 9, 9, 9, 9, 9, 9, 1]), now: '2021-01-09' }, [
      { title: 'a count is fewer', metric: { suppress: { below: 5 } }, tells: { figure: 'Fewer than 5' } },
      {
        title: 'money is less, and has its currency',
        metric: { suppress: { below: 5 }, format: { style: 'currency', currency: 'USD' } },
        tells: { figure: 'Less than $5' },
      },
      {
        title: 'a percentage has its sign',
        metric: { suppress: { below: 5 }, format: { style: 'percent', scale: 100 } },
        tells: { figure: 'Less than 5%' },
      },
      {
        title: 'a measure has its unit and its decimals',
        metric: { suppress: { below: 2.5 }, format: { unit: 'liters' } },
        tells: { figure: 'Less than 2.5 liters' },
      },
      {
        title: 'a scale counts',
        metric: { suppress: { below: 400 }, format: { scale: 1000 } },
        tells: { figure: 'Fewer than 0.4' },
      },
      {
        title: 'a title of another language is not mixed in',
        metric: { suppress: { below: 5, title: 'Below five' }, i18n: { es: { title: 'Casos' } } },
        locale: 'es',
        tells: { figure: 'Menos de 5' },
      },
      {
        title: 'a title of the catalog’s own language is',
        metric: { suppress: { below: 5, title: 'Moins de cinq' } },
        locale: 'fr',
        tells: { figure: 'Moins de cinq' },
      },
    ]),
  );
});

describe('a fall', () => {
  cases([
    {
      title: 'to almost nothing is not one of 100%',
      rows: days('2021-01-01', [10_000, 1, 1, 1, 1, 1, 1, 1]),
      now: '2021-01-09',
      tells: { sentence: /^Cases: 1 on Jan\. 8, down 9,999 from 10,000 a week earlier/ },
    },
    {
      title: 'to nothing is',
      rows: days('2021-01-01', [10_000, 1, 1, 1, 1, 1, 1, 0]),
      now: '2021-01-09',
      tells: { sentence: /^Cases: 0 on Jan\. 8, down 100% from 10,000 a week earlier/ },
    },
  ]);
});

describe('figures that print alike', () => {
  cases([
    {
      title: 'are not told as higher than one another',
      rows: days('2021-01-01', [100.004, 1, 1, 1, 1, 1, 1, 100.001]),
      now: '2021-01-09',
      tells: { sentence: 'Cases: 100 on Jan. 8, no change from a week earlier.' },
    },
    {
      title: 'a change of less than can be told has no sign',
      metric: { neutral: { percent: 1 } },
      rows: days('2021-01-01', [10_000, 1, 1, 1, 1, 1, 1, 10_001]),
      now: '2021-01-09',
      tells: { sentence: /little changed \(less than 0\.1%\) from 10,000/ },
    },
  ]);
});

describe('a target', () => {
  const target = { op: '<=', value: 100, by: '2021-06-30' } as const;
  cases(
    sharing({ metric: { target }, rows: days('2021-01-01', repeat(120, 8)) }, [
      { title: 'is open until its day', now: '2021-01-09', tells: { target: /not yet met/ } },
      {
        title: 'of a frozen card by the card’s day',
        now: '2021-12-01',
        asOf: '2021-01-08',
        tells: { target: /not yet met/ },
      },
      { title: 'is missed after it', now: '2021-07-01', tells: { target: /\(not met/ } },
      {
        title: 'of a frozen card at its end',
        now: '2021-12-01',
        asOf: '2021-06-30',
        tells: { target: /\(not met/ },
      },
      {
        title: 'keeps the capitals of its title',
        now: '2021-01-09',
        metric: { target: { ...target, title: 'WHO threshold' } },
        compare: 'target',
        tells: { sentence: /, WHO threshold: at most 100/ },
      },
    ]),
  );
});

describe('a year', () => {
  cases(
    sharing(
      {
        metric: { time: { column: 'day', grain: 'year' } },
        rows: [
          ['2019-01-01', 100],
          ['2020-01-01', 110],
        ],
        now: '2021-01-09',
      },
      [
        {
          title: 'has one comparison with the year before, whichever it is called',
          metric: { compare: ['previous', 'year'] },
          tells: { 'change.text': 'Up 10% from a year earlier', moreChanges: [] },
        },
        {
          title: 'and in the other order',
          metric: { compare: ['year', 'previous'] },
          tells: { moreChanges: [] },
        },
      ],
    ),
  );
});

describe('amounts', () => {
  const fall = days('2021-01-01', [100, 1, 1, 1, 1, 1, 1, 80]);
  const words = { one: 'thing', other: 'things', kind: 'amount' } as const;
  cases(
    sharing({ rows: fall, now: '2021-01-09' }, [
      {
        title: 'of what is counted are fewer',
        metric: { words },
        tells: { 'change.text': '20% fewer than a week earlier' },
      },
      {
        title: 'of money are less',
        metric: { words, format: { style: 'currency', currency: 'USD' } },
        tells: { 'change.text': '20% less than a week earlier' },
      },
      {
        title: 'in a unit are less',
        metric: { words, format: { unit: 'mm' } },
        tells: { 'change.text': '20% less than a week earlier' },
      },
      {
        title: 'of another country’s money are told as its own',
        metric: { format: { style: 'currency', currency: 'CAD' } },
        tells: { figure: 'CA$80' },
      },
    ]),
  );
});

describe('a length of time', () => {
  const format = (unit: string) => ({ format: { style: 'duration', unit } }) as const;
  const last = (value: number) => days('2021-01-01', [value]);
  cases([
    {
      title: 'is rounded before its units are chosen',
      metric: format('second'),
      rows: last(3599.7),
      now: '2021-01-02',
      tells: { figure: '1 hr' },
    },
    {
      title: 'of a day, too',
      metric: format('minute'),
      rows: last(1439.8),
      now: '2021-01-02',
      tells: { figure: '1 day' },
    },
    {
      title: 'hours too, which have decimals',
      metric: format('hour'),
      rows: last(23.97),
      now: '2021-01-02',
      tells: { figure: '1 day' },
    },
    {
      title: 'below that it is not',
      metric: format('second'),
      rows: last(3599.2),
      now: '2021-01-02',
      tells: { figure: '59 min 59 sec' },
    },
    {
      title: 'two that print alike have not changed',
      metric: format('day'),
      rows: days('2021-01-01', [5, 1, 1, 1, 1, 1, 1, 5.01]),
      now: '2021-01-09',
      tells: { sentence: /^Cases: 5 days on Jan\. 8, no change from a week earlier/ },
    },
    {
      title: 'a difference is that of the printed ones',
      metric: { ...format('hour'), minBase: 1000 },
      rows: days('2021-01-01', [5.01, 1, 1, 1, 1, 1, 1, 7.504]),
      now: '2021-01-09',
      tells: { sentence: /up 2\.5 hours from 5 hours/ },
    },
  ]);
});

describe('what binary arithmetic leaves behind', () => {
  const percent = { format: { style: 'percent', scale: 100 }, shape: 'stock', minBase: 0 } as const;
  cases([
    {
      title: 'does not round a percentage down',
      metric: percent,
      rows: days('2021-01-01', [0.35]),
      now: '2021-01-02',
      tells: { figure: '0.4%' },
    },
    {
      title: 'is no change',
      metric: percent,
      rows: days('2021-01-01', [44.05, 1, 1, 1, 1, 1, 1, 44.06]),
      now: '2021-01-09',
      tells: { sentence: /^Cases: 44\.1% on Jan\. 8, no change from a week earlier/ },
    },
    {
      title: 'does not put a sum into the band below, or short of its target',
      metric: {
        bands: [{ below: 0.8, title: 'Low' }, { title: 'High' }],
        target: { op: '>=', value: 0.8 },
        time: { column: 'day', grain: 'week' },
      },
      rows: days('2021-01-04', [0.2, ...repeat(0.1, 6)]),
      now: '2021-01-12',
      tells: { 'data.summary.value': 0.8, band: 'Level: High', target: /met/ },
    },
    {
      title: 'is not taken off a whole number, however large',
      rows: days('2021-01-01', [9_007_199_254_740_991]),
      now: '2021-01-02',
      tells: { 'data.summary.value': 9_007_199_254_740_991 },
    },
  ]);
});

describe('rows without a date', () => {
  const rows: Rows = [
    [null, 3],
    ['2021-01-01', 40],
  ];
  const note = (withheld: boolean) => (withheld ? /^Rows without a date/ : /^3 without a date/);
  cases([
    { title: 'are counted', rows, now: '2021-01-02', tells: { 'notes.0': note(false) } },
    {
      title: 'and not told how many, where they are few and such are withheld',
      metric: { suppress: { below: 11 } },
      rows,
      now: '2021-01-02',
      tells: { 'notes.0': note(true) },
    },
  ]);
});

describe('in other languages', () => {
  const rows = days('2021-01-01', repeat(1_200_000, 8));
  cases([
    {
      title: 'millions are followed by "de" in Spanish',
      metric: { format: { unit: 'dosis' } },
      rows,
      now: '2021-01-09',
      locale: 'es',
      tells: { sentence: /1,2 millones de dosis/ },
    },
    {
      title: 'and in French',
      metric: { format: { unit: 'doses' } },
      rows,
      now: '2021-01-09',
      locale: 'fr',
      tells: { sentence: /1,2 million de doses/ },
    },
    {
      title: 'and in Portuguese',
      metric: { format: { unit: 'doses' } },
      rows,
      now: '2021-01-09',
      locale: 'pt',
      tells: { sentence: /1,2 milhão de doses|1,2 milhões de doses/ },
    },
    {
      title: 'thousands are not',
      metric: { format: { unit: 'dosis', compact: 'never' } },
      rows,
      now: '2021-01-09',
      locale: 'es',
      tells: { sentence: /1\.200\.000 dosis/ },
    },
  ]);
});
