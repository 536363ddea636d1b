// A page that a server writes: each element as declarative shadow DOM, by @lit-labs/ssr.
import { mkdir, writeFile } from 'node:fs/promises';

import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import 'civic-metrics/define';
import { html } from 'lit';

const page = html`
  <civic-kpi metric="covid.cases" loading="eager">312 cases on June 9</civic-kpi>
  <civic-trend metric="hospital.census" loading="eager">39 in hospital on June 14</civic-trend>
  <p>Beds: <civic-sparkline metric="hospital.census" loading="eager">39</civic-sparkline></p>
`;

const folder = new URL('../.cache/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('ssr.html', folder), await collectResult(render(page)));
