// The engines that the tests run in: where each is on this machine, and how it is opened.
//   const { found, missing } = await findEngines();
//   const browser = await openEngine(engine, { reducedMotion: true });   Chromium and Firefox: puppeteer's
//   const webkit = await openWebKit(engine, { dark: true });             WebKit: see engines/webkit.mjs
import { firefoxPrefs } from './engines/firefox-prefs.mjs';

export { engineNames, findEngines } from './engines/find.mjs';
export { openWebKit } from './engines/webkit.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/**
 * @typedef {object} Engine
 * @property {EngineName} name
 * @property {string} path  the browser; for WebKit its MiniBrowser
 * @property {Readonly<Record<string, string>>} tools  the other programs that it needs, by name
 */
/**
 * What a reader may have asked of the system; for Firefox and WebKit it is settled at the launch.
 * @typedef {object} Reader
 * @property {boolean} [dark]
 * @property {boolean} [reducedMotion]
 * @property {boolean} [forcedColors]  not WebKit's: it knows the media query, and nothing makes it true
 * @property {string} [locale]  not WebKit's: it takes the system's
 */

/** What Chromium needs to run in a container, and to ask nobody outside for anything. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens Chromium or Firefox, without a window on any screen.
 * @param {Engine} engine
 * @param {Reader & { args?: readonly string[] }} [options]
 */
export async function openEngine(engine, options = {}) {
  if (engine.name === 'webkit') throw new Error('WebKit is opened by openWebKit');
  const { launch } = await import('puppeteer-core');
  return launch(launchOptions(engine, options));
}

/**
 * For puppeteer's `launch`, and what is built on it.
 * @param {Engine} engine
 * @param {Reader & { args?: readonly string[] }} [options]
 * @returns {import('puppeteer-core').LaunchOptions}
 */
export function launchOptions({ name, path }, { args = [], ...reader } = {}) {
  if (name === 'firefox') {
    return {
      browser: 'firefox',
      executablePath: path,
      headless: true,
      args: [...args],
      extraPrefsFirefox: firefoxPrefs(reader),
    };
  }
  const { dark, reducedMotion, forcedColors, locale } = reader;
  return {
    executablePath: path,
    headless: true,
    args: [
      ...browserArgs,
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
      ...(forcedColors ? ['--force-high-contrast'] : []),
      ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
      ...args,
    ],
  };
}
