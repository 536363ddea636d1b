/** One element of a page: what becomes of it, and the edits that make it so. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { fallbackText, loadWords } from '../../author/card-words.js';
import { findCatalog } from '../../catalogs.js';
import { MetricError } from '../../errors.js';
import { loadMetric, type MetricData } from '../../load-metric.js';
import { isOn } from '../../metric/attributes.js';
import { kinds } from '../../metric/kinds.js';
import { formatDay, today } from '../../metric/period.js';
import { resolveMetric, type Choice } from '../../metric/resolve.js';
import type { Fetch } from '../../soda/client.js';
import { exitCodeOf, messageOf, type ExitCode } from '../exit.js';
import { localeOf, nameOf, questionOf } from '../page/civic-elements.js';
import { attributeOf, lineOf, type Element } from '../page/page-tree.js';
import { toAttributeEdit, toRemoval, type Edit } from './edits.js';
import { textBeside, toTextEdits } from './fallback.js';
import { formatOf, valueText } from './value-text.js';
import { isClosed, isWhole } from './whole.js';

/** baked: it has a new text. same: it had it already. kept: it is pinned, or waits. failed: it has its old text. */
export type Fate = 'baked' | 'same' | 'kept' | 'failed';

export interface BakedElement {
  readonly element: string;
  readonly line: number;
  readonly fate: Fate;
  readonly code: ExitCode;
  /** The text that it has now, or why it was left. */
  readonly text: string;
  /** What there is to say of it beside that. */
  readonly note: string | null;
  /** What it is a figure of, where that is known. */
  readonly dataset: string | null;
  readonly edits: readonly Edit[];
}

export interface BakeSettings {
  readonly root: Tree.Document;
  readonly source: string;
  readonly fetch: Fetch;
  readonly now: Date;
  /** Pinned elements are baked again, too. */
  readonly repin: boolean;
  readonly encode: (words: string) => string;
  /** Whether a host did not give a catalog of the page: a name that is unknown may be in it. */
  readonly lacksCatalog: boolean;
}

export async function bakeElement(element: Element, settings: BakeSettings): Promise<BakedElement> {
  const { source, fetch, now, repin, lacksCatalog } = settings;
  const { metric: name, ...question } = questionOf(element);
  const told: Omit<BakedElement, 'fate' | 'text'> = {
    element: nameOf(element),
    line: lineOf(element),
    code: 0,
    note: null,
    dataset: await datasetOf(name, question),
    edits: [],
  };
  const fault = faultOf(element, source, repin);
  if (fault) return { ...told, fate: 'failed', code: 1, text: fault };
  if (isPinned(element) && !repin) {
    const words = `pinned to ${question.asOf ?? ''} and baked before; --repin bakes it anew.`;
    return { ...told, fate: 'kept', text: words };
  }
  try {
    const data = await loadMetric(name, { ...question, fetch, now });
    return { ...told, ...(await write(element, data, settings)) };
  } catch (error) {
    const code = lacksCatalog && isUnknownName(error) ? 3 : exitCodeOf(error);
    return { ...told, fate: 'failed', code, text: messageOf(error) };
  }
}

/** What a question is asked of, as far as catalogs tell: also of what cannot be baked others must know it. */
const datasetOf = async (name: string, question: Choice): Promise<string | null> =>
  name === ''
    ? null
    : findCatalog(name)
        .then((catalog) => resolveMetric(catalog, name, question).source.dataset)
        .catch(() => null);

/** Whether its text is the figure as it was published then; the test is that of the element itself. */
const isPinned = (element: Element): boolean =>
  ['as-of', 'data-baked'].every((name) => kinds.date(attributeOf(element, name)));

const isUnknownName = (error: unknown) =>
  error instanceof MetricError &&
  error.kind === 'unknown' &&
  Object.keys(error.facts).every((fact) => fact === 'metric' || fact === 'catalogs');

/** What of an element's markup keeps it from being baked. */
function faultOf(element: Element, source: string, repin: boolean): string | null {
  const { tagName } = element;
  if (!isClosed(element))
    return `has no end tag of its own: write </${tagName}> right behind its text ("/>" does not close it).`;
  if (!questionOf(element).metric) return 'lacks the attribute "metric".';
  if (isPinned(element) && !repin) return null;
  if (!isWhole(element, source))
    return 'has tags inside that are not closed, or not in the order in which they were opened, so its text cannot be told from its markup: mend the tags.';
  const beside = textBeside(element);
  if (beside !== null)
    return `has text that would stay beside the new one: "${beside}". Move it out of <${tagName}>, or have one tag hold all of the text.`;
  return null;
}

type Written = Pick<BakedElement, 'fate' | 'code' | 'text'> & Partial<BakedElement>;

/** Writes an answer into an element. */
async function write(element: Element, data: MetricData, settings: BakeSettings): Promise<Written> {
  const { root, source, now, encode } = settings;
  if (!data.summary.latest) return { fate: 'failed', code: 3, text: 'the portal has no figure for it.' };
  const locale = localeOf(element, root);
  await loadWords(locale);
  const text =
    element.tagName === 'civic-value'
      ? valueText(element, root, data, locale)
      : fallbackText(element.tagName, data, locale, isOn(attributeOf(element, 'no-change')));
  if (text === null) {
    const words = `there are no words in "${locale}" for format="${formatOf(element)}", so its text stays.`;
    return { fate: 'kept', code: 0, text: words };
  }
  const words = toTextEdits(element, source, text, encode);
  const day = today(now, data.metric.calendar.timeZone);
  const { asOf } = data.provenance;
  const wasBaked = kinds.date(attributeOf(element, 'data-baked'));
  // A text with that date stands for good, and this day's figure is not its last.
  const isOpen = asOf !== null && asOf >= formatDay(day);
  const note = isOpen
    ? `its day, ${asOf}, is not over, so it has no data-baked yet: bake it again after that day.`
    : null;
  // What says the same keeps its date as well: a page that is baked every day changes when its figures do.
  if (!words.length && wasBaked !== isOpen) return { fate: 'same', code: 0, text, note };
  const date = isOpen
    ? toRemoval(element, source, 'data-baked')
    : toAttributeEdit(element, source, 'data-baked', formatDay(day));
  return { fate: 'baked', code: 0, text, note, edits: [...words, ...date] };
}
