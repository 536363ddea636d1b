/** The styles that come with the library, after what each publication tells of its own in public. */

import type { HouseStyle, LargeWord } from './house-style.js';

const nbsp = '\u00a0';
const thin = '\u202f';

const english: readonly LargeWord[] = [
  { from: 1e6, one: `${nbsp}million`, other: `${nbsp}million` },
  { from: 1e9, one: `${nbsp}billion`, other: `${nbsp}billion` },
  { from: 1e12, one: `${nbsp}trillion`, other: `${nbsp}trillion` },
];

const american = `Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.`.split(',');
const british = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(
  ',',
);

/** Figures throughout, as the reader's locale writes them. */
const plain: HouseStyle = {
  language: 'en',
  spellFrom: 0,
  spellTo: -1,
  opensWithFigure: true,
  decimal: null,
  group: null,
  groupFrom: 4,
  percent: '%',
  space: nbsp,
  large: english,
  money: '{symbol}{figure}',
  moneyLarge: '{symbol}{figure}{large}',
  largeMoney: null,
  currencies: {},
  months: null,
  date: `{month}${nbsp}{day}`,
  dateYear: `{month}${nbsp}{day}, {year}`,
  first: '1',
  time: `{hour}:{minute}${nbsp}{half}`,
  onTheHour: `{hour}${nbsp}{half}`,
  halves: ['a.m.', 'p.m.'],
};

/** One to nine in words, months cut short beside a day, `$4.8 million`, `3%`, `a.m.` */
const ap: HouseStyle = {
  ...plain,
  spellTo: 9,
  opensWithFigure: false,
  decimal: '.',
  group: ',',
  months: american,
};

/** `one` in words and no other number, months in full, `5:30pm`. */
const govuk: HouseStyle = {
  ...ap,
  spellFrom: 1,
  spellTo: 1,
  months: british,
  date: `{day}${nbsp}{month}`,
  dateYear: `{day}${nbsp}{month} {year}`,
  time: '{hour}:{minute}{half}',
  onTheHour: '{hour}{half}',
  halves: ['am', 'pm'],
};

/** British English: one to nine in words, `£4.8m`, `6.30pm`. */
const guardian: HouseStyle = {
  ...govuk,
  spellFrom: 0,
  spellTo: 9,
  largeMoney: [
    { from: 1e6, one: 'm', other: 'm' },
    { from: 1e9, one: 'bn', other: 'bn' },
    { from: 1e12, one: 'tn', other: 'tn' },
  ],
  time: '{hour}.{minute}{half}',
};

/** Figures throughout, with the words, dates and spaces of Spanish. */
const plainSpanish: HouseStyle = {
  ...plain,
  language: 'es',
  percent: `${nbsp}%`,
  large: [{ from: 1e6, one: `${nbsp}millón`, other: `${nbsp}millones` }],
  money: `{figure}${nbsp}{symbol}`,
  moneyLarge: `{figure}{large} de {name}`,
  currencies: { USD: 'dólares', EUR: 'euros', GBP: 'libras', MXN: 'pesos' },
  months: 'enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre'.split(
    ',',
  ),
  date: `{day}${nbsp}de {month}`,
  dateYear: `{day}${nbsp}de {month} de {year}`,
  time: '{hour}:{minute}',
  onTheHour: '{hour}:{minute}',
  halves: null,
};

/** Words to nine, four digits together and five set apart by a space, a decimal comma. */
const es: HouseStyle = {
  ...plainSpanish,
  spellTo: 9,
  opensWithFigure: false,
  decimal: ',',
  group: thin,
  groupFrom: 5,
};

/** Figures throughout, with the words, dates and spaces of French. */
const plainFrench: HouseStyle = {
  ...plain,
  language: 'fr',
  percent: `${nbsp}%`,
  large: [
    { from: 1e6, one: `${nbsp}million`, other: `${nbsp}millions` },
    { from: 1e9, one: `${nbsp}milliard`, other: `${nbsp}milliards` },
  ],
  money: `{figure}${nbsp}{symbol}`,
  moneyLarge: `{figure}{large} {of}{name}`,
  currencies: { USD: 'dollars', EUR: 'euros', GBP: 'livres', CAD: 'dollars canadiens' },
  months: 'janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre'.split(','),
  date: `{day}${nbsp}{month}`,
  dateYear: `{day}${nbsp}{month} {year}`,
  first: '1er',
  time: `{hour}${nbsp}h${nbsp}{minute}`,
  onTheHour: `{hour}${nbsp}h`,
  halves: null,
};

/** Words to nine, thousands set apart by a thin space, a decimal comma. */
const fr: HouseStyle = {
  ...plainFrench,
  spellTo: 9,
  opensWithFigure: false,
  decimal: ',',
  group: thin,
};

/** Every style by its name. */
export const shippedStyles: Readonly<Record<string, HouseStyle>> = { ap, plain, govuk, guardian, es, fr };

/** Where no style of the page is in the language of its words. */
export const plainStyles: Readonly<Record<string, HouseStyle>> = {
  en: plain,
  es: plainSpanish,
  fr: plainFrench,
};
