// The part of W3C WebDriver that the tests use, by fetch: https://www.w3.org/TR/webdriver2/

/** The code points that WebDriver has for keys that write nothing. */
const keys = /** @type {Readonly<Record<string, string>>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
});
const buttons = { left: 0, middle: 1, right: 2 };

/** One browser with one window. */
export class WebDriverSession {
  #url;

  /** @param {string} url the session's, at its driver */
  constructor(url) {
    this.#url = url;
  }

  /** @param {string} driver @param {Readonly<Record<string, unknown>>} capabilities */
  static async open(driver, capabilities) {
    const { sessionId } = await command(`${driver}/session`, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriverSession(`${driver}/session/${sessionId}`);
  }

  navigate(/** @type {string} */ url) {
    return this.#post('url', { url });
  }

  /** @returns {Promise<string>} */
  url() {
    return command(`${this.#url}/url`, 'GET');
  }

  /**
   * What the body of a function returns in the page.
   * @param {string} script @param {readonly unknown[]} [args]
   */
  execute(script, args = []) {
    return this.#post('execute/sync', { script, args });
  }

  /** Makes the window so large that the page in it is of this size, and waits until it is. */
  async setViewport(/** @type {{ width: number, height: number }} */ { width, height }) {
    const size = () => this.execute('return [innerWidth, innerHeight, outerWidth, outerHeight]');
    const [innerX, innerY, outerX, outerY] = await size();
    await this.#post('window/rect', { width: width + outerX - innerX, height: height + outerY - innerY });
    for (let tries = 0; tries < 100; tries++) {
      const [x, y] = await size();
      if (x === width && y === height) return;
    }
    throw new Error(`the window cannot be ${String(width)} by ${String(height)} pixels large`);
  }

  /** @returns {Promise<Buffer>} a PNG */
  async screenshot() {
    return Buffer.from(await command(`${this.#url}/screenshot`, 'GET'), 'base64');
  }

  /** Presses and lets go of keys, one after the other, each by its name or its character. */
  press(/** @type {readonly string[]} */ ...names) {
    const actions = names.flatMap((name) =>
      ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[name] ?? name })),
    );
    return this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /**
   * @param {{ type: 'move' | 'click' | 'down' | 'up', position?: readonly [number, number], button?: 'left' | 'middle' | 'right' }} act
   */
  mouse({ type, position, button = 'left' }) {
    const [x, y] = position ?? [];
    const actions = [
      ...(position ? [{ type: 'pointerMove', x, y, duration: 0 }] : []),
      ...(type === 'down' || type === 'click' ? [{ type: 'pointerDown', button: buttons[button] }] : []),
      ...(type === 'up' || type === 'click' ? [{ type: 'pointerUp', button: buttons[button] }] : []),
    ];
    return this.#post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Ends the browser. */
  close() {
    return command(this.#url, 'DELETE');
  }

  /** @param {string} path @param {object} body */
  #post(path, body) {
    return command(`${this.#url}/${path}`, 'POST', body);
  }
}

/**
 * @param {string} url @param {string} method @param {object} [body]
 * @returns {Promise<any>}
 */
async function command(url, method, body) {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = /** @type {any} */ (await response.json());
  if (!response.ok)
    throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}
