import { expect } from 'chai';
import { bundle, closeFrames, openFrame } from '../support/page/frame.js';

describe('dist/sri.json', () => {
  afterEach(closeFrames);

  it('has the hash with which a browser lets the script in, and another it does not', async () => {
    const hashes = (await (await fetch('/dist/sri.json')).json()) as Record<string, string>;
    const integrity = hashes['civic-metrics.js'] ?? '';
    expect(integrity).to.match(/^sha384-[\w+/]{64}$/);
    const frame = await openFrame('<body>');
    const wrong = integrity.replace(/^sha384-./, (start) => (start.endsWith('A') ? 'sha384-B' : 'sha384-A'));
    expect(await frame.run({ src: bundle, integrity: wrong, crossorigin: 'anonymous' })).to.equal(false);
    expect(frame.window.civicMetrics).to.equal(undefined);
    expect(await frame.run({ src: bundle, integrity, crossorigin: 'anonymous' })).to.equal(true);
    expect(frame.window.civicMetrics).to.not.equal(undefined);
  });

  it('has the hash of every file that it names', async () => {
    const hashes = (await (await fetch('/dist/sri.json')).json()) as Record<string, string>;
    for (const [name, hash] of Object.entries(hashes)) {
      const bytes = await (await fetch(`/dist/${name}`)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      expect(hash, name).to.equal(`sha384-${btoa(String.fromCharCode(...digest))}`);
    }
  });
});
