import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import { pageSettings } from '../src/elements/page-settings.js';
import { valueFormats } from '../src/view/value.js';
import { now } from '../test/fixtures/fixture.js';
import { argTypes, given, type CardArgs } from './support/card.js';

interface ValueArgs extends Omit<
  CardArgs,
  'include-running' | 'no-change' | 'no-source' | 'no-dates' | 'no-details' | 'refreshed'
> {
  readonly format?: string;
  readonly house?: string;
  readonly words?: string;
  readonly now?: string;
  readonly 'allow-revised'?: boolean;
}

const renderValue = (value: ValueArgs): TemplateResult =>
  html`<civic-value
    metric=${value.metric}
    place=${given(value.place)}
    filter=${given(value.filter)}
    period=${given(value.period)}
    span=${given(value.span)}
    compare=${given(value.compare)}
    as-of=${given(value['as-of'])}
    refresh=${given(value.refresh)}
    loading=${value.loading ?? 'eager'}
    lang=${given(value.lang)}
    format=${value.format ?? 'value'}
    house=${given(value.house)}
    words=${given(value.words)}
    now=${given(value.now)}
    ?allow-revised=${value['allow-revised']}
    ?no-store=${value['no-store']}
    @civic-load=${value.onCivicLoad}
    @civic-error=${value.onCivicError}
    @civic-revise=${value.onCivicRevise}
    @civic-hold=${value.onCivicHold}
    >${value.text ?? '…'}</civic-value
  >`;

const ofCards = ['include-running', 'no-change', 'no-source', 'no-dates', 'no-details'];
const houses = ['plain', 'ap', 'govuk', 'guardian', 'es', 'fr'];

export default {
  title: 'Elements/civic-value',
  component: 'civic-value',
  render: (args) => html`<p>The county counted ${renderValue(args)}, its health department says.</p>`,
  args: { metric: 'flow', format: 'value', text: '1,204' },
  argTypes: {
    ...argTypes,
    format: { control: 'select', options: valueFormats },
    house: { control: 'select', options: [undefined, ...houses] },
    words: { control: 'text' },
    now: { control: 'text' },
    // Of a card: a figure has no part that they would change.
    ...Object.fromEntries(ofCards.map((name) => [name, { table: { disable: true } }])),
  },
} satisfies Meta<ValueArgs>;

type Story = StoryObj<ValueArgs>;

/** A figure, as the language of the page writes it. */
export const Value: Story = {};

/** The reporter wrote the sentence with the figures of the day; the page keeps it true. */
export const Paragraph: Story = {
  args: { metric: 'flow', house: 'ap' },
  render: ({ metric, house = 'ap' }) => {
    const figure = (format: string, text: string) => renderValue({ metric, house, format, text });
    return html`<p style="max-inline-size: 32rem; line-height: 1.6">
        The county counted ${figure('amount', '1,204 cases')} ${figure('when', 'on June 1')},
        ${figure('change', 'up 3%')} from ${figure('baseline', '1,168')}
        ${figure('earlier', 'a week earlier')}. It was ${figure('record', 'the most since May 14')}.
      </p>
      <civic-updated>Figures of June 2</civic-updated>`;
  },
};

/** One sentence in three languages, each by its own rules. */
export const Languages: Story = {
  render: ({ metric }) => html`
    ${(
      [
        ['en', 'ap'],
        ['es', 'es'],
        ['fr', 'fr'],
      ] as const
    ).map(
      ([lang, house]) =>
        html`<p lang=${lang}>${renderValue({ metric, house, lang, format: 'sentence', text: '…' })}</p>`,
    )}
  `,
};

/** A front-page ticker: short, one metric after the other. */
export const Ticker: Story = {
  render: () =>
    html`<p>
      ${rows.map(
        ([title, metric], index) =>
          html`${index > 0 ? ' · ' : ''}<strong>${title}</strong> ${renderValue({ metric })}
            (${renderValue({ metric, format: 'change', house: 'ap' })})`,
      )}
    </p>`,
};

/** A table of counts. Figures of one metric agree wherever they stand. */
export const Counts: Story = {
  render: () =>
    html`<style>
        .counts :is(th, td) {
          padding: 4px 24px 4px 0;
          border-block-end: 1px solid #dfe1e2;
          text-align: start;
          font-weight: 400;
        }
        .counts thead th {
          font-weight: 600;
        }
        .counts td:nth-child(2) {
          text-align: end;
          font-variant-numeric: tabular-nums;
        }
      </style>
      <table class="counts" style="border-collapse: collapse">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" style="text-align: end">Latest</th>
            <th scope="col">Change</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([title, metric]) =>
              html`<tr>
                <th scope="row">${title}</th>
                <td>${renderValue({ metric })}</td>
                <td>${renderValue({ metric, format: 'change', house: 'ap' })}</td>
                <td>${renderValue({ metric, format: 'date', house: 'ap' })}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
};

const rows = [
  ['Confirmed cases', 'flow'],
  ['In hospital', 'stock'],
  ['Test positivity', 'ratio'],
] as const;

/** Pinned to a day and baked: the text stays for good, nothing is asked, and a link leads to today. */
export const PinnedAndBaked: Story = {
  render: () =>
    html`<p>
      On that day it was
      <civic-value metric="flow" as-of="2021-05-01" data-baked="2021-05-03" now="https://example.org/figures"
        >980</civic-value
      >.
    </p>`,
};

/** How many days before its own the portal's clock begins, and how long a day of it lasts, in milliseconds. */
const days = 12;
const pace = 1500;

/**
 * As on an election night: the portal's clock runs, a day every second and a half, and each time the figures change in one
 * step; nothing flashes, and the line keeps its length as long as the figures do.
 */
export const ElectionNight: Story = {
  render: () => {
    const run = (event: Event) => {
      const button = event.currentTarget as HTMLButtonElement;
      const figures = [...(button.parentElement?.querySelectorAll('civic-value') ?? [])];
      let left = days;
      const step = () => {
        const time = now.getTime() - left * 86_400_000;
        pageSettings.now = () => new Date(time);
        for (const each of figures) void each.refresh();
        button.disabled = left > 0 && button.isConnected;
        if (!button.disabled) pageSettings.now = () => now;
        else setTimeout(step, pace);
        left -= 1;
      };
      step();
    };
    return html`<p>
      Counted so far: ${renderValue({ metric: 'flow' })}
      (${renderValue({ metric: 'flow', format: 'change', house: 'ap' })}) on
      ${renderValue({ metric: 'flow', format: 'date' })}.
      <button @click=${run}>Run the clock</button>
    </p>`;
  },
};
