/** Our contenders of the reference harness: files that are written into its copy before it is run. */

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Tag } from '../page/civic-cards.js';
import { catalogFile, rowsFile, toCatalogFile, toPage, toRowsFile, type PageChoice } from './pages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cards = JSON.stringify(`${root}test/bench/page/civic-cards.ts`);

/** A card cannot ask for more periods. */
const mostPoints = 10_000;

const plain = { catalog: 'inline', preload: false, reserved: true, cards: 1 } as const;

/** Contenders that are whole pages, by their names. */
export const pages: Readonly<Record<string, Omit<PageChoice, 'tag' | 'folder'>>> = {
  'civic-metrics-page': plain,
  'civic-metrics-preload': { ...plain, catalog: 'file', preload: true },
  'civic-metrics-catalog': { ...plain, catalog: 'file' },
  'civic-metrics-unreserved': { ...plain, reserved: false },
  'page10-civic-metrics': { ...plain, cards: 10 },
};

/** A file that mounts one card: the bundle as it is published, and a portal and a catalog around it. */
const ours = (
  tag: Tag,
  metrics: number,
  how: string,
) => `import ${JSON.stringify(`${root}dist/civic-metrics.js`)};
import { mountAs, openPage, whenDrawnOrFar } from ${cards};
openPage(${metrics});
export const mount = mountAs('${tag}', ${how});`;

/** Raw SVG as the harness draws it, of a portal's answer. */
const fromPortal = (imports: string, draw: string) => `${imports}
import { askPortal, openPortal } from ${cards};
openPortal();
const draw = ${draw};
export const mount = (container, data) => {
  const number = Number(/\\d+$/.exec(data.label)[0]);
  let drawn;
  const ready = askPortal(number, data.points).then((points) => { drawn = draw(container, { ...data, points }); });
  return { ready, update: async (points) => drawn.update(await askPortal(number, points)) };
};`;

const rawImport = (card: string) => `import { mount as raw } from '../raw-svg/${card}.js';`;
const kpiImport = `${rawImport('spark')} import { kpi } from '../../lib/kpi-shell.js';`;
const eager = "{ loading: 'eager' }";

/** Contenders that are mounted by the harness: their files by card. */
const mounted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'civic-metrics': {
    spark: ours('civic-sparkline', 500, eager),
    kpi: ours('civic-kpi', 100, eager),
    trend: ours('civic-trend', 1, eager),
  },
  'civic-metrics-lazy': { spark: ours('civic-sparkline', 500, '{}, whenDrawnOrFar') },
  'raw-svg-portal': {
    spark: fromPortal(rawImport('spark'), 'raw'),
    kpi: fromPortal(kpiImport, 'kpi(raw)'),
    trend: fromPortal(rawImport('trend'), 'raw'),
  },
};

/** Writes them into a copy of the harness. */
export function writeContenders(harness: string): void {
  for (const [name, files] of Object.entries(mounted)) {
    const folder = join(harness, 'contenders', name);
    mkdirSync(folder, { recursive: true });
    const meta = { title: name, kind: 'own', renderer: 'svg', maxPoints: mostPoints };
    writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta));
    for (const [card, text] of Object.entries(files)) writeFileSync(join(folder, `${card}.js`), text);
  }
  for (const [name, choice] of Object.entries(pages)) writePage(harness, name, choice);
}

function writePage(harness: string, name: string, choice: Omit<PageChoice, 'tag' | 'folder'>): void {
  const folder = join(harness, 'contenders', name);
  mkdirSync(folder, { recursive: true });
  const kind = name.startsWith('page10') ? 'page10' : 'own';
  writeFileSync(
    join(folder, 'meta.json'),
    JSON.stringify({ title: name, kind, pageOnly: true, renderer: 'svg' }),
  );
  writeFileSync(join(folder, 'kpi.html'), toPage({ ...choice, tag: 'civic-kpi', folder: name }));
  if (kind === 'own')
    writeFileSync(join(folder, 'trend.html'), toPage({ ...choice, tag: 'civic-trend', folder: name }));
  writeFileSync(join(folder, rowsFile), toRowsFile());
  writeFileSync(join(folder, catalogFile), toCatalogFile());
  const built = join(harness, 'dist', name);
  mkdirSync(built, { recursive: true });
  const script = readFileSync(join(root, 'dist/civic-metrics.js'));
  writeFileSync(join(built, 'civic-metrics.js'), script);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(built, 'civic-metrics.js.br'), brotliCompressSync(script, options));
  for (const part of ['civic-author.js', 'civic-details.js', 'civic-starter.js'])
    cpSync(join(root, 'dist', part), join(built, part));
}
