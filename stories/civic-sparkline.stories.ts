import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { args, argTypes, renderCard, type CardArgs } from './support/card.js';

const renderSparkline = renderCard('civic-sparkline');

export default {
  title: 'Elements/civic-sparkline',
  component: 'civic-sparkline',
  render: renderSparkline,
  args,
  argTypes,
} satisfies Meta<CardArgs>;

type Story = StoryObj<CardArgs>;

/** Where it belongs: in a line of text, as high as a word. */
export const InASentence: Story = {
  render: () =>
    html`<p style="max-inline-size: 32rem; line-height: 1.6">
      Confirmed cases ${renderSparkline({ metric: 'tail', text: '(published every day)' })} have been rising
      since May, while the number of people in hospital
      ${renderSparkline({ metric: 'stock', text: '(published every day)' })} follows them two weeks later.
    </p>`,
};

/** One a row. */
export const InATable: Story = {
  render: () =>
    html`<table>
      <caption style="text-align: start; font-weight: 600">
        The last 90 days
      </caption>
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col">Trend</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([title, metric]) =>
            html`<tr>
              <th scope="row" style="text-align: start; font-weight: 400; padding-inline-end: 2rem">
                ${title}
              </th>
              <td>${renderSparkline({ metric, text: 'published every day' })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

const rows = [
  ['Confirmed cases', 'tail'],
  ['In hospital', 'gaps'],
  ['Test positivity', 'ratio'],
  ['Small counts', 'suppressed'],
] as const;

/** What most pages show: the last complete day against the same weekday a week before. */
export const Ready: Story = { args: { metric: 'flow' } };

/** The author’s text stands until the first answer; the layout is already that of the card. */
export const Loading: Story = { args: { metric: 'loading' } };

/** The portal answers, and has no rows. The card says so, and shows no number. */
export const Empty: Story = { args: { metric: 'empty' } };

/** A single report: nothing to compare it with, and no line to draw. */
export const One: Story = { args: { metric: 'one' } };

// Shapes

/** Happenings add up: cases a day, compared with the same day a year before. */
export const Flow: Story = { args: { metric: 'flow', compare: 'year' } };

/** A level at a moment has a date “as of”, and never a sum. */
export const Stock: Story = { args: { metric: 'stock' } };

/** A running total: the difference is the news, and has no percentage. */
export const Cumulative: Story = { args: { metric: 'cumulative' } };

/** A percentage changes in percentage points. */
export const Ratio: Story = { args: { metric: 'ratio' } };

// Grains

// Data as they are

/** A day without a report is a gap: not a zero, not a straight line across. */
export const Gaps: Story = { args: { metric: 'gaps' } };

/** Nothing was reported of the last days: the figure is the last one there is, with its own date. */
export const GapAtTheEnd: Story = { args: { metric: 'gap.latest' } };

/** Zero is a figure. This metric says that a day without rows is a day without cases. */
export const Zero: Story = { args: { metric: 'zero' } };

/** A line along the floor. */
export const AllZero: Story = { args: { metric: 'zero.all' } };

/** Small counts are withheld: neither a gap nor a zero, hatched along the foot, and said in words. */
export const Suppressed: Story = { args: { metric: 'suppressed' } };

/** A negative count is a revision. It is told in words, and is no dip in a line without axes. */
export const Negative: Story = { args: { metric: 'negative' } };

/** Reports of the last four days are still coming in: they are marked, and never the headline. */
export const IncompleteTail: Story = { args: { metric: 'tail' } };

/** Complete enough to show, still expected to be revised: dashed, and labelled. */
export const Provisional: Story = { args: { metric: 'provisional' } };

/** Yesterday’s 83,311 is outside its bounds: the last good figure stays while it is checked. */
export const Held: Story = { args: { metric: 'held' } };

// What the catalog says

/** A trailing average is the headline, and says so. */
export const Smoothed: Story = { args: { metric: 'smoothed' } };

// Freshness

/** Pinned to a date by the page: it says the same for ever, and never refreshes. */
export const Frozen: Story = { args: { metric: 'frozen', 'as-of': '2020-12-31' } };

// Figures and titles

/** As long as titles in real catalogs get. */
export const LongTitle: Story = { args: { metric: 'long-title' } };

// Faults

/** Whatever goes wrong, the author’s text stands. */
export const ErrorWithFallbackText: Story = {
  args: { metric: 'fault.unavailable' },
  tags: ['reports-error'],
};

/** Offline, blocked by a Content-Security-Policy, or an error page without CORS headers. There is no text in the light DOM, so a sentence takes its place. */
export const ErrorNetwork: Story = {
  args: { metric: 'fault.network', text: '' },
  tags: ['reports-error'],
};

/** A refresh failed: the last figure stays, and says that it is the last. */
export const StaleFallback: Story = {
  args: { metric: 'then.fails', refreshed: true },
  tags: ['reports-error'],
};

// Places to stand

/** Mirrored; time still runs from left to right. */
export const RightToLeft: Story = {
  args: { metric: 'tail' },
  globals: { direction: 'rtl', locale: 'ar' },
};

/** The page says `color-scheme: dark`. */
export const Dark: Story = {
  args: { metric: 'tail' },
  globals: { scheme: 'dark' },
};
