import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import * as stories from './civic-kpi.stories.js';
import { renderCard, type CardArgs } from './support/card.js';

/** Every state of a card beside the others, to be compared: each has a story of its own under its name. */
export default {
  title: 'States',
  tags: ['!autodocs'],
} satisfies Meta;

/** A module's exports come in alphabetical order; Storybook adds the one in which they were written. */
const { default: meta, __namedExportsOrder: order = [], ...states } = stories as Module;
type Module = typeof stories & { readonly __namedExportsOrder?: readonly string[] };
const renderKpi = renderCard('civic-kpi');

/** Widths and grounds are no states. */
const places = ['Narrow', 'VeryNarrow', 'Wide', 'RightToLeft', 'Dark'];

function renderState([name, { args }]: readonly [string, StoryObj<CardArgs>]): TemplateResult {
  return html`<section>
    <h2 style="font-size: 0.8125rem; margin-block: 0 8px">
      ${name.replaceAll(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}
    </h2>
    ${renderKpi({ ...meta.args, ...args, loading: 'eager' })}
  </section>`;
}

export const AllStates: StoryObj = {
  tags: ['reports-error'],
  render: () =>
    html`<h1 style="font-size: 1.5rem; margin-block-start: 0">Every state of a card</h1>
      <div
        style="display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr))"
      >
        ${Object.entries<StoryObj<CardArgs>>(states)
          .filter(([name]) => !places.includes(name))
          .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
          .map(renderState)}
      </div>`,
};
