import { quoteText } from '../soql/literals.js';
import { toKey } from '../soql/names.js';
import { toSoqlType } from '../soql/types.js';
import type { Dataset } from '../store/dataset.js';
import { unrecognizedArguments, type Answer } from './envelopes.js';

const CLAUSES = ['$select', '$where', '$group', '$having', '$order', '$limit', '$offset', '$q'] as const;
const OTHER = [
  '$query',
  '$jsonp',
  '$$app_token',
  '$$query_timeout_seconds',
  '$$bom',
  '$$exclude_system_fields',
  '$$version',
  '$$read_from_nbe',
];
const SYSTEM = [':id', ':created_at', ':updated_at', ':version'];

/** A simple filter, `column=value`, as SoQL. Values are written raw in the address and become quoted text here. */
function filterText(dataset: Dataset, name: string, value: string): string {
  const column = dataset.columns.find(({ fieldName }) => toKey(fieldName) === toKey(name));
  if (
    column !== undefined &&
    toSoqlType(column.dataTypeName) === 'boolean' &&
    /^(?:true|false)$/i.test(value)
  ) {
    return `\`${name}\` = ${value.toLowerCase()}`;
  }
  return `\`${name}\` = ${quoteText(value.replaceAll('\0', ''))}`;
}

/**
 * The SoQL of a `/resource` request, joined as Socrata's front layer joins it: in lower case, `select *` when nothing
 * is selected. That is why `$group` alone is an error, and why errors quote a query nobody wrote.
 */
export function toQueryText(dataset: Dataset, query: URLSearchParams): string | Answer {
  const known = new Set<string>([...CLAUSES, ...OTHER]);
  const isColumn = (name: string): boolean =>
    SYSTEM.includes(name) || dataset.columns.some(({ fieldName }) => toKey(fieldName) === toKey(name));
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name) && !isColumn(name));
  if (unknown.length > 0) return unrecognizedArguments(unknown);
  const whole = query.get('$query');
  if (whole !== null && whole !== '') {
    // A filter beside it would be without effect, and a wrong number right in looks.
    const mixed = [...new Set(query.keys())].filter((name) => !OTHER.includes(name));
    if (mixed.length > 0) return unrecognizedArguments(mixed);
    return whole;
  }
  const filters = [...query]
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => filterText(dataset, name, value));
  const clause = (name: (typeof CLAUSES)[number], words: string): string => {
    const value = query.get(name);
    return value === null || value === '' ? '' : ` ${words} ${value}`;
  };
  const where = query.get('$where') ?? '';
  const conditions =
    filters.length === 0 ? where : [...filters, ...(where === '' ? [] : [`(${where})`])].join(' and ');
  const search = query.get('$q') ?? '';
  const select = query.get('$select') ?? '';
  return [
    `select ${select === '' ? '*' : select}`,
    conditions === '' ? '' : ` where ${conditions}`,
    clause('$group', 'group by'),
    clause('$having', 'having'),
    clause('$order', 'order by'),
    search === '' ? '' : ` search ${quoteText(search.replaceAll('\0', ''))}`,
    clause('$limit', 'limit'),
    clause('$offset', 'offset'),
  ].join('');
}
