/** Whether each script tag of ours can run, and whether they are all the same. */

import { createHash } from 'node:crypto';
import type { Fetch } from '../../soda/client.js';
import { attributeOf } from '../page/page-tree.js';
import { note, world, wrong, type Finding } from './finding.js';
import { runs } from './loading.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';
import { unreachable } from './unreachable.js';

/** Whether each can run, and whether they are all the same. */
export async function examineScripts(
  page: Page,
  scripts: readonly OurScript[],
  fetch: Fetch,
): Promise<Finding[]> {
  const found: Finding[] = [];
  const contents = new Map<string, string>();
  for (const script of scripts) {
    const { element, line, url } = script;
    const type = attributeOf(element, 'type')?.trim() ?? '';
    if (!runs.test(type))
      found.push(
        wrong(
          'script-type',
          `The script tag has the type "${type}", which no browser runs; a consent manager or an editor sets it.`,
          line,
        ),
      );
    if (!url) {
      found.push(wrong('lost-src', 'The script tag has lost its address (src).', line));
      continue;
    }
    if (url.protocol === 'file:' || contents.has(url.href)) continue;
    if (page.url.protocol === 'https:' && url.protocol === 'http:')
      found.push(
        wrong('mixed-content', `The script ${url.href} is not asked for from a page by https.`, line),
      );
    const answer = await fetchScript(url, page, fetch);
    if ('fault' in answer) {
      found.push(world('script-missing', `The script ${url.href}: ${answer.fault}`, line));
      continue;
    }
    if (script.serves === 'elements') contents.set(url.href, answer.hash);
    found.push(...examineIntegrity(script, page, answer));
  }
  return [...found, ...examineVersions(contents)];
}

interface Answer {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly isShared: boolean;
}

async function fetchScript(
  url: URL,
  { url: page }: Page,
  fetch: Fetch,
): Promise<Answer | { readonly fault: string }> {
  try {
    const headers = { origin: page.origin };
    const response = await fetch(url.href, { headers, signal: AbortSignal.timeout(10_000) });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) return { fault: `the host answered ${response.status}.` };
    const type = response.headers.get('content-type') ?? '';
    if (!/javascript|ecmascript/i.test(type))
      return { fault: `what came is no script, its type is "${type}".` };
    const allowed = response.headers.get('access-control-allow-origin');
    const hash = createHash('sha384').update(bytes).digest('base64');
    return { bytes, hash, isShared: allowed === '*' || allowed === page.origin };
  } catch (error) {
    return { fault: unreachable(url.href, error) };
  }
}

const strengths = ['sha512', 'sha384', 'sha256'];

function examineIntegrity(
  { element, integrity, line, url }: OurScript,
  page: Page,
  { bytes, isShared }: Answer,
): Finding[] {
  const isForeign = url !== null && page.url.protocol !== 'file:' && url.origin !== page.url.origin;
  const crossorigin =
    attributeOf(element, 'crossorigin') !== undefined || attributeOf(element, 'type') === 'module';
  const found: Finding[] = [];
  if (isForeign && crossorigin && !isShared)
    found.push(
      wrong(
        'script-cors',
        `${url.host} sends the script without Access-Control-Allow-Origin, and the tag has crossorigin: the browser throws it away.`,
        line,
      ),
    );
  // Only the strongest of several counts.
  const strongest = strengths.find((each) => integrity.some((value) => value.startsWith(`${each}-`)));
  if (strongest === undefined) return found;
  if (isForeign && !crossorigin)
    found.push(
      wrong(
        'integrity-crossorigin',
        'The script tag has integrity but not crossorigin="anonymous": of another site the browser throws it away.',
        line,
      ),
    );
  const hash = `${strongest}-${createHash(strongest).update(bytes).digest('base64')}`;
  const fits = integrity.some((value) => value.replace(/\?.*/, '') === hash);
  if (!fits)
    found.push(
      wrong(
        'integrity',
        `The integrity of the script tag is not that of the file, so the browser throws it away. The file's is ${hash}.`,
        line,
      ),
    );
  return found;
}

function examineVersions(contents: ReadonlyMap<string, string>): Finding[] {
  if (contents.size < 2) return [];
  const urls = [...contents.keys()].join(' and ');
  return new Set(contents.values()).size > 1
    ? [
        wrong(
          'two-versions',
          `Two versions of the script are on the page, and the first wins: ${urls}. Keep one.`,
        ),
      ]
    : [note('two-copies', `The same script is on the page by two addresses: ${urls}.`)];
}
