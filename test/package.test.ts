// What npm would publish, packed and installed into an empty project as a stranger would.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface Manifest {
  readonly version: string;
  readonly overrides: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
/** What is imported by code, and what only by types: each is a module. Scripts and data are files. */
const modules = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === 'string' || path.endsWith('.js')
    ? []
    : [{ name: path.replace(/^\./, 'civic-metrics'), typesOnly: target.types.includes('/frameworks/') }],
);
const ofCode = modules.filter(({ typesOnly }) => !typesOnly);

const run = promisify(execFile);
/** The npm that runs us, so that the test does not depend on the PATH. */
const npm = (args: readonly string[], cwd: string) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') === true
    ? run(process.execPath, [script, ...args], { cwd })
    : run('npm', args, { cwd });
};

/** What may be loaded late from beside the script. */
const partsBeside = Object.keys(manifest.exports)
  .filter((path) => /^\.\/civic-(?!metrics).*\.js$/.test(path))
  .map((path) => path.slice(2));

/** The scripts of the pages that are shipped, and of the page around a frame. */
const pageScripts = ['civic-builder.js', 'civic-embed.js', 'civic-frame.js'];

describe('the package', () => {
  let folder = '';
  let installed = '';
  let packed: readonly string[] = [];
  let tarball = new ArrayBuffer(0);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-package-'));
    installed = join(folder, 'node_modules', 'civic-metrics');
    // npm run test has built dist/ just now.
    const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
    const [{ filename, files }] = JSON.parse(stdout) as readonly [
      { filename: string; files: readonly { path: string }[] },
    ];
    packed = files.map(({ path }) => path);
    const file = join(folder, filename);
    tarball = new Uint8Array(await readFile(file)).buffer;
    // The same d3 as here, so that npm finds it in its cache.
    const consumer = { type: 'module', private: true, overrides: manifest.overrides };
    await writeFile(join(folder, 'package.json'), JSON.stringify(consumer));
    const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=dev'];
    await npm(['install', ...flags, file], folder);
  });

  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  /** Runs a module in the empty project, in a Node without a DOM, and reads the JSON that it prints. */
  const evaluate = async (code: string): Promise<unknown> => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder });
    return JSON.parse(stdout);
  };

  test('holds what is built, the licence and the readme, and nothing else', () => {
    const others = packed.filter((path) => !path.startsWith('dist/'));
    assert.deepEqual(
      others.filter((path) => !['LICENSE', 'README.md', 'package.json'].includes(path)),
      [],
    );
    assert.ok(packed.includes('LICENSE'));
    assert.ok(packed.includes('dist/LICENSES.txt'));
    for (const page of ['embed.html', 'builder.html', 'builder.css', 'civic-frame.js', 'themes/uswds.css'])
      assert.ok(packed.includes(`dist/${page}`), page);
  });

  for (const [path, target] of Object.entries(manifest.exports).filter(([each]) => !each.includes('*'))) {
    test(`${path} leads to files that are there`, () => {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        assert.ok(existsSync(join(installed, file)), file);
      }
    });
  }

  for (const { name, typesOnly } of modules) {
    test(`${name} can be imported where there is no DOM`, async () => {
      const names = await evaluate(
        `const module = await import('${name}'); console.log(JSON.stringify(Object.keys(module)))`,
      );
      assert.ok(Array.isArray(names));
      assert.equal(names.length === 0, typesOnly);
    });
  }

  test('only define registers the tags', async () => {
    const others = modules.map(({ name }) => name).filter((name) => name !== 'civic-metrics/define');
    const answer = await evaluate(`
      for (const name of ${JSON.stringify(others)}) await import(name);
      const defined = () => ['civic-kpi', 'civic-sparkline', 'civic-trend'].filter(
        (tag) => globalThis.customElements?.get(tag) !== undefined);
      const first = defined();
      await import('civic-metrics/define');
      console.log(JSON.stringify([first, defined()]));
    `);
    assert.deepEqual(answer, [[], ['civic-kpi', 'civic-sparkline', 'civic-trend']]);
  });

  test('the JSON files can be imported by name', async () => {
    const answer = await evaluate(`
      import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      console.log(JSON.stringify([
        require('civic-metrics/package.json').version,
        require('civic-metrics/catalog.schema.json').$schema,
        require('civic-metrics/custom-elements.json').schemaVersion,
        require('civic-metrics/web-types.json').version,
        require('civic-metrics/vscode.html-custom-data.json').version,
        Object.keys(require('civic-metrics/sri.json')),
      ]));
    `);
    const themes = readdirSync(new URL('../src/themes/', import.meta.url)).map((name) => `themes/${name}`);
    const schema = 'https://json-schema.org/draft/2020-12/schema';
    assert.deepEqual(answer, [
      manifest.version,
      schema,
      '1.0.0',
      manifest.version,
      1.1,
      [...new Set([...partsBeside, ...pageScripts, 'civic-metrics.js']), ...themes].sort(),
    ]);
  });

  test('publint has nothing to say', async () => {
    const { publint } = await import('publint');
    const { formatMessage } = await import('publint/utils');
    const { messages, pkg } = await publint({
      pack: { tarball },
      level: 'suggestion',
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test('every way to import it resolves to types that are true, for ES modules', async () => {
    const { checkPackage, createPackageFromTarballData } = await import('@arethetypeswrong/core');
    const report = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    // As the command line's profile "esm-only" does: the package says nothing to require() and to resolution by folder.
    const others = ['node10', 'node16-cjs'];
    const problems = report.types === false ? ['no types'] : report.problems;
    assert.deepEqual(
      problems.filter(
        (each) =>
          typeof each === 'string' || !('resolutionKind' in each && others.includes(each.resolutionKind)),
      ),
      [],
    );
  });

  test('no declaration names a package of types that users do not have', () => {
    const dist = join(root, 'dist');
    const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.d.ts'),
    );
    assert.ok(declarations.length > 50);
    const naming = declarations.filter((path) => /["']d3-/.test(readFileSync(join(dist, path), 'utf8')));
    assert.deepEqual(naming, []);
  });

  test('a TypeScript project finds the types, and they need no more than the package brings', async () => {
    await mkdir(join(folder, 'app'));
    const imports = ofCode.map(({ name }, index) => `import * as module${index} from '${name}';`);
    const uses = ofCode.map((_, index) => `void module${index};`);
    const page = `const kpi = document.createElement('civic-kpi');\nkpi.metric = 'cases';\n`;
    await writeFile(join(folder, 'app', 'page.ts'), [...imports, ...uses, page].join('\n'));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const flags = '--noEmit --strict --module nodenext --target es2022 --lib es2023,dom,dom.iterable'.split(
      ' ',
    );
    const { stdout } = await run(process.execPath, [tsc, ...flags, 'app/page.ts'], { cwd: folder }).catch(
      (error: unknown) => error as { stdout: string },
    );
    assert.equal(stdout, '');
  });
});

describe('the bundle', () => {
  test('is one statement: no name of its own reaches the page', async () => {
    const { parseAst } = await import('rollup/parseAst');
    const { body } = parseAst(await readFile(join(root, 'dist', 'civic-metrics.js'), 'utf8'));
    assert.deepEqual(
      body.map(({ type }) => type),
      ['ExpressionStatement'],
    );
  });

  test('is written for classic scripts and modules alike', async () => {
    const code = await readFile(join(root, 'dist', 'civic-metrics.js'), 'utf8');
    assert.doesNotMatch(code, /\bimport\.meta\b|\bimport\((?!new URL\()/); // a late part is asked for by its whole address
    assert.match(code, /^\/\*!.*\*\/\n!?\(?function\(\)\{"use strict";/);
  });
});
