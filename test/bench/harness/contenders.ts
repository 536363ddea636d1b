/** Our contenders of the reference harness: files that are written into its copy before it is run. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { catalogFile, rowsFile, toCatalogFile, toPage, toRowsFile, type PageChoice } from './pages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const plain = { catalog: 'inline', preload: false, reserved: true, cards: 1 } as const;

/** Contenders that are whole pages, by their names. */
export const pages: Readonly<Record<string, Omit<PageChoice, 'tag' | 'folder'>>> = {
  'civic-metrics-page': plain,
  'civic-metrics-preload': { ...plain, preload: true },
  'civic-metrics-catalog': { ...plain, catalog: 'file' },
  'civic-metrics-unreserved': { ...plain, reserved: false },
  'page10-civic-metrics': { ...plain, cards: 10 },
};

/** Writes them into a copy of the harness. */
export function writeContenders(harness: string): void {
  const own = join(root, 'test/bench/harness/contenders');
  for (const name of readdirSync(own)) {
    const folder = join(harness, 'contenders', name);
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(join(own, name))) {
      const text = readFileSync(join(own, name, file), 'utf8');
      writeFileSync(join(folder, file), text.replaceAll('__PROJECT__/', root));
    }
  }
  for (const [name, choice] of Object.entries(pages)) writePage(harness, name, choice);
}

function writePage(harness: string, name: string, choice: Omit<PageChoice, 'tag' | 'folder'>): void {
  const folder = join(harness, 'contenders', name);
  mkdirSync(folder, { recursive: true });
  const kind = name.startsWith('page10') ? 'page10' : 'own';
  writeFileSync(join(folder, 'meta.json'), JSON.stringify({ title: name, kind, pageOnly: true, renderer: 'svg' }));
  writeFileSync(join(folder, 'kpi.html'), toPage({ ...choice, tag: 'civic-kpi', folder: name }));
  if (kind === 'own') writeFileSync(join(folder, 'trend.html'), toPage({ ...choice, tag: 'civic-trend', folder: name }));
  writeFileSync(join(folder, rowsFile), toRowsFile());
  writeFileSync(join(folder, catalogFile), toCatalogFile());
  const built = join(harness, 'dist', name);
  mkdirSync(built, { recursive: true });
  const script = readFileSync(join(root, 'dist/civic-metrics.js'));
  writeFileSync(join(built, 'civic-metrics.js'), script);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  writeFileSync(join(built, 'civic-metrics.js.br'), brotliCompressSync(script, options));
  for (const part of ['civic-author.js', 'civic-details.js', 'civic-starter.js']) cpSync(join(root, 'dist', part), join(built, part));
}
