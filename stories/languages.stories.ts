import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import { defineCatalog } from '../src/catalogs.js';
import type { MetricDefinition } from '../src/metric/catalog.js';
import { catalog, fixtures } from '../test/fixtures/catalog.js';
import { renderCard, type CardArgs } from './support/card.js';

/** What a catalog says in each language. */
const texts: NonNullable<MetricDefinition['i18n']> = {
  ar: { title: 'الإصابات المؤكدة', short: 'الإصابات' },
  es: { title: 'Casos confirmados', short: 'Casos' },
  fr: { title: 'Cas confirmés', short: 'Cas' },
  ht: { title: 'Ka ki konfime', short: 'Ka' },
  ko: { title: '확진자', short: '확진자' },
  pt: { title: 'Casos confirmados', short: 'Casos' },
  ru: { title: 'Подтверждённые случаи', short: 'Случаи' },
  so: { title: 'Kiisaska la xaqiijiyay', short: 'Kiisas' },
  tl: { title: 'Mga kumpirmadong kaso', short: 'Mga kaso' },
  vi: { title: 'Ca nhiễm được xác nhận', short: 'Ca nhiễm' },
  zh: { title: '确诊病例', short: '病例' },
};

const metrics = Object.fromEntries(
  ['tail', 'late', 'ratio', 'target'].map((name) => {
    const metric = fixtures[name]?.metric;
    if (!metric) throw new Error(`there is no fixture ${name}`);
    return [`spoken.${name}`, { ...metric, i18n: texts }];
  }),
);
let defined: Promise<unknown> | undefined;

/**
 * Words, numbers and dates follow the nearest `lang`. English is in the script; any other language is a file beside it,
 * loaded when a card asks for it. The catalog gives titles, units and nouns in its languages.
 */
export default {
  title: 'Languages',
  tags: ['!autodocs'],
  loaders: [() => (defined ??= defineCatalog({ ...catalog, metrics }))],
} satisfies Meta;

const renderKpi = renderCard('civic-kpi');
const renderTrend = renderCard('civic-trend');

const renderBoth = (card: CardArgs): TemplateResult =>
  html`<div lang=${card.lang ?? ''} style="display: grid; gap: 16px; max-inline-size: 640px">
    ${renderKpi({ ...card, loading: 'eager' })} ${renderTrend({ ...card, loading: 'eager' })}
  </div>`;

const story = (lang: string, metric = 'spoken.tail'): StoryObj<CardArgs> => ({
  args: { metric, lang, text: '…' },
  render: renderBoth,
});

export const Spanish = story('es');
export const SpanishOfTheUnitedStates = story('es-US');
export const French = story('fr');
export const ChineseSimplified = story('zh');
export const Vietnamese = story('vi');
export const Tagalog = story('tl');
export const Somali = story('so');
export const HaitianCreole = story('ht');
export const Portuguese = story('pt');
export const Russian = story('ru');
export const Korean = story('ko');

/** Mirrored; its digits are those of the region. Time runs from left to right, as in charts in Arabic print. */
export const Arabic: StoryObj<CardArgs> = { ...story('ar'), globals: { direction: 'rtl' } };
export const ArabicOfEgypt: StoryObj<CardArgs> = { ...story('ar-EG'), globals: { direction: 'rtl' } };
export const ArabicLate: StoryObj<CardArgs> = {
  ...story('ar', 'spoken.late'),
  globals: { direction: 'rtl' },
};

/** A card in Arabic on a page in English keeps its own direction. */
export const ArabicInEnglish = story('ar', 'spoken.ratio');

/** Where the words exist in no such language, all of the card is English. */
export const Unknown = story('tlh');
