// What the page of render.mjs loads. The first import teaches Lit to take up what is there; the others wait for it, as a
// bundler may put Lit into a chunk that runs before the module that imports it.
await import('@lit-labs/ssr-client/lit-element-hydrate-support.js');
const [{ defineCatalog }] = await Promise.all([import('civic-metrics'), import('civic-metrics/define')]);

void defineCatalog('/demo/metrics.json');
