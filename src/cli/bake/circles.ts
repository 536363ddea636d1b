/**
 * Figures that stand in one text change together: where one of them cannot follow, those of its dataset keep what they
 * say. The rule is that of the page itself (elements/agreement.ts), for what stands in its source.
 */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { questionOf } from '../page/civic-elements.js';
import { fromInside, type Element } from '../page/page-tree.js';
import type { BakedElement } from './bake-element.js';

/** A figure, and what came of it. */
interface Voice {
  readonly baked: BakedElement;
  readonly subject: string;
  /** The paragraph, cell or heading that it stands in. */
  readonly block: Element | null;
}

const blocks = new Set(
  'p li dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption caption td th div section article main body'.split(' '),
);

function blockOf(element: Element, root: Tree.Document): Element | null {
  for (const each of fromInside(element, root)) if (each !== element && blocks.has(each.tagName)) return each;
  return null;
}

function subjectOf(element: Element): string {
  const { metric, place, filter, period, asOf } = questionOf(element);
  return JSON.stringify([metric, place, filter, period, asOf]);
}

/** What came of a page's elements, where figures wait for those among them that cannot follow. */
export function waitTogether(
  elements: readonly Element[],
  outcomes: readonly BakedElement[],
  root: Tree.Document,
): BakedElement[] {
  const voices = elements.flatMap((element, index): Voice[] => {
    const baked = outcomes[index];
    return element.tagName === 'civic-value' && baked
      ? [{ baked, subject: subjectOf(element), block: blockOf(element, root) }]
      : [];
  });
  const waiting = new Map<BakedElement, BakedElement>();
  for (const circle of circlesOf(voices))
    for (const { baked } of circle) {
      const fault = circle.find(
        (each) => each.baked.fate === 'failed' && each.baked.dataset === baked.dataset,
      );
      if (fault && baked.fate === 'baked' && baked.dataset !== null) waiting.set(baked, fault.baked);
    }
  return outcomes.map((baked) => {
    const fault = waiting.get(baked);
    return fault
      ? { ...baked, fate: 'kept', code: fault.code, edits: [], note: null, text: toWords(fault) }
      : baked;
  });
}

const toWords = ({ element, line }: BakedElement) =>
  `waits for ${element} on line ${line}, which stands with it and cannot follow: figures of one dataset change together.`;

/** The figures that depend on each other, by subject or by block, directly or by others; what is pinned speaks for itself. */
function circlesOf(voices: readonly Voice[]): Voice[][] {
  const left = new Set(voices.filter(({ baked }) => baked.fate !== 'kept'));
  return [...left].flatMap((first) => {
    if (!left.delete(first)) return [];
    const circle = [first];
    for (const { subject, block } of circle)
      for (const other of left) {
        if (other.subject !== subject && (!block || other.block !== block)) continue;
        left.delete(other);
        circle.push(other);
      }
    return [circle];
  });
}
