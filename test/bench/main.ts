/** npm run bench: measures, prints, and keeps what was measured. */

import type { Browser } from 'puppeteer-core';
import { withBrowser } from './browser.js';
import { measureDrawing } from './draw.js';
import { measureGrowth } from './growth.js';
import { isThere, runHarness } from './harness/run.js';
import { toResults } from './harness/targets.js';
import { help, parseOptions, type Options } from './options.js';
import { measurePage } from './page-cost.js';
import { profileDrawing, tellProfile } from './profile.js';
import { writeReadme } from './readme.js';
import { tellDrawing, tellGrowth, tellHarness, tellPage } from './report.js';
import { keepResults, readResults, take } from './results.js';
import { serveSite, type Site } from './site.js';

async function measure({ quick, reps, only }: Options, browser: Browser, site: Site): Promise<void> {
  const taken = take(await browser.version(), reps);
  if (only.includes('draw')) {
    const value = await measureDrawing(browser, site, reps, quick);
    keepResults({ draw: { ...taken, value } });
    console.log(`\n## Drawing\n\n${tellDrawing(value)}`);
  }
  if (only.includes('growth')) {
    const value = await measureGrowth(browser, site, reps, quick);
    keepResults({ growth: { ...taken, value } });
    console.log(`\n## How cost grows\n\n${tellGrowth(value)}`);
  }
  if (only.includes('page')) {
    const value = await measurePage(browser, site, reps, quick);
    keepResults({ page: { ...taken, value } });
    console.log(`\n## What a page pays\n\n${tellPage(value)}`);
  }
  if (only.includes('profile'))
    console.log(`\n## Where the time goes\n\n${tellProfile(await profileDrawing(browser))}`);
  if (!only.includes('harness')) return;
  if (!isThere()) {
    console.error('harness: there is none beside the project');
    return;
  }
  const samples = await runHarness(reps);
  const value = toResults(samples);
  keepResults({ harness: { ...taken, value } });
  console.log(`\n## Beside others\n\n${tellHarness(value)}`);
  for (const error of samples.errors()) console.error(`harness: ${error}`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (!options) console.log(help);
  else if (options.readme) await writeReadme(readResults());
  else {
    const site = await serveSite();
    await withBrowser((browser) => measure(options, browser, site)).finally(() => site.close());
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
