// Browser tests: test/**/*.browser.ts, in one Chromium, beside a portal of their own (see portal-url.ts).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

import { countingReporter } from './browser-reporter.mjs';
import { browserArgs, findBrowser } from './browser.mjs';
import { openPortal } from './open-portal.mjs';
import { root } from './run.mjs';

/** The portal's today, so that what a test expects stays true. */
const now = '2021-06-15T15:00:00Z';

/** @returns {import('@web/test-runner').TestRunnerPlugin} */
function portal() {
  /** @type {Awaited<ReturnType<typeof openPortal>> | undefined} */
  let running;
  return {
    name: 'portal',
    async serverStart() {
      running = await openPortal({ now });
    },
    async serve({ path }) {
      if (path === '/portal.json') return { body: JSON.stringify({ url: running?.url }), type: 'json' };
      const [, file] = /^\/demo\/([\w-]+\.(?:html|css|json))$/.exec(path) ?? [];
      if (file === undefined) return undefined;
      // The demo page's files, as `npm start` serves them. As text, so that nothing is put into the page.
      const text = await readFile(new URL(`stories/demo/${file}`, root), 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      return {
        body: text.replaceAll('__PORTAL__', running?.url ?? ''),
        type: file.endsWith('css') ? 'css' : 'text',
      };
    },
    async serverStop() {
      await running?.close();
    },
  };
}

/**
 * dist/ as whoever hosts it must serve it: to other sites too, as a frame without an origin and a script with `integrity`
 * ask by CORS; and its pages as they are, without what the test server would put into them.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const asHosted = async (context, next) => {
  context.set('access-control-allow-origin', '*');
  await next();
  if (/^\/dist\/[\w-]+\.html$/.test(context.path))
    context.body = await readFile(new URL(context.path.slice(1), root), 'utf8');
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(root),
  files: 'test/**/*.browser.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  middleware: [asHosted],
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('tsconfig.json', root)) }),
    portal(),
  ],
  browsers: [
    chromeLauncher({
      // The collector of garbage can be called, so that a test sees what is retained.
      launchOptions: {
        executablePath: await findBrowser(),
        args: [...browserArgs, '--js-flags=--expose-gc'],
      },
      // A window of its own for each file: nothing in a tab behind another comes into view, and tabs of one profile share
      // what they hear.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  concurrency: 2,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
