/** One element of a page: what becomes of it, and the edits that make it so. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { fallbackText, loadWords } from '../../author/card-words.js';
import { loadMetric } from '../../load-metric.js';
import { isOn } from '../../metric/attributes.js';
import { formatDay, today } from '../../metric/period.js';
import type { Fetch } from '../../soda/client.js';
import { exitCodeOf, messageOf, type ExitCode } from '../exit.js';
import { localeOf, nameOf, questionOf } from '../page/civic-elements.js';
import { attributeOf, lineOf, type Element } from '../page/page-tree.js';
import { valueText } from './value-text.js';
import { escapeText, isWhole, toAttributeEdit, toTextEdits, type Edit } from './fallback.js';

/** baked: it has a new text. same: it had it already. kept: it is pinned. failed: it has its old text. */
export type Fate = 'baked' | 'same' | 'kept' | 'failed';

export interface BakedElement {
  readonly element: string;
  readonly line: number;
  readonly fate: Fate;
  readonly code: ExitCode;
  /** The text that it has now, or why it was left. */
  readonly text: string;
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
}

export async function bakeElement(element: Element, settings: BakeSettings): Promise<BakedElement> {
  const { root, source, fetch, now, repin, encode } = settings;
  const told = { element: nameOf(element), line: lineOf(element), edits: [] };
  const fail = (text: string, code: ExitCode): BakedElement => ({ ...told, fate: 'failed', code, text });
  const { metric: name, ...question } = questionOf(element);
  if (!isWhole(element)) {
    const words = `has no end tag of its own: write </${element.tagName}> right behind its text ("/>" does not close it).`;
    return fail(words, 1);
  }
  if (!name) return fail('lacks the attribute "metric".', 1);
  const pinned = question.asOf !== undefined && attributeOf(element, 'data-baked') !== undefined;
  if (pinned && !repin) {
    const words = `pinned to ${question.asOf ?? ''} and baked before; --repin bakes it anew.`;
    return { ...told, fate: 'kept', code: 0, text: words };
  }
  try {
    const data = await loadMetric(name, { ...question, fetch, now });
    const noChange = isOn(attributeOf(element, 'no-change'));
    if (!data.summary.latest) return fail('the portal has no figure for it.', 3);
    const locale = localeOf(element, root);
    await loadWords(locale);
    const text =
      element.tagName === 'civic-value'
        ? valueText(element, root, data, locale)
        : fallbackText(element.tagName, data, locale, noChange);
    const date = formatDay(today(now, data.metric.calendar.timeZone));
    const words = toTextEdits(element, source, encode(escapeText(text)));
    const isSame = words.every(({ from, to, text: put }) => source.slice(from, to) === put);
    // What says the same keeps its date as well: a page that is baked every day changes when its figures do.
    if (isSame && attributeOf(element, 'data-baked') !== undefined)
      return { ...told, fate: 'same', code: 0, text };
    const edits = [...words, ...toAttributeEdit(element, source, 'data-baked', date)];
    return { ...told, fate: 'baked', code: 0, text, edits };
  } catch (error) {
    return fail(messageOf(error), exitCodeOf(error));
  }
}
