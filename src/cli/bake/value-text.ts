/** What a figure in a sentence says in its source: the form and the house style that the page asks for. */

import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { MetricData } from '../../load-metric.js';
import { formatDay } from '../../metric/period.js';
import { formatFigure } from '../../view/format.js';
import { chooseStyle } from '../../view/house-styles/read-style.js';
import { valueFormats, writeValue } from '../../view/value.js';
import { InputError, WorldError } from '../exit.js';
import { settingOf } from '../page/our-scripts.js';
import { attributeOf, type Element } from '../page/page-tree.js';
import { pageStyles } from './page-styles.js';

/** The form that a `<civic-value>` is told in. */
export const formatOf = (element: Element): string => attributeOf(element, 'format') ?? 'value';

/**
 * The words of a `<civic-value>`, every date with its year: source is read for longer than the year it was written in.
 * `null` where nobody has the words of its language; a mere figure needs none. Throws an InputError or a WorldError for a
 * form or a style that there is not, or a form that has nothing to tell now.
 */
export function valueText(
  element: Element,
  root: Tree.Document,
  data: MetricData,
  locale: string,
): string | null {
  const format = formatOf(element);
  if (!valueFormats.includes(format))
    throw new InputError(`format="${format}" is not one of ${valueFormats.join(', ')}.`);
  const house = attributeOf(element, 'house') ?? settingOf(root, 'data-house') ?? '';
  const { styles, faults } = pageStyles(root);
  const fault = house.split(/\s+/).find((name) => faults.has(name));
  if (fault !== undefined) throw new InputError(faults.get(fault));
  const style = chooseStyle(house, locale.split('-')[0] ?? '', styles);
  if (!style) {
    const { value } = data.summary;
    return format === 'value' && value !== null
      ? formatFigure(value, data.metric, locale, { long: true })
      : null;
  }
  const compare = attributeOf(element, 'compare') ?? null;
  const words = attributeOf(element, 'words') ?? null;
  const { provenance } = data;
  const asOf = provenance.asOf ?? formatDay(provenance.today - 1);
  const dated = { ...data, provenance: { ...provenance, asOf } };
  const text = writeValue(dated, format, { style, locale, compare, words });
  if (text === null) throw new WorldError(`format="${format}" has nothing to tell of it now.`);
  return text;
}
