// Where each engine is on this machine, and how it gets there. Node's own modules only: there may be no node_modules yet.
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from '../run.mjs';

/** @typedef {import('../engines.mjs').Engine} Engine */
/** @typedef {import('../engines.mjs').EngineName} EngineName */

/**
 * What each engine is made of: programs by name, the Debian packages that bring them, the variable that names another.
 * @type {Readonly<Record<EngineName, { programs: readonly string[], tools: readonly string[], packages: readonly string[], variable: string }>>}
 */
const parts = {
  chromium: {
    programs: [
      'chromium',
      'google-chrome',
      'google-chrome-stable',
      'chromium-browser',
      'chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    tools: [],
    packages: ['chromium', 'fonts-liberation'],
    variable: 'CHROME_PATH',
  },
  firefox: {
    programs: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    tools: [],
    packages: ['firefox-esr', 'fonts-liberation'],
    variable: 'FIREFOX_PATH',
  },
  webkit: {
    programs: ['MiniBrowser', ...miniBrowsers()],
    tools: ['WebKitWebDriver', 'Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
    variable: 'MINIBROWSER_PATH',
  },
};

export const engineNames = /** @type {EngineName[]} */ (Object.keys(parts));

/**
 * The engines that are here, and for each that is not a line that says what to do.
 * @param {{ install?: boolean, names?: readonly EngineName[] }} [options] install: on Debian, as root, what is missing is
 *   installed first
 */
export async function findEngines({ install = false, names = engineNames } = {}) {
  let found = names.flatMap((name) => locate(name) ?? []);
  const absent = names.filter((name) => !found.some((engine) => engine.name === name));
  if (install && absent.length > 0 && isDebian() && process.getuid?.() === 0) {
    await installPackages(absent).catch((error) => console.error(String(error)));
    found = names.flatMap((name) => locate(name) ?? []);
  }
  const missing = names.filter((name) => !found.some((engine) => engine.name === name)).map(advice);
  return { found, missing };
}

/** @returns {Engine | undefined} */
function locate(/** @type {EngineName} */ name) {
  const { programs, tools, variable } = parts[name];
  const chosen = process.env[variable];
  if (chosen && !isProgram(chosen)) throw new Error(`${variable} is ${chosen}, which is not a program`);
  const path = chosen || programs.map(which).find((each) => each !== undefined);
  const others = tools.map((tool) => /** @type {const} */ ([tool, which(tool)]));
  if (path === undefined || others.some(([, where]) => where === undefined)) return undefined;
  return { name, path, tools: Object.fromEntries(others.map(([tool, where]) => [tool, where ?? ''])) };
}

function advice(/** @type {EngineName} */ name) {
  const { packages, variable } = parts[name];
  return `${name} is missing: install it (Debian: apt-get install ${packages.join(' ')}), or set ${variable}`;
}

async function installPackages(/** @type {readonly EngineName[]} */ names) {
  const packages = [...new Set(names.flatMap((name) => parts[name].packages))];
  console.log(`installing ${packages.join(' ')} ...`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

/** A program on the PATH, or by its whole path. */
function which(/** @type {string} */ name) {
  if (name.includes('/')) return isProgram(name) ? name : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Debian keeps it beside the library, in a folder that is named for the processor. */
function miniBrowsers() {
  if (process.platform !== 'linux' || !existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib')
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) =>
      ['4.1', '6.0', '4.0'].map((api) => `/usr/lib/${folder}/webkit2gtk-${api}/MiniBrowser`),
    );
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
