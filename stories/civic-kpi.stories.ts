import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { args, argTypes, renderCard, type CardArgs } from './support/card.js';

export default {
  title: 'Elements/civic-kpi',
  component: 'civic-kpi',
  render: renderCard('civic-kpi'),
  args,
  argTypes,
  parameters: { width: '340px' },
} satisfies Meta<CardArgs>;

type Story = StoryObj<CardArgs>;

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

/** A metric that is published by the week. */
export const WeekGrain: Story = { args: { metric: 'grain.week' } };

/** A metric that is published by the month. */
export const MonthGrain: Story = { args: { metric: 'grain.month' } };

/** Daily data by the month: the month so far is compared with the same part of the one before. */
export const IncludeRunning: Story = {
  args: { metric: 'running', period: 'month', 'include-running': true },
};

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

/** The definition changed: no comparison across the change. */
export const Break: Story = { args: { metric: 'break' } };

/** 187 cases have no date: they are counted in a note and drawn nowhere. */
export const Undated: Story = { args: { metric: 'undated' } };

/** A refresh brought other figures for past days, and the catalog states no lag. */
export const Revised: Story = { args: { metric: 'revised', refreshed: true } };

// What the catalog says

/** A trailing average is the headline, and says so. */
export const Smoothed: Story = { args: { metric: 'smoothed' } };

/** A rate per inhabitants names the population that it is made of. */
export const PerCapita: Story = { args: { metric: 'per-capita', place: 'demo-county' } };

/** The target stands where the change would. */
export const Target: Story = { args: { metric: 'target' } };

/** Named ranges; the one that the figure is in is named. */
export const Bands: Story = { args: { metric: 'bands' } };

/** One value of a listed dimension; the label says which. */
export const Filtered: Story = { args: { metric: 'filtered', filter: 'age=65+' } };

// Freshness

/** A report was due and has not come. */
export const Late: Story = { args: { metric: 'late' } };

/** Too old to be today’s news; said beside the date. */
export const Stale: Story = { args: { metric: 'stale' } };

/** The publisher has paused its reports, and says until when. */
export const Paused: Story = { args: { metric: 'paused' } };

/** The publisher has stopped; the successor is named. */
export const Retired: Story = { args: { metric: 'retired' } };

/** Pinned to a date by the page: it says the same for ever, and never refreshes. */
export const Frozen: Story = { args: { metric: 'frozen', 'as-of': '2020-12-31' } };

// Figures and titles

/** From a million on, a figure is written short. */
export const Compact: Story = { args: { metric: 'compact' } };

/** An amount of money, in whole dollars. */
export const Currency: Story = { args: { metric: 'currency' } };

/** As many decimals as were measured, and a unit. */
export const Decimals: Story = { args: { metric: 'decimals' } };

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

/** No whole answer in time. */
export const ErrorTimeout: Story = {
  args: { metric: 'fault.timeout', text: '' },
  tags: ['reports-error'],
};

/** Too many requests (429). */
export const ErrorThrottled: Story = {
  args: { metric: 'fault.throttled', text: '' },
  tags: ['reports-error'],
};

/** The dataset is private (403). */
export const ErrorRefused: Story = {
  args: { metric: 'fault.refused', text: '' },
  tags: ['reports-error'],
};

/** The portal is down (503). */
export const ErrorUnavailable: Story = {
  args: { metric: 'fault.unavailable', text: '' },
  tags: ['reports-error'],
};

/** The dataset is gone (404). */
export const ErrorMissingDataset: Story = {
  args: { metric: 'fault.missing', text: '' },
  tags: ['reports-error'],
};

/** A column was renamed (400). */
export const ErrorMissingColumn: Story = {
  args: { metric: 'fault.column', text: '' },
  tags: ['reports-error'],
};

/** An edge server answers with a page of HTML. */
export const ErrorMalformed: Story = {
  args: { metric: 'fault.malformed', text: '' },
  tags: ['reports-error'],
};

/** An answer that fills its limit may lack rows: it is an error, never a total. */
export const ErrorTruncated: Story = {
  args: { metric: 'fault.truncated', text: '' },
  tags: ['reports-error'],
};

/** No catalog defines the name; the console names the nearest. */
export const ErrorUnknownMetric: Story = {
  args: { metric: 'flwo', text: '' },
  tags: ['reports-error'],
};

/** The catalog’s definition is wrong; the console says where. */
export const ErrorInvalidMetric: Story = {
  args: { metric: 'fault.invalid', text: '' },
  tags: ['reports-error'],
};

/** A refresh failed: the last figure stays, and says that it is the last. */
export const StaleFallback: Story = {
  args: { metric: 'then.fails', refreshed: true },
  tags: ['reports-error'],
};

// Places to stand

/** Label, figure and line alone: every other part is left out. */
export const NoParts: Story = {
  args: { metric: 'flow', 'no-change': true, 'no-dates': true, 'no-source': true, 'no-details': true },
};

/** 240 pixels wide. */
export const Narrow: Story = {
  args: { metric: 'flow' },
  parameters: { width: '240px' },
};

/** 120 pixels wide. */
export const VeryNarrow: Story = {
  args: { metric: 'flow' },
  parameters: { width: '120px' },
};

/** As wide as the page. */
export const Wide: Story = {
  args: { metric: 'flow' },
  parameters: { width: 'none' },
};

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
