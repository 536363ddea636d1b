import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { args, argTypes, renderCard, type CardArgs, type CardTag } from './support/card.js';

/**
 * Cards follow their container, not the screen: a card in a narrow column of a wide page is a narrow card. Under 120
 * pixels a KPI is its figure alone; to 240 its label, figure and change; to 520 the whole card; from 520 the line stands
 * beside the figure. A trend has axes from 320 pixels, and all of their words from 480.
 */
export default {
  title: 'Widths',
  args,
  argTypes,
  tags: ['!autodocs'],
} satisfies Meta<CardArgs>;

const atWidths = (tag: CardTag, widths: readonly number[]) => (card: CardArgs) =>
  html`<h1 style="font-size: 1.5rem; margin-block-start: 0">${tag} at ${widths.join(', ')} pixels</h1>
    <div style="display: flex; flex-wrap: wrap; gap: 24px; align-items: start">
      ${widths.map(
        (width) =>
          html`<section style=${styleMap({ inlineSize: `${String(width)}px`, maxInlineSize: '100%' })}>
            <h2 style="font-size: 0.8125rem; margin-block: 0 8px">${width}</h2>
            ${renderCard(tag)({ ...card, loading: 'eager' })}
          </section>`,
      )}
    </div>`;

export const Kpi: StoryObj<CardArgs> = {
  args: { metric: 'tail' },
  render: atWidths('civic-kpi', [100, 160, 239, 240, 300, 340, 480, 520, 640]),
};

export const Trend: StoryObj<CardArgs> = {
  args: { metric: 'tail' },
  render: atWidths('civic-trend', [200, 240, 320, 480, 640, 900]),
};

/** A sparkline is six ems wide, in whatever it stands; a page that wants another width says so. */
export const Sparkline: StoryObj<CardArgs> = {
  args: { metric: 'tail' },
  render: (card) =>
    html`<style>
        section > civic-sparkline {
          inline-size: 100%;
        }
      </style>
      ${atWidths('civic-sparkline', [96, 160, 320])(card)}`,
};
