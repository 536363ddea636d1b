/** How stories write an element: every attribute is an argument, and so is the text in the light DOM. */

import type { ArgTypes } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { html, literal } from 'lit/static-html.js';

import type { Tag } from '../../src/define.js';
import type { MetricElement } from '../../src/elements/metric-element.js';

type Listener = (event: Event) => void;

export interface CardArgs {
  readonly metric: string;
  readonly place?: string;
  readonly filter?: string;
  readonly period?: string;
  readonly span?: number;
  readonly compare?: string;
  readonly 'as-of'?: string;
  readonly refresh?: number;
  readonly loading?: string;
  readonly lang?: string;
  readonly 'include-running'?: boolean;
  readonly 'no-change'?: boolean;
  readonly 'no-source'?: boolean;
  readonly 'no-dates'?: boolean;
  readonly 'no-details'?: boolean;
  readonly 'no-store'?: boolean;
  /** The light DOM. */
  readonly text?: string;
  /** The card asks again as soon as it has an answer: what happens then is what the story shows. */
  readonly refreshed?: boolean;
  readonly onCivicLoad?: Listener;
  readonly onCivicError?: Listener;
  readonly onCivicRevise?: Listener;
  readonly onCivicHold?: Listener;
}

const grains = ['day', 'week', 'month', 'quarter', 'year'];
const comparisons = ['previous', 'year', 'target', 'none'];

/** What the manifest cannot say of the arguments. */
export const argTypes = {
  period: { control: 'select', options: [undefined, ...grains] },
  compare: { control: 'select', options: [undefined, ...comparisons] },
  loading: { control: 'inline-radio', options: ['lazy', 'eager'] },
  place: { control: 'text' },
  filter: { control: 'text' },
  'as-of': { control: 'text' },
  span: { control: { type: 'number', min: 1 } },
  refresh: { control: { type: 'number', min: 0 } },
  lang: {
    control: 'text',
    description: 'The language of words, numbers and dates; the nearest `lang` by default.',
  },
  text: { control: 'text', name: '(default)' },
  refreshed: { table: { disable: true } },
} satisfies Partial<ArgTypes<CardArgs>>;

export const args = { metric: 'flow', text: 'Published every day.' } satisfies CardArgs;

const tags = {
  'civic-sparkline': literal`civic-sparkline`,
  'civic-kpi': literal`civic-kpi`,
  'civic-trend': literal`civic-trend`,
} as const satisfies Partial<Record<Tag, unknown>>;

/** The elements whose attributes are those of a card. */
export type CardTag = keyof typeof tags;

/** How a tag is drawn from arguments. */
export const renderCard =
  (name: keyof typeof tags) =>
  (card: CardArgs): TemplateResult => {
    const tag = tags[name];
    const load = (event: Event) => {
      card.onCivicLoad?.(event);
      if (card.refreshed) refresh(event.target as MetricElement);
    };
    /* eslint-disable lit/binding-positions, lit/no-invalid-html -- it does not know of static parts */
    return html`<${tag}
      metric=${card.metric}
      place=${given(card.place)}
      filter=${given(card.filter)}
      period=${given(card.period)}
      span=${given(card.span)}
      compare=${given(card.compare)}
      as-of=${given(card['as-of'])}
      refresh=${given(card.refresh)}
      loading=${given(card.loading)}
      lang=${given(card.lang)}
      ?include-running=${card['include-running']}
      ?no-change=${card['no-change']}
      ?no-source=${card['no-source']}
      ?no-dates=${card['no-dates']}
      ?no-details=${card['no-details']}
      ?no-store=${card['no-store']}
      @civic-load=${load}
      @civic-error=${card.onCivicError}
      @civic-revise=${card.onCivicRevise}
      @civic-hold=${card.onCivicHold}
      >${card.text}</${tag}>`;
    /* eslint-enable lit/binding-positions, lit/no-invalid-html */
  };

/** An attribute that is left out while its control is empty. */
export const given = (value: string | number | undefined) => ifDefined(value === '' ? undefined : value);

/** Twice, because the first answer may be one that was kept from an earlier visit. */
const enough = 2;
const refreshes = new WeakMap<MetricElement, number>();

function refresh(element: MetricElement): void {
  const count = (refreshes.get(element) ?? 0) + 1;
  refreshes.set(element, count);
  if (count <= enough) void element.refresh();
}
