// The command `set-media` of the browser tests (support/page/media.ts): what a style sheet can ask of the reader's system.
// The runner's own `emulateMedia` knows no forced colours, and no engine but Chromium.

/**
 * @typedef {object} Media  absent: as it is
 * @property {'print' | ''} [media]
 * @property {'active' | ''} [forcedColors]
 * @property {'dark' | 'light' | ''} [colorScheme]
 * @property {'reduce' | ''} [reducedMotion]
 */
const features = /** @type {const} */ ({
  forcedColors: 'forced-colors',
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
});
const overrides = /** @type {const} */ ({
  media: 'mediumOverride',
  forcedColors: 'forcedColorsOverride',
  colorScheme: 'prefersColorSchemeOverride',
  reducedMotion: 'prefersReducedMotionOverride',
});

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export const setMediaPlugin = () => ({
  name: 'set-media',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'set-media') return undefined;
    const media = /** @type {Media} */ (payload);
    // WebKit's driver has no command for it: it is told at its launch, or not at all.
    if (browser.name === 'WebKit') return { done: false };
    const page = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (browser).getPage(id);
    await (browser.name === 'Firefox' ? inFirefox(page, media) : inChromium(page, media));
    return { done: true };
  },
});

/**
 * One session a page: what one has set no other can unset, and the page goes on to the next file of tests.
 * @type {WeakMap<import('puppeteer-core').Page, Promise<import('puppeteer-core').CDPSession>>}
 */
const sessions = new WeakMap();

/** @param {import('puppeteer-core').Page} page @param {Media} media */
async function inChromium(page, media) {
  const opened = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, opened);
  const session = await opened;
  await session.send('Emulation.setEmulatedMedia', {
    media: media.media ?? '',
    features: Object.entries(features).map(([key, name]) => ({
      name,
      value: media[/** @type {keyof typeof features} */ (key)] ?? '',
    })),
  });
}

/**
 * Firefox's developer tools do it so, from its own window; the protocol has no command for it yet.
 * @param {import('puppeteer-core').Page} page @param {Media} media
 */
async function inFirefox(page, media) {
  const { connection } = /** @type {any} */ (page.browser());
  const send = async (/** @type {string} */ method, /** @type {object} */ parameters) =>
    (await connection.send(method, parameters)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const set = Object.entries(overrides)
    .map(([key, name]) => [name, media[/** @type {keyof Media} */ (key)] ?? ''])
    .map(([name, value]) => [name, value === '' && name !== 'mediumOverride' ? 'none' : value]);
  const result = await send('script.evaluate', {
    expression: `Object.assign(
      [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ gBrowser }) => gBrowser.browsers)
        .find(({ currentURI }) => currentURI.spec === ${JSON.stringify(page.url())}).browsingContext,
      ${JSON.stringify(Object.fromEntries(set))})`,
    target: { context: contexts[0].context },
    awaitPromise: false,
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails));
}
