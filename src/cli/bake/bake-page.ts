/** One page: its elements are baked, and all else stays as it was. */

import { resolve } from 'node:path';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Context } from '../command.js';
import { InputError, worstOf, type ExitCode } from '../exit.js';
import { civicElements } from '../page/civic-elements.js';
import { baseOf, declarePageCatalogs, fileAddress } from '../page/page-catalogs.js';
import { foreignCatalogs } from '../page/our-scripts.js';
import { attributeOf, elementsOf, lineOf, parsePage } from '../page/page-tree.js';
import { readPageText } from '../page/page-text.js';
import { readBytes } from '../read-input.js';
import { writeWhole } from '../write-file.js';
import { bakeElement, type BakedElement, type BakeSettings } from './bake-element.js';
import { waitTogether } from './circles.js';
import { applyEdits } from './edits.js';
import { breakingChanges } from './outline.js';

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
  refuseXml(root, source, page);
  const path = resolve(world.folder, page);
  const own = values.base === undefined ? fileAddress(path) : new URL(values.base);
  const catalogs = await declarePageCatalogs(
    root,
    { catalog: values.catalog, portal: values.portal, base: baseOf(root, own) },
    world,
  );
  const found = civicElements(root);
  const settings: BakeSettings = {
    root,
    source,
    encode,
    fetch: world.fetch,
    now: now(),
    repin: switches.has('repin'),
    lacksCatalog: catalogs.some(({ code }) => code === 3),
  };
  const outcomes: BakedElement[] = [];
  for (let at = 0; at < found.length; at += atOnce) {
    progress(`baking ${page} (${Math.min(at + atOnce, found.length)} of ${found.length})`);
    const group = found.slice(at, at + atOnce).map((element) => bakeElement(element, settings));
    outcomes.push(...(await Promise.all(group)));
  }
  const breaking = new Set(breakingChanges(root, source, outcomes));
  const safe = outcomes.map((each) => (breaking.has(each) ? toRefused(each) : each));
  const elements = waitTogether(found, safe, root);
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
      ...elements.flatMap(({ line, note }) => (note === null ? [] : [`line ${line}: ${note}`])),
      ...foreignCatalogs(root).map(
        (each) =>
          `line ${lineOf(each)}: the data-catalog of a script that is not civic-metrics.js is not read; if it is ours by another name, name the catalog with --catalog.`,
      ),
      ...single.map(
        (each) => `line ${lineOf(each)}: a script tag with data-widget has no text of its own to bake.`,
      ),
      ...(found.length ? [] : ['no element of civic-metrics is on this page.']),
    ],
  };
}

/** What a text was to be put into, and cannot. */
const toRefused = (baked: BakedElement): BakedElement => ({
  ...baked,
  fate: 'failed',
  code: 1,
  edits: [],
  note: null,
  text: 'cannot be given a text without changing what other tags of the page hold: close the tags before it and inside it.',
});

/** Throws an InputError for a page of XML that HTML takes for another: a script that closes itself swallows what follows. */
function refuseXml(root: Tree.Document, source: string, page: string): void {
  if (!/\.xht(ml)?$/i.test(page) && !source.trimStart().startsWith('<?xml')) return;
  const open = elementsOf(root).find(({ tagName, sourceCodeLocation: place }) => {
    return (
      tagName === 'script' && place?.startTag && source.slice(0, place.startTag.endOffset).endsWith('/>')
    );
  });
  if (open)
    throw new InputError(
      `${page}:${lineOf(open)}: the script tag closes itself, which only XML heeds. Write <script ...></script>, which both read.`,
    );
}
