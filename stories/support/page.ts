/** The page that stories are on: a portal of fixtures, its clock, and the ground under a card. */

import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

import { addCatalog, defineCatalog } from '../../src/catalogs.js';
import { tags } from '../../src/define.js';
import type { MetricElement } from '../../src/elements/metric-element.js';
import { pageSettings } from '../../src/elements/page-settings.js';
import { catalog, fixtures, invalidCatalog } from '../../test/fixtures/catalog.js';
import { now } from '../../test/fixtures/fixture.js';
import { fixturePortal } from '../../test/support/fixture-portal.js';
import { usePreset } from './presets.js';

const realFetch = globalThis.fetch.bind(globalThis);

/** The fixtures' catalogs are there once, the portal begins anew with every story. */
export async function openPage(): Promise<void> {
  pageSettings.now = () => now;
  await addCatalog('defined', 'The catalog of this story', Promise.resolve(invalidCatalog));
  await defineCatalog(catalog);
}

export function openPortal(): void {
  globalThis.fetch = fixturePortal(fixtures, realFetch);
}

/** The ground under a card: as wide as the story wants it, light or dark, in one direction of reading. */
export const ground: Decorator = (story, { globals, parameters }) => {
  const { scheme, direction, preset, locale } = globals as {
    scheme: 'light' | 'dark';
    direction: 'ltr' | 'rtl';
    preset: string;
    locale: string;
  };
  const { width = 'auto' } = parameters as { width?: string };
  const colors = { light: ['#fff', '#1b1b1b'], dark: ['#101214', '#f0f0f0'] }[scheme];
  const styles = { colorScheme: scheme, background: colors[0], color: colors[1] };
  // Pictures of stories (test/pictures) bring a font of their own, and are cut to the story.
  const fontFamily = 'var(--story-font, system-ui, sans-serif)';
  usePreset(preset);
  return html`<div
    dir=${direction}
    lang=${locale}
    style=${styleMap({ ...styles, padding: '16px', margin: '-1rem', fontFamily })}
  >
    <div id="story" style=${styleMap({ maxInlineSize: width })}>${story()}</div>
  </div>`;
};

/** Waits until every card of a story shows what it is going to show; one whose portal never answers is not waited for. */
export async function settle(canvas: HTMLElement): Promise<void> {
  const cards = [...canvas.querySelectorAll<MetricElement>(Object.keys(tags).join(', '))];
  // One that has its data may still wait for its language.
  const isUnsettled = (card: MetricElement) =>
    card.metric !== 'loading' &&
    card.asks &&
    (card.pending || card.matches(':state(pending)') || (card.data === null && card.error === null));
  for (let waits = 0; cards.some(isUnsettled); waits++) {
    if (waits > 600)
      throw new Error(
        `still pending: ${cards
          .filter(isUnsettled)
          .map(({ metric }) => metric)
          .join(', ')}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await Promise.all(cards.map(({ updateComplete }) => updateComplete));
}
