// What the page of render.mjs loads. The first import teaches Lit to take up what is there: it must come before Lit.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'civic-metrics/define';
import { defineCatalog } from 'civic-metrics';

void defineCatalog('/demo/metrics.json');
