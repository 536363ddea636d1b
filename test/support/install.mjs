// What the commands need before they can work. Node's own modules only: there may be no node_modules yet.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

import { root, run } from './run.mjs';

/** `npm ci`, unless node_modules already holds what the lock file asks for; then a build, unless dist/ is newer than src/. */
export async function prepare({ build = true } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Civic Metrics needs Node 20.19 or newer; this is ${process.version}`);
  }
  if (!isInstalled()) {
    console.error('installing what package-lock.json lists ...');
    await npm(['ci'], { toStderr: true });
  }
  if (build && !isBuilt()) await npm(['run', '--silent', 'build']);
}

/**
 * Runs npm itself: the one that started us, or else the one on the PATH.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], options)
    : run('npm', args, options);
}

/**
 * npm keeps a lock file of its own in node_modules, written when an installation is complete.
 * @param {string} [folder] where the lock file lies, with a slash at its end
 */
export function isInstalled(folder = '') {
  const wanted = packagesOf(`${folder}package-lock.json`);
  const present = packagesOf(`${folder}node_modules/.package-lock.json`);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(/** @type {string} */ lockFile) {
  const file = new URL(lockFile, root);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function isBuilt() {
  const lastOfBuild = new URL('dist/custom-elements.json', root);
  if (!existsSync(lastOfBuild)) return false;
  const built = statSync(lastOfBuild).mtimeMs;
  const sources = ['src/', 'test/support/build/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((path) => folder + path),
  );
  return [...sources, 'src', 'package.json', 'tsconfig.json', 'rollup.config.mjs'].every(
    (path) => statSync(new URL(path, root)).mtimeMs < built,
  );
}
