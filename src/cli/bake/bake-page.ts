/** One page: its elements are baked, and all else stays as it was. */

import { resolve } from 'node:path';
import type { Context } from '../command.js';
import { worstOf, type ExitCode } from '../exit.js';
import { civicElements } from '../page/civic-elements.js';
import { baseOf, declarePageCatalogs, fileAddress } from '../page/page-catalogs.js';
import { attributeOf, elementsOf, lineOf, parsePage } from '../page/page-tree.js';
import { readPageText } from '../page/page-text.js';
import { readBytes } from '../read-input.js';
import { writeWhole } from '../write-file.js';
import { bakeElement, type BakedElement } from './bake-element.js';
import { applyEdits } from './fallback.js';

export interface BakedPage {
  readonly page: string;
  readonly code: ExitCode;
  readonly written: boolean;
  readonly elements: readonly BakedElement[];
  /** What there is to say of the page itself. */
  readonly notes: readonly string[];
}

/** Questions are asked in groups: those of one dataset become one request. */
const atOnce = 20;

export async function bakePage(
  page: string,
  { world, values, switches, now, progress }: Context,
): Promise<BakedPage> {
  const bytes = await readBytes(page, world);
  const { text: source, toBytes, encode } = readPageText(bytes, page);
  const root = parsePage(source);
  const path = resolve(world.folder, page);
  const own = values.base === undefined ? fileAddress(path) : new URL(values.base);
  const catalogs = await declarePageCatalogs(
    root,
    { catalog: values.catalog, portal: values.portal, base: baseOf(root, own) },
    world,
  );
  const found = civicElements(root);
  const settings = {
    root,
    source,
    encode,
    fetch: world.fetch,
    now: now(),
    repin: switches.has('repin'),
  };
  const elements: BakedElement[] = [];
  for (let at = 0; at < found.length; at += atOnce) {
    progress(`baking ${page} (${Math.min(at + atOnce, found.length)} of ${found.length})`);
    const group = found.slice(at, at + atOnce).map((element) => bakeElement(element, settings));
    elements.push(...(await Promise.all(group)));
  }
  const changed = applyEdits(
    source,
    elements.flatMap(({ edits }) => edits),
  );
  const written = changed !== source && !switches.has('dry-run');
  if (written) await writeWhole(path, toBytes(changed), bytes);
  const single = elementsOf(root).filter((each) => attributeOf(each, 'data-widget') !== undefined);
  return {
    page,
    code: worstOf(elements.map(({ code }) => code)),
    written,
    elements,
    notes: [
      ...catalogs.flatMap(({ origin, fault }) =>
        fault === null ? [] : [`${origin} could not be used: ${fault}`],
      ),
      ...single.map(
        (each) => `line ${lineOf(each)}: a script tag with data-widget has no text of its own to bake.`,
      ),
      ...(found.length ? [] : ['no element of civic-metrics is on this page.']),
    ],
  };
}
