/** Whether a page that has no script tag of ours loads the elements in another way: from a module, a bundle, a renamed copy. */

import type { Fetch } from '../../soda/client.js';
import { civicElements } from '../page/civic-elements.js';
import { attributeOf, elementsOf, textOf, type Element } from '../page/page-tree.js';
import { readCapped } from './capped.js';
import type { Page } from './read-page.js';
import type { OurScript } from './scripts.js';

/** perhaps: by a module that was not seen. */
export type Loading = 'yes' | 'perhaps' | 'no';

/** A string of a script that names our file, or a part of the package; the package itself registers nothing. */
const naming = /(["'`])(?:[^"'`\s]*[/@])?civic-metrics[@./-][^"'`\s]*\1/;

/** A bundle: it defines elements, of which ours have these names. */
const isBundle = (code: string) =>
  code.includes('customElements') && /["'`]civic-(kpi|trend|sparkline|value)["'`]/.test(code);

const loads = (code: string) => naming.test(code) || isBundle(code);

/** What a browser runs: no type, a JavaScript type, or a module. */
export const runs =
  /^(module|text\/javascript|application\/javascript|text\/ecmascript|application\/ecmascript)?$/i;

const typeOf = (element: Element) => attributeOf(element, 'type')?.trim() ?? '';

const isRun = (element: Element) => element.tagName === 'script' && runs.test(typeOf(element));

const isModule = (element: Element) =>
  element.tagName === 'link' || typeOf(element).toLowerCase() === 'module';

/** `fetch` is `null` where no host is to be asked. */
export async function findLoading(
  { root, base }: Page,
  ours: readonly OurScript[],
  fetch: Fetch | null,
): Promise<Loading> {
  if (ours.some(({ serves }) => serves === 'elements') || !civicElements(root).length) return 'no';
  const elements = elementsOf(root);
  const scripts = elements.filter(isRun);
  if (scripts.some((each) => attributeOf(each, 'src') === undefined && loads(textOf(each)))) return 'yes';
  // A bundle in parts is preloaded in parts.
  const parts = elements.filter(
    (each) => each.tagName === 'link' && attributeOf(each, 'rel')?.trim().toLowerCase() === 'modulepreload',
  );
  const seen = await Promise.all(
    [...scripts, ...parts].map(async (each): Promise<Loading> => {
      const address = attributeOf(each, 'src') ?? attributeOf(each, 'href');
      if (address === undefined || !URL.canParse(address, base)) return 'no';
      const code = await readCode(new URL(address, base), fetch);
      if (code === null) return isModule(each) ? 'perhaps' : 'no';
      return loads(code) ? 'yes' : 'no';
    }),
  );
  return (['yes', 'perhaps'] as const).find((each) => seen.includes(each)) ?? 'no';
}

async function readCode(url: URL, fetch: Fetch | null): Promise<string | null> {
  if (!fetch || !/^https?:$/.test(url.protocol)) return null;
  try {
    const response = await fetch(url.href, { signal: AbortSignal.timeout(10_000) });
    return response.ok ? ((await readCapped(response))?.toString() ?? null) : null;
  } catch {
    return null;
  }
}

/** Whether a script of the page may define catalogs that the page does not name. */
export const mayDefine = ({ root }: Page, loading: Loading): boolean =>
  loading !== 'no' || elementsOf(root).some((each) => isRun(each) && textOf(each).includes('defineCatalog'));
