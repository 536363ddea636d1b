/** README.md's section on speed, written from the results so that it cannot drift from them. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Drawn, Row } from './draw.js';
import { nameOf, toTable } from './report.js';
import type { Results } from './results.js';

const file = new URL('../../README.md', import.meta.url);
const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];

const rowOf = ({ rows }: Drawn, contender: string): Row | undefined =>
  rows.find((row) => row.contender === contender);

/** The section's text between its marks. Throws where there is nothing to tell. */
export function toSection({ draw, growth, harness }: Results): string {
  if (!draw || !growth) throw new Error('there are no results yet: npm run bench');
  const rows = draw.value.map((scenario) => [
    nameOf(scenario),
    rowOf(scenario, 'civic')?.toRaw ?? null,
    rowOf(scenario, 'civic')?.toRawFromPortal ?? null,
    rowOf(scenario, 'civic')?.updateToRaw ?? null,
    rowOf(scenario, 'raw again')?.toRaw ?? null,
  ]);
  const head = ['', 'x raw SVG', 'x raw SVG of the same answer', 'an update, x raw SVG', 'control'];
  const grows = growth.value.map(({ name, exponent }) => `${name}: size^${exponent.toFixed(2)}`).join('; ');
  const others = harness?.value.filter(({ what }) => /uPlot|COVE|Highcharts/.test(what)) ?? [];
  const beside = toTable(
    ['', 'measured', 'aimed at, at most'],
    others.map(({ what, measured, most }) => [what, measured, most]),
  );
  return [
    `Main-thread CPU time until the cards are drawn, of version ${draw.version} (${draw.commit}), on ${draw.date} in ${draw.browser}; medians of ${draw.reps} repeats. Ours is the whole way from the query to the card; raw SVG is a string of a finished series, or of the portal’s answer. The control is identical code twice: 1.00 would be perfect.`,
    toTable(head, rows),
    `How it grows: ${grows}.`,
    ...(harness && others.length
      ? [
          `Beside others, of ${harness.commit} on ${harness.date}, medians of ${harness.reps} repeats; a dash was not measured (a card has 10,000 points at most):`,
          beside,
        ]
      : []),
  ].join('\n\n');
}

/** Puts it between the marks, formatted as the rest of the file is. */
export async function writeReadme(results: Results): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} ... ${end}`);
  const whole = `${text.slice(0, from)}${start}\n\n${toSection(results)}\n\n${text.slice(to)}`;
  const filepath = fileURLToPath(file);
  writeFileSync(file, await format(whole, { ...(await resolveConfig(filepath)), filepath }));
}
