/** `civic-metrics check`: is a catalog right, and do its portals agree? */

import { parseCatalog } from '../../metric/catalog.js';
import { problemsOfFile, problemsOfMetrics, type Problem } from '../../metric/catalog-problems.js';
import { declare, startCatalogs, toDomain, withDomain } from '../catalog-input.js';
import { nowOption, portalOption, type Command, type Context, type Outcome } from '../command.js';
import { readJsonText } from '../read-input.js';
import { checkMetric, type Checked } from './check-metric.js';
import { codeOf, type Finding } from './finding.js';
import { findNoPeriods } from './known-values.js';
import { findOddities } from './oddities.js';
import { findRepeatedKeys } from '../repeated-keys.js';
import { plural, toTargets } from './subject.js';

export const check: Command = {
  name: 'check',
  usage: 'CATALOG',
  summary: 'Checks a catalog, a file or an address, and asks every metric at its portal.',
  details: `
Everything that is wrong in the file is told with its JSON pointer. Then each metric is asked in each of its places:
whether the columns are there, whether the listed values of its dimensions occur, whether "checks" agree, whether dates
occur twice or are missing, and how far the data reach. "wrong" and "world" decide the exit code; a "warning" needs a
human's eye and counts only with --strict.`,
  operands: [1, 1],
  options: {
    ...portalOption,
    ...nowOption,
    offline: { help: 'check the file only and ask no portal' },
    strict: { help: 'warnings are faults too' },
  },
  run: runCheck,
};

async function runCheck({ operands, values, switches, now, world, progress }: Context): Promise<Outcome> {
  const [place = ''] = operands;
  const { json: read, text } = await readJsonText(place, world);
  const value = values.portal === undefined ? read : withDomain(read, toDomain(values.portal));
  const catalog = parseCatalog(value, place);
  const problems = catalog ? problemsOfMetrics(catalog) : problemsOfFile(value);
  const valid = Object.entries(catalog?.file.metrics ?? {}).filter(([name]) => !catalog?.broken.has(name));
  const noPeriods = valid.flatMap(([name, metric]) => findNoPeriods(name, metric));
  const invalid = [...findRepeatedKeys(text), ...problems, ...noPeriods].map(toFinding);
  const odd = valid.flatMap(([name, metric]) => findOddities(name, metric));
  const checked: Checked[] = [];
  if (catalog && !switches.has('offline')) {
    startCatalogs(values.portal);
    await declare('script', place, Promise.resolve(value));
    const targets = toTargets(catalog, world.fetch, now());
    for (const [index, target] of targets.entries()) {
      progress(`checking ${nameOf(target)} (${index + 1} of ${targets.length})`);
      checked.push(await checkMetric(target, catalog));
    }
  }
  const findings = [...invalid, ...odd, ...checked.flatMap((each) => each.findings)];
  const code = codeOf(findings, switches.has('strict'));
  return {
    code,
    text: toText(place, [...invalid, ...odd], checked, findings),
    json: { catalog: place, invalid, odd, metrics: checked },
  };
}

const toFinding = ({ pointer, message }: Problem): Finding => ({
  level: 'wrong',
  pointer,
  place: null,
  message,
  url: null,
});

const nameOf = ({ name, place }: { name: string; place: string | null }) =>
  place === null ? name : `${name} in ${place}`;

function toText(
  catalog: string,
  ofFile: readonly Finding[],
  checked: readonly Checked[],
  findings: readonly Finding[],
): string {
  const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length;
  return [
    ...ofFile.map(({ level, pointer, message }) => `${level.padEnd(9)}${pointer || '/'}: ${message}`),
    ...checked.flatMap(toLines),
    `${catalog}: ${plural(checked.length, 'metric')} asked, ${count('wrong')} wrong, ${count('world')} not answered, ${plural(count('warning'), 'warning')}`,
    '',
  ].join('\n');
}

function toLines(checked: Checked): string[] {
  const { sentence, findings } = checked;
  const bad = findings.some(({ level }) => level === 'wrong' || level === 'world');
  return [
    ...(bad && sentence === null
      ? []
      : [(bad ? 'said' : 'ok').padEnd(9) + `${nameOf(checked)}: ${sentence ?? ''}`]),
    ...findings.flatMap(({ level, pointer, message, url }) => [
      `${level.padEnd(9)}${pointer}${checked.place === null ? '' : ` in ${checked.place}`}: ${message}`,
      ...(url !== null && level !== 'note' ? [`         ${url}`] : []),
    ]),
  ];
}
