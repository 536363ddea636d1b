// WebKit for @web/test-runner: a browser for each file that runs at the same time, reused for the next.
import { openWebKit } from './webkit.mjs';

/** @typedef {import('./webdriver-session.mjs').WebDriverSession} WebDriverSession */

/** The runner's own for the other engines. */
const usual = { width: 800, height: 600 };

/** A `BrowserLauncher` of @web/test-runner-core. */
class WebKitLauncher {
  name = 'WebKit';
  // What the runner's commands ask of a puppeteer page is what `asPage` has.
  type = 'puppeteer';
  /** @type {Map<string, WebDriverSession>} */
  #active = new Map();
  /** @type {WebDriverSession[]} */
  #idle = [];
  /** @type {Awaited<ReturnType<typeof openWebKit>>[]} */
  #drivers = [];
  #engine;
  #reader;

  /**
   * @param {import('../engines.mjs').Engine} engine
   * @param {import('../engines.mjs').Reader} reader
   * @param {number} concurrency
   */
  constructor(engine, reader, concurrency) {
    this.#engine = engine;
    this.#reader = reader;
    this.concurrency = concurrency;
  }

  async startSession(/** @type {string} */ id, /** @type {string} */ url) {
    const session = this.#idle.pop() ?? (await this.#open());
    this.#active.set(id, session);
    await session.navigate(url);
  }

  isActive(/** @type {string} */ id) {
    return this.#active.has(id);
  }

  getBrowserUrl(/** @type {string} */ id) {
    return this.#sessionOf(id).url();
  }

  getPage(/** @type {string} */ id) {
    return asPage(this.#sessionOf(id));
  }

  async stopSession(/** @type {string} */ id) {
    const session = this.#sessionOf(id);
    this.#active.delete(id);
    await session.setViewport(usual);
    await session.navigate('about:blank');
    this.#idle.push(session);
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKit has no window that can be seen; debug in another engine'));
  }

  async stop() {
    await Promise.allSettled([...this.#idle, ...this.#active.values()].map((session) => session.close()));
    for (const driver of this.#drivers) driver.close();
  }

  async #open() {
    const driver = await openWebKit(this.#engine, this.#reader);
    this.#drivers.push(driver);
    const session = await driver.newSession();
    await session.setViewport(usual);
    return session;
  }

  #sessionOf(/** @type {string} */ id) {
    const session = this.#active.get(id);
    if (session === undefined) throw new Error(`no window for session ${id}`);
    return session;
  }
}

/** A window as the commands of the tests use it: that part of puppeteer's Page. */
const asPage = (/** @type {WebDriverSession} */ session) => ({
  /** @type {WebDriverSession['setViewport']} */
  setViewport: (size) => session.setViewport(size),
  keyboard: {
    type: (/** @type {string} */ text) => session.press(...text),
    press: (/** @type {string} */ key) => session.press(key),
  },
  mouse: {
    move: (/** @type {number} */ x, /** @type {number} */ y) =>
      session.mouse({ type: 'move', position: [x, y] }),
    click: (/** @type {number} */ x, /** @type {number} */ y) =>
      session.mouse({ type: 'click', position: [x, y] }),
  },
});

/** @type {(...parts: ConstructorParameters<typeof WebKitLauncher>) => WebKitLauncher} */
export const webkitLauncher = (...parts) => new WebKitLauncher(...parts);
