import { TIMESTAMPS } from '../types.js';
import { define, ordered, type Signature } from './signature.js';

const COMPARISONS: readonly (readonly [string, string])[] = [
  ['=', '='],
  ['==', '='],
  ['!=', '<>'],
  ['<>', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
];

const comparisons = COMPARISONS.map(([soql, sql]) =>
  define(`op$${soql}`, ['a', 'a'], 'boolean', (a, b) => `(${a} ${sql} ${b})`, ordered),
);

const logic: readonly Signature[] = [
  define('op$AND', ['boolean', 'boolean'], 'boolean', (a, b) => `(${a} AND ${b})`),
  define('op$OR', ['boolean', 'boolean'], 'boolean', (a, b) => `(${a} OR ${b})`),
  define('op$NOT', ['boolean'], 'boolean', (a) => `(NOT ${a})`),
  define('#IS_NULL', ['any'], 'boolean', (a) => `(${a} IS NULL)`),
  define('#IS_NOT_NULL', ['any'], 'boolean', (a) => `(${a} IS NOT NULL)`),
  // PostgreSQL's LIKE takes a backslash as its escape; DuckDB's has to be told.
  define('#LIKE', ['text', 'text'], 'boolean', (a, b) => `(${a} LIKE ${b} ESCAPE '\\')`),
  define('#NOT_LIKE', ['text', 'text'], 'boolean', (a, b) => `(${a} NOT LIKE ${b} ESCAPE '\\')`),
  define('#BETWEEN', ['a', 'a', 'a'], 'boolean', (a, b, c) => `(${a} BETWEEN ${b} AND ${c})`, ordered),
  define(
    '#NOT_BETWEEN',
    ['a', 'a', 'a'],
    'boolean',
    (a, b, c) => `(${a} NOT BETWEEN ${b} AND ${c})`,
    ordered,
  ),
  define('#IN', ['a'], 'boolean', (a, ...list) => `(${a} IN (${list.join(', ')}))`, {
    rest: 'a',
    ...ordered,
  }),
  define('#NOT_IN', ['a'], 'boolean', (a, ...list) => `(${a} NOT IN (${list.join(', ')}))`, {
    rest: 'a',
    ...ordered,
  }),
];

// PostgreSQL fails on a division by zero and so does this: Socrata answers it with its "internal error".
const divide = (a = '', b = ''): string =>
  `(CASE WHEN ${b} = 0 THEN error('division by zero') ELSE CAST(${a} AS DOUBLE) / ${b} END)`;
const remainder = (a = '', b = ''): string =>
  `(CASE WHEN ${b} = 0 THEN error('division by zero') ELSE ${a} % ${b} END)`;

const arithmetic: readonly Signature[] = [
  define('op$+', ['number', 'number'], 'number', (a, b) => `(${a} + ${b})`),
  define('op$-', ['number', 'number'], 'number', (a, b) => `(${a} - ${b})`),
  define('op$*', ['number', 'number'], 'number', (a, b) => `(${a} * ${b})`),
  define('op$/', ['number', 'number'], 'number', divide),
  define('op$%', ['number', 'number'], 'number', remainder),
  define('op$^', ['number', 'number'], 'number', (a, b) => `pow(${a}, ${b})`),
  define('op$-', ['number'], 'number', (a) => `(- ${a})`),
  define('op$+', ['number'], 'number', (a) => `(${a})`),
  define('op$+', ['a', 'interval'], 'a', (a, b) => `(${a} + ${b})`, { among: TIMESTAMPS }),
  define('op$-', ['a', 'interval'], 'a', (a, b) => `(${a} - ${b})`, { among: TIMESTAMPS }),
  define('op$||', ['any', 'any'], 'text', (a, b) => `(CAST(${a} AS VARCHAR) || CAST(${b} AS VARCHAR))`),
];

const subscripts: readonly Signature[] = [
  ...(['location', 'url', 'json', 'document'] as const).map((type) =>
    define('#SUBSCRIPT', [type, 'text'], 'text', (a, key) => `json_extract_string(${a}, '$.' || ${key})`),
  ),
  define(
    '#SUBSCRIPT',
    ['point', 'text'],
    'number',
    (a, key) =>
      `CAST(json_extract_string(${a}, CASE WHEN ${key} IN ('latitude', 'y') THEN '$.coordinates[1]' ELSE '$.coordinates[0]' END) AS DOUBLE)`,
  ),
];

export const operators: readonly Signature[] = [...comparisons, ...logic, ...arithmetic, ...subscripts];
