import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { args, argTypes, renderCard, type CardArgs, type CardTag } from './support/card.js';

/**
 * Data as portals really publish them, and what a card makes of each. A designer who has seen these has seen what a
 * reader will see in the worst week of the year.
 */
export default {
  title: 'Bad data',
  args,
  argTypes,
  tags: ['!autodocs', 'reports-error'],
} satisfies Meta<CardArgs>;

/** What is the matter, the metric that has it, and what the card does about it. */
const cases: readonly (readonly [matter: string, answer: string, card: Partial<CardArgs>])[] = [
  ['Stale', 'The figure stays, with its date and a word beside it.', { metric: 'stale' }],
  ['Late', 'A reporting day has passed; said, not shouted.', { metric: 'late' }],
  ['A part of a period', 'The tail is set apart, and never headlined.', { metric: 'tail' }],
  ['Still being revised', 'Dashed, and labelled provisional.', { metric: 'provisional' }],
  ['Days missing', 'Gaps stay open: no bridge, no zero.', { metric: 'gaps' }],
  ['Nothing lately', 'The last figure there is, with its own date.', { metric: 'gap.latest' }],
  ['Zero', 'A zero is a figure; from it there is no percentage.', { metric: 'zero' }],
  ['Negative', 'A revision of the past, named as one.', { metric: 'negative' }],
  ['Withheld', 'No older figure in its place.', { metric: 'suppressed' }],
  ['Implausible', 'Held back; the last good figure stays.', { metric: 'held' }],
  ['Not comparable', 'No comparison across a changed definition.', { metric: 'break' }],
  ['Huge', 'Shortened in the reader’s language; the table has every digit.', { metric: 'compact' }],
  ['Tiny', 'As many decimals as were measured, two at most.', { metric: 'decimals' }],
  ['A long title', 'Wraps; the figure keeps its place.', { metric: 'long-title' }],
  ['One report', 'A figure, and nothing to compare it with.', { metric: 'one' }],
  ['None at all', 'Said in words; no number is made up.', { metric: 'empty' }],
  ['Too many requests', 'The page’s own text stands; asked again later.', { metric: 'fault.throttled' }],
  [
    'A refresh that fails',
    'The last figure stays, and says how old it is.',
    { metric: 'then.fails', refreshed: true },
  ],
  [
    'Frozen',
    'An old story keeps its period, whatever came after.',
    { metric: 'frozen', 'as-of': '2021-03-31' },
  ],
  ['Retired', 'No longer updated, and where to look instead.', { metric: 'retired' }],
];

const gallery = (tag: CardTag, width: number) => (card: CardArgs) =>
  html`<h1 style="font-size: 1.5rem; margin-block-start: 0">Bad data: ${tag}</h1>
    <div
      style="display: grid; gap: 32px 24px; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${width}px), 1fr)); align-items: start"
    >
      ${cases.map(
        ([matter, answer, own]) =>
          html`<section>
            <h2 style="font-size: 1rem; margin-block: 0 4px">${matter}</h2>
            <p style="font-size: 0.8125rem; margin-block: 0 12px">${answer}</p>
            ${renderCard(tag)({ ...card, ...own, loading: 'eager' })}
          </section>`,
      )}
    </div>`;

export const Kpi: StoryObj<CardArgs> = { render: gallery('civic-kpi', 280) };

export const Trend: StoryObj<CardArgs> = { render: gallery('civic-trend', 400) };

export const Sparkline: StoryObj<CardArgs> = { render: gallery('civic-sparkline', 200) };

/** The whole gallery in a page that reads from right to left. */
export const RightToLeft: StoryObj<CardArgs> = {
  globals: { direction: 'rtl', locale: 'ar' },
  render: gallery('civic-kpi', 280),
};
