// npm run pictures: draws the stories of the built Storybook and compares each with its baseline, test/pictures/ENGINE/*.png.
//   npm run pictures                      every picture, in the engines that are here
//   npm run pictures -- firefox kpi       only the pictures whose name contains one of the words
//   npm run pictures -- --update [words]  what has changed becomes the baseline
// With --built, storybook-static/ is taken as it is.
import { noCounts, report } from '../support/counts.mjs';
import { engineNames, findEngines } from '../support/engines.mjs';
import { exitOnFailure, root, run } from '../support/run.mjs';
import { serveFolders } from '../support/static-server.mjs';
import { reduceColors } from './colors.mjs';
import { compare } from './compare.mjs';
import * as files from './files.mjs';
import { useOwnFonts, webFonts } from './fonts.mjs';
import { builtStories, picturesOf } from './list.mjs';
import { exchanges } from './page.mjs';
import { openPainter } from './painters.mjs';

/** @typedef {import('./list.mjs').Picture} Picture */
/** @typedef {import('./painters.mjs').Painter} Painter */

const words = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const inCi = Boolean(process.env.CI);
const update = process.argv.includes('--update');
const isMeant = (/** @type {string} */ name) =>
  words.length === 0 || words.some((word) => name.includes(word));
const counts = noCounts();

await exitOnFailure(async () => {
  // UTC-12, as for every other test: no date of a card comes from the zone of whoever runs it.
  Object.assign(process.env, { TZ: 'Etc/GMT+12', LANG: 'C', LC_ALL: 'C' });
  useOwnFonts();
  if (!process.argv.includes('--built'))
    await run(process.execPath, ['test/support/storybook.mjs', 'build'], { quiet: true });
  const named = engineNames.filter((name) => words.includes(`${name}/`));
  const engines = named.length > 0 ? named : engineNames;
  const { found, missing } = await findEngines({ install: inCi, names: engines });
  for (const line of missing) console.log(line);
  if (inCi && missing.length > 0)
    throw new Error('every engine has its baselines, so every engine is needed');

  const pictures = picturesOf(
    builtStories(),
    found.map(({ name }) => name),
  );
  const meant = pictures.filter(({ name }) => isMeant(name));
  files.forgetResults();
  const server = await serveFolders(
    { '/': new URL('storybook-static/', root), ...webFonts.folders },
    { replace: exchanges },
  );
  try {
    for (const engine of found) {
      const own = meant.filter((picture) => picture.engine === engine.name);
      const atOnce = engine.name === 'chromium' ? 2 : 1;
      await work(own, Math.min(atOnce, own.length), () => openPainter(engine, server.url));
    }
  } finally {
    await server.close();
  }
  const names = pictures.map(({ name }) => name);
  for (const { name } of found)
    for (const orphan of files.baselineNames(name).filter((each) => !names.includes(each) && isMeant(each)))
      settle(orphan, update ? [] : ['is a baseline without a story'], () => files.removeBaseline(orphan));

  if (counts.passed + counts.failed === 0) throw new Error(`no picture is named ${words.join(' or ')}`);
  report(counts);
  if (counts.failed > 0) {
    console.log(`
If the change is wanted, look at the new pictures and accept them: npm run pictures -- --update [words of their names]`);
    process.exitCode = 1;
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
});

/**
 * Several browsers, since a page in the background draws nothing; each takes one picture after the other.
 * @param {readonly Picture[]} pictures @param {number} atOnce @param {() => Promise<Painter>} open
 */
async function work(pictures, atOnce, open) {
  const waiting = pictures.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const painter = await open();
      try {
        for (const picture of waiting) await check(picture, painter);
      } finally {
        await painter.close();
      }
    }),
  );
}

async function check(/** @type {Picture} */ picture, /** @type {Painter} */ painter) {
  const { name } = picture;
  const drawn = await painter.draw(picture).then(reduceColors, String);
  if (typeof drawn === 'string') return settle(name, [drawn]);
  const accept = () => files.writeBaseline(name, drawn);
  const baseline = files.readBaseline(name);
  if (baseline === undefined) {
    return settle(name, update ? [] : ['has no baseline', files.writeResult(name, drawn)], accept);
  }
  const { same, pixels, difference } = compare(baseline, drawn, { inHalf: picture.engine === 'webkit' });
  if (same) return settle(name, []);
  const size = (/** @type {{ width: number, height: number }} */ { width, height }) => `${width} x ${height}`;
  const grown = size(baseline) === size(drawn) ? '' : `; it is ${size(drawn)}, and was ${size(baseline)}`;
  const facts = [
    `${pixels} pixels differ${grown}`,
    files.writeResult(name, drawn),
    files.writeResult(`${name}.difference`, reduceColors(difference)),
  ];
  settle(name, update ? [] : facts, accept);
}

/**
 * Counts one picture and tells of it; with --update, what has changed is accepted.
 * @param {string} name @param {readonly string[]} faults @param {() => void} [accept]
 */
function settle(name, faults, accept) {
  if (update && accept) {
    accept();
    console.log(`! ${name}`);
  }
  counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
  if (faults.length > 0) console.log([`✖ ${name}`, ...faults].join('\n    '));
}
