/** `civic-metrics doctor`: why a published page does not show what it should. */

import { toDomain } from '../catalog-input.js';
import { nowOption, portalOption, type Command, type Context, type Outcome } from '../command.js';
import { UsageError } from '../exit.js';
import { declarePageCatalogs } from '../page/page-catalogs.js';
import { readPageText } from '../page/page-text.js';
import { parsePage } from '../page/page-tree.js';
import { readBytes } from '../read-input.js';
import { compareSnippet } from './compare-snippet.js';
import { askAs, closedFindings } from './ask-as.js';
import { examineFrames } from './examine-frames.js';
import { examineCatalogs, examineMetrics } from './examine-metrics.js';
import { examinePolicies } from './examine-policies.js';
import { examineStyles } from './examine-styles.js';
import { codeOf, type Finding } from './finding.js';
import { ourFrames } from './frames.js';
import { findLoading, mayDefine } from './loading.js';
import { examineLosses } from './losses.js';
import { isAllFrozen, questioners } from './questioners.js';
import { readPage, type Page } from './read-page.js';
import { examineScripts } from './examine-scripts.js';
import { ourScripts } from './scripts.js';

export const doctor: Command = {
  name: 'doctor',
  usage: 'PAGE',
  summary: 'Reads a published page, an address or a file, and says what is wrong with it.',
  details: `
It looks for what an editor or a CMS has stripped, changed or turned into text; for a Content-Security-Policy or an
integrity value that blocks; for names that no catalog has; for catalogs, portals and frames that do not answer, or not to
other sites; and for two versions of the script. With --snippet it tells every tag, attribute and comment of the snippet that
did not arrive. It sees the page as it is sent: what other scripts add to it later, it does not see.`,
  operands: [1, 1],
  options: {
    snippet: { value: 'FILE', help: 'what was pasted into the page' },
    catalog: { value: 'FILE_OR_URL', help: 'in place of the catalogs that the script tags name' },
    base: { value: 'URL', help: 'the address at which a page that is given as a file is published' },
    ...portalOption,
    ...nowOption,
    offline: { help: 'ask no host for scripts, catalogs or data' },
  },
  run: runDoctor,
};

async function runDoctor(context: Context): Promise<Outcome> {
  const { operands, values, switches, world, now, progress } = context;
  const [place = ''] = operands;
  const { base, portal, snippet, catalog } = values;
  if (base !== undefined && !(URL.canParse(base) && /^https?:$/.test(new URL(base).protocol)))
    throw new UsageError(`--base must be an http or https address; it is "${base}".`);
  if (portal !== undefined) toDomain(portal);
  progress(`reading ${place}`);
  const page = await readPage(place, context);
  const scripts = ourScripts(page);
  const isOnline = !switches.has('offline');
  const loading = await findLoading(page, scripts, isOnline ? world.fetch : null);
  const remains = [...examineLosses(page, scripts, loading), ...examineStyles(page, loading)];
  const findings =
    snippet === undefined
      ? [...remains]
      : against(parsePage(readPageText(await readBytes(snippet, world), snippet).text), page, remains);
  const asked = new Set<string>();
  if (isOnline) {
    progress('asking for scripts, catalogs and data as the page would');
    findings.push(...(await examineScripts(page, scripts, world.fetch)));
    const hosts = askAs(originOf(page), world.fetch);
    if (!isAllFrozen(page, scripts)) {
      const asPage = { ...world, fetch: hosts.fetch };
      const declared = await declarePageCatalogs(page.root, { catalog, portal, base: page.base }, asPage);
      findings.push(...examineCatalogs(declared));
      const isPartial = catalog === undefined && mayDefine(page, loading);
      const asking = { fetch: hosts.fetch, now: now(), isPartial };
      const metrics = await examineMetrics(questioners(page, scripts), asking);
      findings.push(...metrics.filter((each) => !remains.some((told) => isToldBy(told, each))));
      findings.push(...closedFindings(hosts, 'this page'));
    }
    findings.push(...(await examineFrames(ourFrames(page), { world, now: now(), portal })));
    for (const url of hosts.asked) asked.add(url);
  }
  findings.push(...examinePolicies(page, scripts, asked));
  const told = once(findings);
  return { code: codeOf(told), text: toText(place, told), json: { page: place, findings: told } };
}

/** What is found on a page of which the snippet is known: where it held no tag of ours, as a mail's, none is missed. */
function against(snippet: Page['root'], page: Page, remains: readonly Finding[]): Finding[] {
  const pasted = { ...page, root: snippet };
  const isOurs = examineLosses(pasted, ourScripts(pasted), 'no').every(({ code }) => code !== 'nothing');
  const kept = remains.filter(({ code }) => isOurs || code !== 'nothing');
  return [...kept, ...compareSnippet(snippet, page)];
}

/** A page in a file has no origin that a host could know. */
const originOf = ({ url }: Page) => (url.protocol === 'file:' ? 'null' : url.origin);

/** A value that can be none of its attribute is told before any host is asked. */
const isToldBy = (told: Finding, { code, line, message }: Finding) =>
  told.code === code && told.line === line && message.startsWith(told.message.replace(/:.*/s, ':'));

const key = ({ code, message, line }: Finding) => JSON.stringify([code, message, line]);

const once = (findings: readonly Finding[]) =>
  findings.filter((each, index) => findings.findIndex((other) => key(other) === key(each)) === index);

function toText(place: string, findings: readonly Finding[]): string {
  const order = ['wrong', 'world', 'note'];
  const sorted = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const lines = sorted.map(
    ({ level, code, line, message }) =>
      `${level.padEnd(6)}${place}${line ? `:${line}` : ''} ${message} (${code})`,
  );
  const bad = findings.filter(({ level }) => level !== 'note').length;
  return [...lines, bad ? `${place}: ${bad} found` : `${place}: all is well`, ''].join('\n');
}
