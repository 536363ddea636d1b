import { define, ordered, toNumber, type Signature } from './signature.js';

const text: readonly Signature[] = [
  define('upper', ['text'], 'text', (a) => `upper(${a})`),
  define('lower', ['text'], 'text', (a) => `lower(${a})`),
  define('starts_with', ['text', 'text'], 'boolean', (a, b) => `starts_with(${a}, ${b})`),
  define('contains', ['text', 'text'], 'boolean', (a, b) => `contains(${a}, ${b})`),
  define('like', ['text', 'text'], 'boolean', (a, b) => `(${a} LIKE ${b} ESCAPE '\\')`),
  define('not_like', ['text', 'text'], 'boolean', (a, b) => `(${a} NOT LIKE ${b} ESCAPE '\\')`),
  define('length', ['text'], 'number', (a) => toNumber(`length(${a})`)),
  define(
    'substring',
    ['text', 'number', 'number'],
    'text',
    (a, ...range) => `substring(${[a, ...range.map((n) => `CAST(${n} AS BIGINT)`)].join(', ')})`,
    { optional: 1 },
  ),
  define(
    'split_part',
    ['text', 'text', 'number'],
    'text',
    (a, b, n) => `split_part(${a}, ${b}, CAST(${n} AS BIGINT))`,
  ),
  define('replace', ['text', 'text', 'text'], 'text', (a, b, c) => `replace(${a}, ${b}, ${c})`),
  define('trim', ['text'], 'text', (a) => `trim(${a})`),
  define('trim_leading', ['text'], 'text', (a) => `ltrim(${a})`),
  define('trim_trailing', ['text'], 'text', (a) => `rtrim(${a})`),
  define(
    'left_pad',
    ['text', 'number', 'text'],
    'text',
    (a, n, pad) => `lpad(${a}, CAST(${n} AS INTEGER), ${pad})`,
  ),
  define(
    'right_pad',
    ['text', 'number', 'text'],
    'text',
    (a, n, pad) => `rpad(${a}, CAST(${n} AS INTEGER), ${pad})`,
  ),
  define('unaccent', ['text'], 'text', (a) => `strip_accents(${a})`),
  define('concat', ['any'], 'text', (...all) => `(${all.map((a) => `CAST(${a} AS VARCHAR)`).join(' || ')})`, {
    rest: 'any',
  }),
  define('caseless_eq', ['text', 'text'], 'boolean', (a, b) => `(lower(${a}) = lower(${b}))`),
  define('caseless_ne', ['text', 'text'], 'boolean', (a, b) => `(lower(${a}) <> lower(${b}))`),
  define(
    'caseless_starts_with',
    ['text', 'text'],
    'boolean',
    (a, b) => `starts_with(lower(${a}), lower(${b}))`,
  ),
  define('caseless_contains', ['text', 'text'], 'boolean', (a, b) => `contains(lower(${a}), lower(${b}))`),
  define(
    'caseless_one_of',
    ['text', 'text'],
    'boolean',
    (a, ...list) => `(lower(${a}) IN (${list.map((b) => `lower(${b})`).join(', ')}))`,
    { rest: 'text' },
  ),
  define(
    'caseless_not_one_of',
    ['text', 'text'],
    'boolean',
    (a, ...list) => `(lower(${a}) NOT IN (${list.map((b) => `lower(${b})`).join(', ')}))`,
    { rest: 'text' },
  ),
];

const numbers: readonly Signature[] = [
  ...['abs', 'ceil', 'floor'].map((name) => define(name, ['number'], 'number', (a) => `${name}(${a})`)),
  ...['ln', 'exp', 'sqrt'].map((name) =>
    define(name, ['number'], 'number', (a) => `${name}(CAST(${a} AS DOUBLE))`),
  ),
  define('log', ['number'], 'number', (a) => `log10(CAST(${a} AS DOUBLE))`),
  define('round', ['number', 'number'], 'number', (a, n = '0') => `round(${a}, CAST(${n} AS INTEGER))`, {
    optional: 1,
  }),
  define('signed_magnitude_10', ['number'], 'number', (a) =>
    toNumber(`sign(${a}) * length(CAST(CAST(floor(abs(${a})) AS BIGINT) AS VARCHAR))`),
  ),
  define('width_bucket', ['number', 'number', 'number', 'number'], 'number', (a, low, high, n) =>
    toNumber(`greatest(0, least(${n} + 1, floor((${a} - ${low}) * ${n} / (${high} - ${low})) + 1))`),
  ),
];

// `case` is not here: its arguments come in pairs (see resolve.ts).
const choices: readonly Signature[] = [
  define('coalesce', ['a'], 'a', (...all) => `coalesce(${all.join(', ')})`, { rest: 'a' }),
  // PostgreSQL and DuckDB agree: nulls are passed over.
  define('greatest', ['a'], 'a', (...all) => `greatest(${all.join(', ')})`, { rest: 'a', ...ordered }),
  define('least', ['a'], 'a', (...all) => `least(${all.join(', ')})`, { rest: 'a', ...ordered }),
  define('nullif', ['a', 'a'], 'a', (a, b) => `nullif(${a}, ${b})`, ordered),
  define('between', ['a', 'a', 'a'], 'boolean', (a, b, c) => `(${a} BETWEEN ${b} AND ${c})`, ordered),
];

const latitude = (point = ''): string => `CAST(json_extract_string(${point}, '$.coordinates[1]') AS DOUBLE)`;
const longitude = (point = ''): string => `CAST(json_extract_string(${point}, '$.coordinates[0]') AS DOUBLE)`;
const metres = (latA: string, lonA: string, latB: string, lonB: string): string =>
  `(2 * 6371008.8 * asin(sqrt(pow(sin(radians(${latB} - ${latA}) / 2), 2) + ` +
  `cos(radians(${latA})) * cos(radians(${latB})) * pow(sin(radians(${lonB} - ${lonA}) / 2), 2))))`;

const places: readonly Signature[] = [
  define(
    'within_circle',
    ['point', 'number', 'number', 'number'],
    'boolean',
    (p, lat = '', lon = '', radius = '') =>
      `(${metres(latitude(p), longitude(p), `CAST(${lat} AS DOUBLE)`, `CAST(${lon} AS DOUBLE)`)} <= ${radius})`,
  ),
  define(
    'within_box',
    ['point', 'number', 'number', 'number', 'number'],
    'boolean',
    (p, north, west, south, east) =>
      `(${latitude(p)} BETWEEN ${south} AND ${north} AND ${longitude(p)} BETWEEN ${west} AND ${east})`,
  ),
  define('distance_in_meters', ['point', 'point'], 'number', (p, q) =>
    metres(latitude(p), longitude(p), latitude(q), longitude(q)),
  ),
];

export const scalars: readonly Signature[] = [...text, ...numbers, ...choices, ...places];
