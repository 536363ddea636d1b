/** What a figure in a sentence says in its source: the form and the house style that the page asks for. */

import type { MetricData } from '../../load-metric.js';
import { explain } from '../../metric/catalog-problems.js';
import { formatDay } from '../../metric/period.js';
import type { HouseStyle } from '../../view/house-styles/house-style.js';
import { chooseStyle, readStyle } from '../../view/house-styles/read-style.js';
import { valueFormats, writeValue } from '../../view/value.js';
import { InputError, WorldError } from '../exit.js';
import { attributeOf, elementsOf, textOf, type Element } from '../page/page-tree.js';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The styles that stand on a page. Throws a MetricError of kind `invalid` for one that is not a style. */
function pageStyles(root: Tree.Document): ReadonlyMap<string, HouseStyle> {
  const styles = new Map<string, HouseStyle>();
  for (const script of elementsOf(root)) {
    const name = script.tagName === 'script' ? attributeOf(script, 'data-civic-style') : undefined;
    if (name !== undefined) styles.set(name, readStyle(name, JSON.parse(textOf(script)), explain, styles));
  }
  return styles;
}

/**
 * The words of a `<civic-value>`, every date with its year: source is read for longer than the year it was written in.
 * Throws an InputError or a WorldError for a form that there is not, or that has nothing to tell now.
 */
export function valueText(element: Element, root: Tree.Document, data: MetricData, locale: string): string {
  const format = attributeOf(element, 'format') ?? 'value';
  if (!valueFormats.includes(format))
    throw new InputError(`format="${format}" is not one of ${valueFormats.join(', ')}.`);
  const script = elementsOf(root).find(({ tagName, attrs }) => {
    return tagName === 'script' && attrs.some(({ name }) => name === 'data-house');
  });
  const house = attributeOf(element, 'house') ?? (script && attributeOf(script, 'data-house')) ?? '';
  const style = chooseStyle(house, locale.split('-')[0] ?? '', pageStyles(root));
  if (!style) throw new InputError(`there are no words in "${locale}" for a figure in a sentence.`);
  const compare = attributeOf(element, 'compare') ?? null;
  const words = attributeOf(element, 'words') ?? null;
  const { provenance } = data;
  const asOf = provenance.asOf ?? formatDay(provenance.today - 1);
  const dated = { ...data, provenance: { ...provenance, asOf } };
  const text = writeValue(dated, format, { style, locale, compare, words });
  if (text === null) throw new WorldError(`format="${format}" has nothing to tell of it now.`);
  return text;
}
