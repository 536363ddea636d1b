// Prepares the examples of test/frameworks: its packages, which are not among the project's, the package as it would be
// installed there, and their build.
import { cpSync, mkdirSync, rmSync } from 'node:fs';

import { isInstalled, npm } from './install.mjs';
import { root } from './run.mjs';

export const frameworks = 'test/frameworks/';

/** Needs dist/. */
export async function buildExamples() {
  if (!isInstalled(frameworks)) {
    console.error(`installing what ${frameworks}package-lock.json lists ...`);
    await npm(['--prefix', frameworks, 'ci', '--ignore-scripts'], { toStderr: true });
  }
  const installed = new URL(`${frameworks}node_modules/civic-metrics/`, root);
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed);
  for (const path of ['package.json', 'dist']) {
    cpSync(new URL(path, root), new URL(path, installed), { recursive: true });
  }
  await npm(['--prefix', frameworks, 'run', '--silent', 'build'], { quiet: true });
}
