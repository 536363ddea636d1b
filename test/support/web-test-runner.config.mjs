// Browser tests: test/**/*.browser.ts, in the engine that CIVIC_ENGINE names (else Chromium), beside a portal of their own
// (see portal-url.ts).
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';

import { countingReporter } from './browser-reporter.mjs';
import { setMediaPlugin } from './engines/set-media.mjs';
import { testLauncher } from './engines/test-launcher.mjs';
import { findEngines } from './engines.mjs';
import { openPortal } from './open-portal.mjs';
import { root } from './run.mjs';

/** The portal's today, so that what a test expects stays true. */
const now = '2021-06-15T15:00:00Z';

const name = /** @type {import('./engines.mjs').EngineName} */ (process.env.CIVIC_ENGINE ?? 'chromium');
const {
  found: [engine],
  missing,
} = await findEngines({ names: [name] });
if (engine === undefined) throw new Error(missing.join('\n'));

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
    setMediaPlugin(),
  ],
  browsers: [testLauncher(engine, process.env.CIVIC_LOCALE ? { locale: process.env.CIVIC_LOCALE } : {})],
  concurrency: 2,
  // One face in every engine, since heights are compared: what each takes for its own is wider or narrower.
  testRunnerHtml: (framework) =>
    `<!doctype html><style>html { font-family: 'Liberation Serif', serif }</style><body><script type="module" src="${framework}"></script>`,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 900_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countingReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
