import type { Meta, StoryObj } from '@storybook/web-components-vite';

import type { MetricElement } from '../src/elements/metric-element.js';
import { args, argTypes, renderCard, type CardArgs } from './support/card.js';
import { settle } from './support/page.js';

/** Opens the details of every card of a story, and waits until they are there. */
async function openDetails({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  await settle(canvasElement);
  for (const card of canvasElement.querySelectorAll<MetricElement>('civic-kpi, civic-trend')) {
    const details = card.shadowRoot?.querySelector('details');
    details?.querySelector('summary')?.click();
    for (let waits = 0; waits < 600 && !details?.querySelector('dl'); waits++)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** “Details” at the foot of a card: the arithmetic, the query, the source, the table. Closed until a reader opens it. */
export default {
  title: 'Elements/Details',
  component: 'civic-kpi',
  render: renderCard('civic-kpi'),
  args,
  argTypes,
  play: openDetails,
  parameters: { width: '480px' },
} satisfies Meta<CardArgs>;

type Story = StoryObj<CardArgs>;

/** A number’s card: the arithmetic comes first. */
export const Kpi: Story = { args: { metric: 'flow' } };

/** A trend’s card: the table comes first, for it is the chart’s equal. */
export const Trend: Story = { render: renderCard('civic-trend'), args: { metric: 'flow' } };

/** Terms stand over what they say where there is little room. */
export const Narrow: Story = { args: { metric: 'flow' }, parameters: { width: '280px' } };

/** Terms stand beside what they say where there is room. */
export const Wide: Story = { args: { metric: 'flow' }, parameters: { width: '800px' } };

/** An average: its window, its sum and its count. */
export const Average: Story = { args: { metric: 'smoothed' } };

/** A ratio: both sums, and the difference in percentage points. */
export const Ratio: Story = { args: { metric: 'ratio' } };

/** A rate: the population, its year and its source. */
export const PerCapita: Story = { args: { metric: 'per-capita', place: 'demo-county' } };

/** The same marks as in the chart, in words: not reported, incomplete, a revision. */
export const Gaps: Story = { render: renderCard('civic-trend'), args: { metric: 'gaps' } };

/** The period is fixed; neither the published nor the checked date is named. */
export const Frozen: Story = { args: { metric: 'frozen', 'as-of': '2020-12-31' } };

/** In the language of the card: its words are a file of their own, loaded with the details. */
export const Spanish: Story = { args: { metric: 'smoothed', lang: 'es' } };

/** From right to left; code and equations keep their order. */
export const Arabic: Story = {
  render: renderCard('civic-trend'),
  args: { metric: 'ratio', lang: 'ar' },
  globals: { direction: 'rtl' },
};

/** `no-details` leaves them out. */
export const Without: Story = { args: { metric: 'flow', 'no-details': true } };
