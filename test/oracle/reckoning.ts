/**
 * What a metric's numbers must be, reckoned in SQL from the file's own rows: native steps, periods by shape, what is
 * complete, trailing averages, the latest figure and its comparisons. Nothing of the library is used here.
 */

import { sql, type SqlRow } from '../support/duck.js';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface Reckoning {
  /** A SELECT of the rows that count, as columns `d` (DATE), `a` and, for a ratio, `b` (DOUBLE). */
  readonly rows: string;
  readonly shape: 'flow' | 'stock' | 'cumulative' | 'ratio';
  readonly native: Unit;
  readonly grain: Unit;
  /** `sum(a)` by default; a measure that does not add is asked again at the grain itself. */
  readonly fn?: string;
  readonly adds?: boolean;
  readonly zero?: boolean;
  readonly window?: number;
  /** The publisher's today, and how many days before it are not complete. */
  readonly today: string;
  readonly lag?: number;
  /** Days that a week begins before Monday, months that a fiscal year begins before January. */
  readonly early?: number;
}

export interface Expected {
  /** Every complete period from the first with a value, oldest first: its first day, its value, its average. */
  readonly periods: readonly {
    readonly start: string;
    readonly value: number | null;
    readonly average: number | null;
    readonly previous: number | null;
    readonly year: number | null;
  }[];
}

/** The first day of the unit that a date is in. */
function truncate(date: string, unit: Unit, early = 0): string {
  if (unit === 'week') return `(date_trunc('week', ${date} + ${String(early)})::DATE - ${String(early)})`;
  if (unit === 'quarter' || unit === 'year') {
    return `(date_trunc('${unit}', ${date} + INTERVAL ${String(early)} MONTH) - INTERVAL ${String(early)} MONTH)::DATE`;
  }
  return `date_trunc('${unit}', ${date})::DATE`;
}

const after = (date: string, unit: Unit) => `(${date} + INTERVAL 1 ${unit.toUpperCase()})::DATE`;

export async function reckon(reckoning: Reckoning): Promise<Expected> {
  const {
    rows,
    shape,
    native,
    grain,
    fn = 'sum',
    adds = true,
    zero = false,
    window = 1,
    today,
    lag = 0,
    early = 0,
  } = reckoning;
  const [step, first] = [truncate('d', native, early), truncate('s', grain, early)];
  const value = {
    flow: 'CASE WHEN known = steps THEN a END',
    stock: 'last_a',
    cumulative: 'last_a',
    ratio: 'CASE WHEN known = steps AND b <> 0 THEN a / b END',
  }[shape];
  const average = shape === 'ratio' ? 'sum(a) OVER w / sum(b) OVER w' : 'avg(value) OVER w';
  const back = grain === 'day' ? 'INTERVAL 7 DAY' : `INTERVAL 1 ${grain.toUpperCase()}`;
  // A week a year earlier is the one of the same ISO number, or else of number 52.
  const weekBefore = `coalesce(max(CASE WHEN isoyear(e.p) = isoyear(f.p) - 1 AND weekofyear(e.p) = weekofyear(f.p) THEN e.figure END),
    max(CASE WHEN isoyear(e.p) = isoyear(f.p) - 1 AND weekofyear(e.p) = 52 AND weekofyear(f.p) = 53 THEN e.figure END))`;
  const yearBefore =
    grain === 'week' ? weekBefore : `max(CASE WHEN e.p = (f.p - INTERVAL 1 YEAR)::DATE THEN e.figure END)`;
  const found = await sql(`
    WITH raw AS (SELECT d::DATE AS d, a::DOUBLE AS a, b::DOUBLE AS b FROM (${rows}) WHERE d IS NOT NULL AND d::DATE <= DATE '${today}'),
    given AS (SELECT ${step} AS s, ${fn}(a) AS a, ${fn}(b) AS b, count(*) AS n FROM raw GROUP BY 1),
    reach AS (SELECT max(${after('s', native)}) - 1 AS day, min(s) AS first FROM given WHERE a IS NOT NULL AND (${shape === 'ratio' ? 'b' : 'a'}) IS NOT NULL),
    whole AS (SELECT least(DATE '${today}' - 1 - ${String(lag)}, day) AS day FROM reach),
    begun AS (SELECT min(s) AS first FROM given WHERE ${String(zero)} OR (a IS NOT NULL AND (${shape === 'ratio' ? 'b' : 'a'}) IS NOT NULL)),
    ps AS (SELECT DISTINCT ${first} AS p FROM (SELECT unnest(generate_series(first, day, INTERVAL 1 DAY))::DATE AS s FROM begun, whole)),
    periods AS (SELECT p, ${after('p', grain)} - 1 AS e FROM ps WHERE ${after('p', grain)} - 1 <= (SELECT day FROM whole)),
    steps AS (SELECT DISTINCT p, e, ${truncate('x', native, early)} AS s FROM (SELECT p, e, unnest(generate_series(p, e, INTERVAL 1 DAY))::DATE AS x FROM periods)),
    filled AS (SELECT p, e, s, n,
      CASE WHEN n IS NULL AND ${String(zero)} AND s >= (SELECT first FROM begun) THEN 0 ELSE a END AS a, b, max(s) OVER (PARTITION BY p) AS z FROM steps LEFT JOIN given USING (s)),
    rolled AS (SELECT p, e, count(*) AS steps, count(CASE WHEN a IS NOT NULL AND (${shape === 'ratio' ? 'b' : 'a'}) IS NOT NULL THEN 1 END) AS known,
      count(n) AS reported, sum(a) AS a, sum(b) AS b, max(CASE WHEN s = z THEN a END) AS last_a FROM filled GROUP BY p, e),
    again AS (SELECT ${truncate('d', grain, early)} AS p, ${fn}(a) AS asked FROM raw GROUP BY 1),
    valued AS (SELECT p, a, b, ${adds ? value : 'CASE WHEN reported = steps THEN asked END'} AS value FROM rolled LEFT JOIN again USING (p)),
    averaged AS (SELECT p, value, CASE WHEN count(value) OVER w = ${String(window)} THEN ${average} END AS average FROM valued
      WINDOW w AS (ORDER BY p ROWS BETWEEN ${String(window - 1)} PRECEDING AND CURRENT ROW)),
    figures AS (SELECT p, value, average, ${window > 1 ? 'average' : 'value'} AS figure FROM averaged)
    SELECT strftime(f.p, '%Y-%m-%d'), any_value(f.value), any_value(f.average), max(CASE WHEN e.p = (f.p - ${back})::DATE THEN e.figure END), ${yearBefore}
    FROM figures f LEFT JOIN figures e ON e.p < f.p AND e.p >= f.p - 372 GROUP BY f.p ORDER BY f.p`);
  const toNumber = (cell: SqlRow[number]) => (cell === null ? null : Number(cell));
  return {
    periods: found.map(([start = '', a = null, b = null, c = null, d = null]) => ({
      start: String(start),
      value: toNumber(a),
      average: toNumber(b),
      previous: toNumber(c),
      year: toNumber(d),
    })),
  };
}
