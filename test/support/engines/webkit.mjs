// WebKitGTK's MiniBrowser on a screen of its own (Xvfb), driven by WebKitWebDriver in plain W3C WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { WebDriverSession } from './webdriver-session.mjs';

/**
 * Starts the screen and the driver. A driver serves one session at a time, with a profile that lasts as long.
 * @param {import('../engines.mjs').Engine} engine
 * @param {import('../engines.mjs').Reader & { zone?: string, screen?: string }} [reader] screen: no window is larger
 */
export async function openWebKit(
  { path, tools },
  { dark = false, reducedMotion = false, zone, screen: screenSize = '600x500' } = {},
) {
  const home = mkdtempSync(join(tmpdir(), 'civic-webkit-'));
  mkdirSync(join(home, 'config/gtk-3.0'), { recursive: true });
  writeFileSync(
    join(home, 'config/gtk-3.0/settings.ini'),
    `[Settings]\ngtk-application-prefer-dark-theme=${Number(dark)}\ngtk-enable-animations=${Number(!reducedMotion)}\n`,
  );
  // Its tool bar would keep the window at 447 pixels or more.
  writeFileSync(
    join(home, 'config/gtk-3.0/gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }\n',
  );
  const screen = spawn(
    tools.Xvfb ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${screenSize}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [display] = await once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data');
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: `:${String(display).trim()}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
    // Without a graphics card. (To switch DMA-BUF off as well makes every screenshot wait for ever.)
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...(dark ? { GTK_THEME: 'Adwaita:dark' } : {}),
    // Under LANG=C its language would be "C", which no page meets.
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    ...(zone ? { TZ: zone } : {}),
  };
  // A process group of its own, so that the browsers that it starts end with it.
  const driver = spawn(tools.WebKitWebDriver ?? 'WebKitWebDriver', [`--port=${String(port)}`], {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = () => {
    if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid, 'SIGKILL');
    screen.kill();
  };
  const stopAndEnd = (/** @type {NodeJS.Signals} */ signal) => {
    stop();
    process.kill(process.pid, signal);
  };
  process.once('exit', stop).once('SIGTERM', stopAndEnd);
  await answering(url);
  return {
    /** A new browser with a window and a new profile. */
    newSession: () =>
      WebDriverSession.open(url, {
        browserName: 'MiniBrowser',
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: path, args: ['--automation'] },
      }),
    close() {
      process.off('exit', stop).off('SIGTERM', stopAndEnd);
      stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a driver listens. */
async function answering(/** @type {string} */ url) {
  for (let tries = 0; tries < 200; tries++) {
    const response = await fetch(`${url}/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}
