/** Whole pages for the reference harness's cold load, as an embedder would write them. */

import { toCardHeight } from '../../../src/author/card-height.js';
import { toCatalog, type Tag } from '../page/civic-cards.js';
import { day, makePoints } from '../page/points.js';
import { toRows } from '../page/portal-rows.js';

/** Every contender of a cold load gets as many points. */
const points = 365;

/** The heights that README.md tells embedders to reserve, at the harness's widths. */
const heights = { 'civic-kpi': toCardHeight('kpi', 280), 'civic-trend': toCardHeight('trend', 640) };

export interface PageChoice {
  readonly tag: 'civic-kpi' | ('civic-trend' & Tag);
  /** The folder of the contender, from which the harness serves its files. */
  readonly folder: string;
  /** The catalog stands on the page, or in a file that the script tag names. */
  readonly catalog: 'inline' | 'file';
  /** Whether the head asks for that file, so that it comes together with the script. */
  readonly preload: boolean;
  /** Whether the card's height is reserved as README.md says. */
  readonly reserved: boolean;
  /** How many cards, of one metric. */
  readonly cards: number;
}

export const rowsFile = 'rows.json';
export const catalogFile = 'catalog.json';

/** The page. What the harness fills in stands in double braces; the portal is a file beside the page. */
export function toPage({ tag, folder, catalog, preload, reserved, cards }: PageChoice): string {
  const rows = `/c/${folder}/${rowsFile}`;
  const card = `<div class=c style="width:{{W}}px;{{RESERVE}}"><${tag} metric="series-1" span="${points}"${cards > 1 ? ' loading="eager"' : ''}>The county’s page has the figures.</${tag}></div>`;
  const inline = `<script type="application/json" data-civic-catalog>${toCatalogFile()}</script>`;
  const named = catalog === 'file' ? ` data-catalog="/c/${folder}/${catalogFile}"` : '';
  return `<!doctype html><html lang=en><head><meta charset=utf-8><title>host</title>{{HEAD}}
<script>
{ const network = fetch; fetch = (url, init) => network(String(url).includes('/resource/') ? '${rows}' : url, init); let left = ${cards};
  addEventListener('civic-load', async ({ target }) => { await null; await target.updateComplete; if (!--left) __rendered(); });
  addEventListener('civic-error', ({ message }) => { __L.err = message; __sig('done'); }); }
</script>${preload ? `<link rel=preload as=fetch crossorigin href="/c/${folder}/${catalogFile}">` : ''}
${reserved ? `<style>${tag}:not(:defined){display:block;min-block-size:${heights[tag]}px}</style>` : ''}
${catalog === 'inline' ? inline : ''}<script async src="/b/${folder}/civic-metrics.js"${named}></script></head>
<body><h1>Host page</h1><p>Text above the card.</p>
${card.repeat(cards)}
<p>Text below the card. It moves when the card arrives late and reserves no space.</p><p>More text.</p></body></html>`;
}

export const toCatalogFile = () => JSON.stringify(toCatalog(1));

/** What the portal answers to the page's one question. */
export function toRowsFile(): string {
  const soql =
    'SELECT date_trunc_ymd(`date`) AS p, max(`value`) AS v0, count(*) AS v1 GROUP BY p ORDER BY p DESC LIMIT 1000';
  const end = Math.floor(Date.now() / day) - 1;
  return JSON.stringify(toRows(soql, { points: makePoints(points).points, end }));
}
