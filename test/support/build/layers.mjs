// Holds every import of src/ against layer-table.mjs; `npm run check` and the build both ask.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';

import { layerTable } from './layer-table.mjs';

/** @typedef {{ readonly specifier: string, readonly typeOnly: boolean }} Import */

const source = new URL('../../../src/', import.meta.url);

/** The layer a path of src/ belongs to: its folder (`view/`), or its own name at the top (`index.ts`). */
const layerOf = (/** @type {string} */ path) => path.replace(/\/.*/s, '/');

/** @type {(names: readonly string[] | undefined, name: string) => boolean} */
const lists = (names = [], name) => names.includes(name) || names.includes('*');

/**
 * @param {string} path relative to src/, with forward slashes
 * @param {Import} found
 * @returns {string | undefined} the rule that is broken, in words
 */
function brokenRule(path, { specifier, typeOnly }) {
  const own = layerOf(path);
  const layer = layerTable[own];
  if (layer === undefined) return `${own} is in no layer`;

  if (!specifier.startsWith('.')) {
    const name = specifier.startsWith('node:') ? 'node:*' : /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
    const allowed = layer.packages ?? [];
    if (allowed.includes(name ?? '')) return undefined;
    return `${own} may import ${allowed.length === 0 ? 'no package' : `only the packages ${allowed.join(', ')}`}`;
  }

  const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
  const other = layerOf(target);
  if (other === own) return undefined;
  if (target.startsWith('../')) return 'src/ imports nothing from outside src/';
  if (lists(layer.never, other)) return `${own} may not import ${other}`;
  if (lists(layer.may, other)) return undefined;
  if (!lists(layer.types, other)) return `${own} may import only ${layer.may.join(', ') || 'nothing'}`;
  return typeOnly ? undefined : `${own} may import types only from ${other}`;
}

/**
 * Static, dynamic and type imports, and re-exports.
 * @param {string} path
 * @param {string} text
 */
function importsOf(path, text) {
  /** @type {Import[]} */
  const found = [];
  /** @type {(node: ts.Node | undefined, typeOnly: boolean) => void} */
  const add = (node, typeOnly) => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

/**
 * `import type ...`, or braces in which every name says `type`.
 * @param {ts.ImportClause | ts.ExportDeclaration | undefined} clause
 */
function onlyTypes(clause) {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  if (ts.isImportClause(clause) && clause.name !== undefined) return false;
  const named = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  if (named === undefined || !('elements' in named) || named.elements.length === 0) return false;
  return named.elements.every((name) => name.isTypeOnly);
}

/**
 * @param {Readonly<Record<string, string>>} files path relative to src/ -> text
 * @returns {string[]} one line a fault
 */
export function brokenLayers(files) {
  return Object.entries(files).flatMap(([path, text]) =>
    importsOf(path, text).flatMap((found) => {
      const rule = brokenRule(path, found);
      return rule === undefined ? [] : [`src/${path} imports '${found.specifier}': ${rule}`];
    }),
  );
}

/** src/ as it stands on disk, ready for `brokenLayers`. */
export function readSource() {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  const files = paths.filter((path) => path.endsWith('.ts'));
  return Object.fromEntries(files.map((path) => [path, readFileSync(new URL(path, source), 'utf8')]));
}

/** @returns {import('rollup').Plugin} */
export const layers = () => ({
  name: 'layers',
  buildStart() {
    const faults = brokenLayers(readSource());
    if (faults.length > 0) this.error(`the layer rule is broken\n${faults.join('\n')}`);
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = brokenLayers(readSource());
  if (faults.length > 0) console.error(`the layer rule is broken\n${faults.join('\n')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
