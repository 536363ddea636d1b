/** `civic-metrics bake`: the current value, date and sentence as the text inside every element of a page. */

import { nowOption, portalOption, type Command, type Context, type Outcome } from '../command.js';
import { exitCodeOf, messageOf, UsageError, worstOf } from '../exit.js';
import { toDomain } from '../catalog-input.js';
import { isAddress } from '../read-input.js';
import { bakePage, type BakedPage } from './bake-page.js';

export const bake: Command = {
  name: 'bake',
  usage: 'PAGE.html ...',
  summary: 'Writes the current value into the text inside every element of pages.',
  details: `
The text inside an element is what readers see with no script, no portal, in print and in mail. It becomes the card's one
sentence with whole dates (of a civic-value its figure), and data-baked on the tag says when. Tags that only format the
old text go with it; a tag that holds all of it, such as a link, stays around the new one. Images, comments, elements with
a slot and links to more stay. Where other old text would stand beside the new one, or tags are not nested, nothing is
written. Everything else of the page stays byte for byte; the file is replaced at once, or not at all.

An element with "as-of" that was baked before is left alone: Socrata keeps no history, so its text may be the only
record. Until the day of "as-of" is over it gets its text without data-baked, so that it is not frozen too early. Where a
metric fails, the old text stays, and so do the figures of its dataset that stand in the same text.

Names are looked up in the catalogs that the page itself declares; those that its script tags name relatively are read
from beside the page, unless --base says where it is published.`,
  operands: [1, 1000],
  options: {
    catalog: { value: 'FILE_OR_URL', help: 'in place of the catalogs that the script tags name' },
    base: { value: 'URL', help: 'the address of the published page' },
    ...portalOption,
    ...nowOption,
    repin: { help: 'bake elements with as-of again' },
    'dry-run': { help: 'tell what would be written, and write nothing' },
  },
  run: runBake,
};

async function runBake(context: Context): Promise<Outcome> {
  const { base, portal } = context.values;
  if (base !== undefined && !/^https?:/.test(URL.canParse(base) ? new URL(base).protocol : ''))
    throw new UsageError(`--base must be an http or https address; it is "${base}".`);
  if (portal !== undefined) toDomain(portal);
  const address = context.operands.find(isAddress);
  if (address !== undefined)
    throw new UsageError(
      `bake takes files, which it writes; "${address}" is an address. Bake the file before it is published, and say with --base where that is.`,
    );
  const pages: BakedPage[] = [];
  // One after the other: each has catalogs of its own.
  for (const page of context.operands) pages.push(await bakeOne(page, context));
  const code = worstOf(pages.map((each) => each.code));
  return {
    code,
    text: pages.map((page) => toText(page, context.switches.has('dry-run'))).join(''),
    json: { pages: pages.map(toJson) },
  };
}

/** A page that cannot be read or written is reported, and the others are baked all the same. */
async function bakeOne(page: string, context: Context): Promise<BakedPage> {
  try {
    return await bakePage(page, context);
  } catch (error) {
    return { page, code: exitCodeOf(error), written: false, elements: [], notes: [messageOf(error)] };
  }
}

function toText({ page, written, elements, notes }: BakedPage, dry: boolean): string {
  const count = (fate: string) => elements.filter((each) => each.fate === fate).length;
  const state = written ? 'written' : dry && count('baked') ? 'not written (--dry-run)' : 'as it was';
  return [
    ...elements.map(({ element, line, fate, text }) => `${fate.padEnd(7)}${page}:${line} ${element} ${text}`),
    ...notes.map((note) => `note   ${page}: ${note}`),
    `${page}: ${count('baked')} baked, ${count('same')} the same, ${count('kept')} kept, ${count('failed')} failed; ${state}`,
    '',
  ].join('\n');
}

const toJson = ({ elements, ...page }: BakedPage) => ({
  ...page,
  elements: elements.map(({ element, line, fate, code, text }) => ({ element, line, fate, code, text })),
});
