import { expect } from 'chai';
import { bundle, closeFrames, openFrame } from '../support/page/frame.js';
import { catalogFile } from '../support/page/catalog.js';
import { textOf } from '../support/page/cards.js';

const inline = `<script type="application/json" data-civic-catalog>${JSON.stringify(catalogFile)}</script>`;

describe('the one script', () => {
  afterEach(closeFrames);

  for (const [how, attributes] of [
    ['a classic async script', 'async'],
    ['a classic script', ''],
    ['a module', 'type="module"'],
  ] as const) {
    it(`works as ${how}`, async () => {
      const frame = await openFrame(
        `<body>${inline}<script ${attributes} src="${bundle}"></script><civic-kpi metric="census" loading="eager"></civic-kpi>`,
      );
      expect(textOf(await frame.card('civic-kpi'), 'value')).to.equal('39');
      expect(frame.added()).to.deep.equal(['civicMetrics']);
      expect([frame.told, frame.thrown]).to.deep.equal([[], []]);
    });
  }
  it('sri', async () => {
    const {'civic-metrics.js': sri} = await (await fetch('/dist/sri.json')).json();
    const hash = await crypto.subtle.digest('SHA-384', await (await fetch(bundle)).arrayBuffer());
    console.log(sri, btoa(String.fromCharCode(...new Uint8Array(hash))));
  });
});
