// How each engine draws a story: it opens the page, waits until the page says that it stands still, and takes its picture.
import { PNG } from 'pngjs';

import { openEngine, openWebKit } from '../support/engines.mjs';
import { addressOf, usualWidth } from './list.mjs';

/** @typedef {import('../support/engines.mjs').Engine} Engine */
/** @typedef {import('./list.mjs').Picture} Picture */
/** @typedef {import('./page.mjs').Drawn} Drawn */
/** @typedef {{ draw: (picture: Picture) => Promise<PNG>, close: () => Promise<void> }} Painter */

/** No story is as high, but where it asks for what comes into view it must all be in view. */
const height = 1000;
const patience = 120_000;

/** Edges and colours that are the same on every machine. */
const chromiumArgs = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
];

/**
 * @param {Engine} engine @param {string} url the server's
 * @returns {Promise<Painter>}
 */
export const openPainter = (engine, url) =>
  engine.name === 'webkit' ? webKit(engine, url) : puppeteer(engine, url);

/**
 * Chromium by its own protocol, Firefox by WebDriver BiDi.
 * @param {Engine} engine @param {string} url
 * @returns {Promise<Painter>}
 */
async function puppeteer(engine, url) {
  const args = engine.name === 'chromium' ? chromiumArgs : [];
  const browser = await openEngine(engine, { reducedMotion: true, args });
  const page = await browser.newPage();
  const devTools = engine.name === 'chromium' ? await page.createCDPSession() : undefined;
  return {
    async draw(picture) {
      await page.setViewport({ width: picture.width ?? usualWidth, height });
      await devTools?.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: picture.forcedColors ? 'active' : 'none' }],
      });
      await page.goto(url + addressOf(picture), { waitUntil: 'domcontentloaded', timeout: patience });
      await page.waitForFunction('globalThis.civicPicture', { timeout: patience });
      const clip = clipOf(/** @type {Drawn} */ (await page.evaluate('globalThis.civicPicture')));
      return PNG.sync.read(Buffer.from(await page.screenshot({ clip, captureBeyondViewport: true })));
    },
    close: () => browser.close(),
  };
}

/**
 * WebKit's driver has a picture of the window alone: the story is cut out of it, as far down as the window goes.
 * @param {Engine} engine @param {string} url
 * @returns {Promise<Painter>}
 */
async function webKit(engine, url) {
  const driver = await openWebKit(engine, {
    reducedMotion: true,
    zone: process.env.TZ ?? 'UTC',
    screen: '1600x1400',
  });
  const session = await driver.newSession();
  return {
    async draw(picture) {
      await session.setViewport({ width: picture.width ?? usualWidth, height });
      // It answers before the next page is there.
      await session.execute('delete globalThis.civicPicture');
      await session.navigate(url + addressOf(picture));
      const clip = clipOf(await until(() => session.execute('return globalThis.civicPicture')));
      const whole = PNG.sync.read(await session.screenshot());
      const cut = new PNG({ width: clip.width, height: Math.min(clip.height, whole.height - clip.y) });
      PNG.bitblt(whole, cut, clip.x, clip.y, cut.width, cut.height, 0, 0);
      return cut;
    },
    async close() {
      await session.close();
      driver.close();
    },
  };
}

function clipOf(/** @type {Drawn} */ { faults, clip }) {
  if (faults.length > 0) throw new Error(faults.join('; '));
  return clip;
}

/** @param {() => Promise<Drawn | undefined>} ask @returns {Promise<Drawn>} */
async function until(ask) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    // Between two pages there is none that could answer.
    const answer = await ask().catch(() => undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the story did not end');
}
