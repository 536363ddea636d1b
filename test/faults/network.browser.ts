// Every fault of network-faults.ts, across the elements, without and with an earlier answer.

import { expect } from 'chai';

import { defineCatalog, forgetCatalogs } from '../../src/catalogs.js';
import type { MetricErrorKind } from '../../src/errors.js';
import { english } from '../../src/view/english.js';
import { DEMO_IDS } from '../portal/datasets/ids.js';
import type { FaultStep } from '../portal/server/faults.js';
import { answered, mount, parts, showsLightDom, statesOf, textOf } from '../support/page/cards.js';
import { hurry, scriptFaults, stopHurrying } from '../support/page/faults.js';
import { engine } from '../support/page/media.js';
import { setUp } from '../support/page/set-up.js';
import { portalUrl } from '../support/portal-url.js';
import { networkFaults } from './network-faults.js';

/** What an engine makes of an answer before a script sees it, where they differ. */
const kindIn: Readonly<Record<string, Partial<Record<typeof engine, MetricErrorKind>>>> = {
  // Chromium alone lets no server but a proxy ask for a proxy's login.
  '407: a proxy’s login': { firefox: 'refused', webkit: 'refused' },
  // WebKitGTK takes an answer in pieces for whole when its connection ends; what came is no JSON.
  'the connection is cut after the first byte': { webkit: 'malformed' },
  'the connection is cut amid the rows': { webkit: 'malformed' },
};

const uncached = globalThis.fetch;

const tags = ['civic-kpi', 'civic-trend', 'civic-sparkline'] as const;

/** A question that no other test asks, by a condition that every row meets. */
let asked = 70_000;
async function ownQuestion(): Promise<string> {
  const own = String(++asked);
  forgetCatalogs();
  await defineCatalog({
    version: 1,
    defaults: { domain: portalUrl },
    metrics: {
      census: {
        title: 'In hospital',
        shape: 'stock',
        source: { dataset: DEMO_IDS.hospital, where: { hospital_census: { gte: -Number(own) } } },
        measure: { fn: 'last', column: 'hospital_census' },
        time: { column: 'date', grain: 'day' },
      },
    },
  });
  return own;
}

const mountAll = (text = '') => tags.map((tag) => mount(tag, { metric: 'census', lang: 'en' }, text));
type Cards = ReturnType<typeof mountAll>;

/** What a reader sees is never an accident. */
function expectSane(cards: Cards): void {
  for (const card of cards) {
    const text = card.shadowRoot?.textContent ?? '';
    expect(text, card.localName).to.not.match(/NaN|Infinity|undefined|\bnull\b|\[object|Error/);
  }
}

async function recover(cards: Cards): Promise<void> {
  await scriptFaults();
  for (let round = 0; round < 2; round++) await Promise.all(cards.map((card) => card.refresh()));
  await Promise.all(cards.map((card) => card.updateComplete));
  for (const card of cards) {
    expect([card.error, card.pending, statesOf(card).includes('ready')], card.localName).to.deep.equal([
      null,
      false,
      true,
    ]);
  }
  const [kpi] = cards;
  expect(kpi && textOf(kpi, 'value')).to.equal('39');
}

describe('network faults', function () {
  this.timeout(20_000);
  setUp();
  beforeEach(() => {
    // A browser's own cache would answer in the fault's place.
    globalThis.fetch = (input, init) => uncached(input, { ...init, cache: 'no-store' });
  });
  afterEach(async () => {
    stopHurrying();
    await scriptFaults();
  });

  it('are at least sixty, each with its own name', () => {
    expect(new Set(networkFaults.map(({ name }) => name)).size).to.equal(networkFaults.length);
    expect(networkFaults.length).to.be.at.least(60);
  });

  for (const { name, kind: usual, ...step } of networkFaults) {
    const kind = kindIn[name]?.[engine] ?? usual;
    it(`${name}: ${kind ?? 'used'}`, async () => {
      hurry(globalThis, { answered: kind !== 'timeout' });
      const own = await ownQuestion();
      const steps = [JSON.parse(JSON.stringify(step).replace('OWN', own)) as FaultStep];
      const script = { path: `-${own}`, steps: steps.map((each) => ({ ...each, times: 0 })) };

      await scriptFaults(script);
      const first = mountAll('Some 40 on Monday');
      await Promise.all(first.map(answered));
      expectSane(first);
      for (const card of first) {
        expect(card.error?.kind ?? null, card.localName).to.equal(kind);
        if (kind) expect(showsLightDom(card), 'the page’s own text stands').to.equal(true);
      }
      const bare = mountAll();
      await Promise.all(bare.map(answered));
      for (const card of kind ? bare : [])
        expect(textOf(card, 'message')).to.equal(english.fault[kind ?? 'network']);
      await recover([...first, ...bare]);

      await scriptFaults(script);
      await Promise.all(first.map((card) => card.refresh()));
      await Promise.all(first.map((card) => card.updateComplete));
      expectSane(first);
      for (const card of kind ? first : []) {
        expect([card.error?.kind, statesOf(card).includes('ready')], card.localName).to.deep.equal([
          kind,
          true,
        ]);
        if (card.localName === 'civic-sparkline') expect(parts(card, 'line')).to.have.length(1);
        else expect(textOf(card, 'message')).to.contain(english.keptFigure(english.fault[kind ?? 'network']));
      }
      if (kind && first[0]) expect(textOf(first[0], 'value')).to.equal('39');
      await recover(first);
    });
  }

  it('that pass by themselves are not seen', async () => {
    hurry(globalThis, { answered: true });
    const path = `-${await ownQuestion()}`;
    for (const step of [
      { status: 503 },
      { status: 202 },
      { reset: true },
      { status: 429, headers: { 'Retry-After': '1' } },
    ]) {
      await scriptFaults({ path, steps: [{ ...step, times: 2 }] });
      const [card] = await Promise.all(mountAll().map(answered));
      expect([card?.error, card && textOf(card, 'value')]).to.deep.equal([null, '39']);
      card?.parentElement?.replaceChildren();
    }
  });
});
