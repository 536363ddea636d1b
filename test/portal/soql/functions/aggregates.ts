import { define, ordered, toNumber, type Signature } from './signature.js';

const aggregate = { kind: 'aggregate' } as const;
const window = { kind: 'window' } as const;
// DuckDB keeps a decimal's scale in a median and would cut 1.55 to 1.5.
const double = (a = ''): string => `CAST(${a} AS DOUBLE)`;

const aggregates: readonly Signature[] = [
  define('count', [], 'number', () => 'count(*)', { ...aggregate, star: true }),
  define('count', ['any'], 'number', (a) => `count(${a})`, aggregate),
  define('sum', ['number'], 'number', (a) => `sum(${a})`, aggregate),
  define('avg', ['number'], 'number', (a) => `avg(${a})`, aggregate),
  define('median', ['number'], 'number', (a) => `median(${double(a)})`, aggregate),
  define('median', ['floating_timestamp'], 'floating_timestamp', (a) => `median(${a})`, aggregate),
  define('min', ['a'], 'a', (a) => `min(${a})`, { ...aggregate, ...ordered }),
  define('max', ['a'], 'a', (a) => `max(${a})`, { ...aggregate, ...ordered }),
  define('stddev_pop', ['number'], 'number', (a) => `stddev_pop(${double(a)})`, aggregate),
  define('stddev_samp', ['number'], 'number', (a) => `stddev_samp(${double(a)})`, aggregate),
  ...(['slope', 'intercept', 'r2'] as const).map((what) =>
    define(
      `regr_${what}`,
      ['number', 'number'],
      'number',
      (y, x) => `regr_${what}(${double(y)}, ${double(x)})`,
      aggregate,
    ),
  ),
  define('bool_and', ['boolean'], 'boolean', (a) => `bool_and(${a})`, aggregate),
  define('bool_or', ['boolean'], 'boolean', (a) => `bool_or(${a})`, aggregate),
];

const windows: readonly Signature[] = [
  ...['row_number', 'rank', 'dense_rank'].map((name) =>
    define(name, [], 'number', () => `${name}()`, window),
  ),
  define('ntile', ['number'], 'number', (n) => `ntile(CAST(${n} AS BIGINT))`, window),
  ...['first_value', 'last_value'].map((name) => define(name, ['a'], 'a', (a) => `${name}(${a})`, window)),
  ...['lag', 'lead'].map((name) =>
    define(
      name,
      ['a', 'number', 'a'],
      'a',
      (a, n = '1', ...otherwise) => `${name}(${[a, `CAST(${n} AS BIGINT)`, ...otherwise].join(', ')})`,
      { ...window, optional: 2 },
    ),
  ),
];

export const aggregatesAndWindows: readonly Signature[] = [...aggregates, ...windows];

/** Counting functions give DuckDB's 64-bit integers; SoQL has one kind of number. */
export function isCounting(name: string): boolean {
  return ['count', 'row_number', 'rank', 'dense_rank', 'ntile'].includes(name);
}

export { toNumber };
