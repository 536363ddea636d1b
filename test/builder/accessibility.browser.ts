import 'axe-core';
import { setViewport } from '@web/test-runner-commands';
import type Axe from 'axe-core';
import { expect } from 'chai';
import { CivicBuilderElement } from '../../src/builder/civic-builder-element.js';
import { DEMO_IDS } from '../portal/datasets/ids.js';
import { next, stage } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';
import { portalUrl } from '../support/portal-url.js';

declare const axe: typeof Axe;

customElements.define('civic-builder', CivicBuilderElement);

/** The builder with its style sheet, once a selector finds something in it. */
async function show(hash: string, selector: string): Promise<HTMLElement> {
  history.replaceState(null, '', hash);
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = '/src/builder/builder.css';
  const builder = document.createElement('civic-builder');
  stage.append(sheet, builder);
  await next(sheet, 'load');
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!builder.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(builder, { subtree: true, childList: true });
    look();
  });
  return builder;
}

const dataset = encodeURIComponent(`${portalUrl}/d/${DEMO_IDS.hospital}`);
const pages: readonly (readonly [title: string, hash: string, selector: string])[] = [
  ['a card', '#from=%2Fdemo%2Fmetrics.json&metric=covid.cases&as-of=2021-06-14', '.piece'],
  ['a frame', '#from=%2Fdemo%2Fmetrics.json&metric=requests.311&element=trend&form=frame', '.piece'],
  ['a dataset', `#from=${dataset}`, '#draft-measure'],
  ['a fault', '#json=%7B%22version%22%3A1', '.fault'],
];

describe('an audit of the builder', function () {
  this.timeout(30_000);
  setUp();
  after(() => {
    history.replaceState(null, '', '#');
  });

  for (const width of [320, 768, 1280]) {
    for (const [title, hash, selector] of pages) {
      it(`finds nothing, and nothing scrolls sideways, at ${width} px: ${title}`, async () => {
        await setViewport({ width, height: 900 });
        const builder = await show(hash, selector);
        const { violations } = await axe.run(builder, { resultTypes: ['violations'] });
        expect(
          violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        ).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('finds a label for each control', async () => {
    const builder = await show(pages[0]?.[1] ?? '', '.piece');
    for (const control of builder.querySelectorAll<HTMLInputElement>('input, select, textarea'))
      expect(control.labels?.[0]?.textContent.trim(), control.outerHTML).to.not.be.oneOf(['', undefined]);
  });
});
