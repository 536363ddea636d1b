import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import type { CivicValueElement } from '../src/elements/civic-value-element.js';

interface UpdatedArgs {
  readonly revisions?: boolean;
  readonly announce?: boolean;
  readonly text?: string;
  /** The figure asks again as soon as it has an answer. */
  readonly refreshed?: boolean;
  /** The metric of the figure above the line; none where there is no figure. */
  readonly metric?: string;
}

const renderUpdated = ({ revisions, announce, text }: UpdatedArgs): TemplateResult =>
  html`<civic-updated ?revisions=${revisions} ?announce=${announce}>${text}</civic-updated>`;

/** Once, so that the answer which differs from the first is the last. */
const again = {
  handleEvent: (event: Event) => {
    void (event.target as CivicValueElement).refresh();
  },
  once: true,
};

export default {
  title: 'Elements/civic-updated',
  component: 'civic-updated',
  render: (args) =>
    html`${
      args.metric &&
      html`<p>
        The county counted
        <civic-value
          metric=${args.metric}
          format="value"
          loading="eager"
          no-store
          @civic-load=${args.refreshed ? again : undefined}
          >1,204</civic-value
        >
        cases, from <civic-value metric=${args.metric} format="baseline" loading="eager">1,168</civic-value> a
        week earlier.
      </p>`
    }
    ${renderUpdated(args)}`,
  args: { metric: 'flow', text: 'Figures of June 2' },
  argTypes: {
    revisions: { control: 'boolean' },
    announce: { control: 'boolean' },
    text: { control: 'text', name: '(default)' },
    refreshed: { table: { disable: true } },
    metric: { table: { disable: true } },
  },
} satisfies Meta<UpdatedArgs>;

type Story = StoryObj<UpdatedArgs>;

/** When a figure of the page's sentences last changed. */
export const Ready: Story = {};

/** A correction of a metric is told always: the catalog has it, as a note of type `correction`. */
export const Corrections: Story = { args: { metric: 'negative' } };

/** With `revisions` readers are told, too, which past figures the source has revised while the page was open. */
export const WithRevisions: Story = { args: { metric: 'revised', refreshed: true, revisions: true } };

/** With `announce` screen readers hear of a change; without it nothing on the page is announced. */
export const Announced: Story = { args: { announce: true } };

/** A page without a figure in its sentences keeps its own line. */
export const Empty: Story = { args: { metric: '', text: 'No figure here is live.' } };
