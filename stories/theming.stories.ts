import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { renderCard } from './support/card.js';
import { presets, presetText } from './support/presets.js';

/** Every custom property that the cards read, as a control. */
interface ThemeArgs {
  readonly ink: string;
  readonly 'ink-soft': string;
  readonly paper: string;
  readonly line: string;
  readonly accent: string;
  readonly better: string;
  readonly worse: string;
  readonly neutral: string;
  readonly radius: string;
  readonly gap: string;
  readonly font: string;
  readonly 'number-font': string;
}

const color = { control: 'color' } as const;

export default {
  title: 'Theming',
  tags: ['!autodocs'],
  argTypes: {
    ink: color,
    'ink-soft': color,
    paper: color,
    line: color,
    accent: color,
    better: color,
    worse: color,
    neutral: color,
    radius: { control: 'select', options: ['0', '4px', '12px'] },
    gap: { control: 'select', options: ['8px', '16px', '24px'] },
    font: { control: 'text' },
    'number-font': { control: 'text' },
  },
} satisfies Meta<ThemeArgs>;

const cards = () =>
  html`<div
    style="display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr))"
  >
    ${renderCard('civic-kpi')({ metric: 'flow', loading: 'eager' })}
    ${renderCard('civic-kpi')({ metric: 'ratio', loading: 'eager' })}
    ${renderCard('civic-trend')({ metric: 'provisional', loading: 'eager' })}
  </div>`;

const toCss = (theme: ThemeArgs) =>
  `:root {\n${Object.entries(theme)
    .filter(([, value]) => value)
    .map(([name, value]) => `  --civic-${name}: ${String(value)};\n`)
    .join('')}}`;

/** Turn the controls; the CSS below the cards is what goes into your style sheet. */
export const Playground: StoryObj<ThemeArgs> = {
  args: {
    ink: '#2b1d0e',
    'ink-soft': '#6b5b4b',
    paper: '#fffaf2',
    line: '#e3d5c1',
    accent: '#7a3e9d',
    better: '#0f6460',
    worse: '#a3471a',
    neutral: '#7d7063',
    radius: '12px',
    gap: '24px',
    font: '',
    'number-font': 'ui-serif, Georgia, serif',
  },
  render: (theme) =>
    html`<style>
        ${toCss(theme)}
      </style>
      ${cards()}
      <pre tabindex="0" style="overflow: auto"><code>${toCss(theme)}</code></pre>`,
};

/** What a design system’s own sheet makes of the same cards: choose it in the toolbar, or link it from your page. */
export const Presets: StoryObj = {
  render: (_, { globals: { preset } }) =>
    html`${cards()}
      <pre tabindex="0" style="overflow: auto"><code>${
        presets.includes(String(preset))
          ? presetText(String(preset))
          : `The cards’ own colours. In the toolbar: ${presets.join(', ')}.`
      }</code></pre>`,
};

const preset = (name: string): StoryObj => ({
  ...Presets,
  globals: { preset: name },
});

export const Uswds = preset('uswds');
export const GovUk = preset('govuk');
export const Dsfr = preset('dsfr');
export const Light = preset('light');
export const Dark: StoryObj = { ...preset('dark'), globals: { preset: 'dark', scheme: 'dark' } };
export const MoreContrast = preset('contrast');

/** Parts reach what the properties do not. */
export const Parts: StoryObj = {
  render: () =>
    html`<style>
        civic-kpi::part(card) {
          border-inline-start: 6px solid var(--civic-accent, #005ea2);
        }
        civic-kpi::part(label) {
          text-transform: uppercase;
          letter-spacing: 0.04em;
          font-size: 0.75rem;
        }
        civic-kpi::part(value) {
          font-size: 3rem;
        }
        civic-trend::part(line) {
          stroke-width: 2.5px;
        }
        civic-trend::part(area) {
          fill-opacity: 0.25;
        }
      </style>
      ${cards()}`,
};
