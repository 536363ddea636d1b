/** The results as tables. */

import type { Drawn } from './draw.js';
import type { Growth } from './growth.js';
import type { Result } from './harness/targets.js';
import type { PageCost } from './page-cost.js';

type Cell = string | number | null;

/** A number as a reader needs it: two decimals of a ratio, none of hundreds. */
const write = (cell: Cell): string =>
  typeof cell !== 'number'
    ? (cell ?? '–')
    : !Number.isFinite(cell)
      ? '–'
      : cell.toFixed(cell < 10 ? 2 : cell < 100 ? 1 : 0);

/** A table of Markdown, its numbers to the right. */
export function toTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, head.map((_, at) => (at ? '--:' : '---')), ...rows.map((row) => row.map(write))];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const percent = (share: number) => (Number.isFinite(share) ? `±${Math.round(share * 100)} %` : '–');
const count = (value: number) => value.toLocaleString('en-US');

export const nameOf = ({ card, cards, points }: Drawn): string =>
  `${count(cards)} ${card}${cards > 1 ? 's' : ''}, ${count(points)} points`;

export function tellDrawing(scenarios: readonly Drawn[]): string {
  const head = [
    '',
    'main CPU ms',
    'spread',
    'x raw SVG',
    'x raw SVG from the portal',
    'layout + style ms',
    'KiB a card',
    'elements',
    'update x raw SVG',
  ];
  return scenarios
    .map((scenario) => {
      const rows = scenario.rows.map((row) => [
        row.contender,
        row.task,
        percent(row.spread),
        row.toRaw,
        row.toRawFromPortal,
        row.layout,
        row.heapOfCard / 1024,
        row.elementsOfCard,
        row.updateToRaw,
      ]);
      return `${nameOf(scenario)}\n\n${toTable(head, rows)}`;
    })
    .join('\n\n');
}

export function tellGrowth(axes: readonly Growth[]): string {
  return axes
    .map(({ name, sizes, exponent, limit }) => {
      const rows = sizes.map(({ size, task, spread, heap }, at) => {
        const { size: before = NaN, task: less = NaN } = sizes[at - 1] ?? {};
        const doubling = (task / less) ** (1 / Math.log2(size / before));
        return [count(size), task, percent(spread), task / size, doubling, heap / 1024];
      });
      const head = ['size', 'main CPU ms', 'spread', 'ms each', 'x per doubling', 'heap KiB'];
      const end = limit === null ? '' : `; it ends there: "${limit}"`;
      return `${name}: cost beyond the first grows as size^${write(exponent)}${end}\n\n${toTable(head, rows)}`;
    })
    .join('\n\n');
}

export function tellPage(page: PageCost): string {
  return [
    `${page.cards}, drawn, then left alone for ${page.idleSeconds} s: main CPU ${write(page.idle)} ms (${percent(page.idleSpread)}), an empty page's ${write(page.idleOfNothing)} ms`,
    `observers: ${Object.entries(page.observers)
      .map(([name, many]) => `${many} ${name}`)
      .join(', ')}; timers that wait: ${page.timers}; reads of layout while drawing: ${page.layoutReads}`,
  ].join('\n');
}

export function tellHarness(results: readonly Result[]): string {
  const head = ['', 'at most', 'measured', 'A/A control', 'spread', 'samples', ''];
  return toTable(
    head,
    results.map(({ what, most, measured, control, spread, samples, verdict }) => [
      what,
      most,
      measured,
      control,
      percent(spread),
      String(samples),
      verdict,
    ]),
  );
}
