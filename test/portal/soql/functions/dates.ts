import { TIMESTAMPS } from '../types.js';
import { define, toNumber, type Signature } from './signature.js';

const PARTS: Readonly<Record<string, string>> = {
  y: 'year',
  m: 'month',
  d: 'day',
  hh: 'hour',
  mm: 'minute',
  ss: 'second',
  dow: 'dow',
  woy: 'week',
  iso_y: 'isoyear',
};
const TRUNCATIONS: Readonly<Record<string, string>> = { y: 'year', ym: 'month', ymd: 'day' };

const inZone = (ts = '', zone = ''): string => `((${ts} AT TIME ZONE 'UTC') AT TIME ZONE ${zone})`;

// There is no week, quarter or hour: that is Socrata's list, not an omission.
const truncations = Object.entries(TRUNCATIONS).flatMap(([suffix, unit]) => [
  define(
    `date_trunc_${suffix}`,
    ['floating_timestamp'],
    'floating_timestamp',
    (a) => `date_trunc('${unit}', ${a})`,
  ),
  define(
    `date_trunc_${suffix}`,
    ['fixed_timestamp', 'text'],
    'floating_timestamp',
    (a, zone) => `date_trunc('${unit}', ${inZone(a, zone)})`,
  ),
  define(
    `datez_trunc_${suffix}`,
    ['fixed_timestamp'],
    'fixed_timestamp',
    (a) => `date_trunc('${unit}', ${a})`,
  ),
]);

const extracts = Object.entries(PARTS).map(([suffix, part]) =>
  define(`date_extract_${suffix}`, ['floating_timestamp'], 'number', (a) =>
    toNumber(`date_part('${part}', ${a})`),
  ),
);

const arithmetic: readonly Signature[] = [
  // Whole days from the second to the first, cut towards zero.
  define(
    'date_diff_d',
    ['a', 'a'],
    'number',
    (a, b) => toNumber(`trunc((epoch(${a}) - epoch(${b})) / 86400)`),
    {
      among: TIMESTAMPS,
    },
  ),
  define('date_add', ['a', 'interval'], 'a', (a, b) => `(${a} + ${b})`, { among: TIMESTAMPS }),
  define('epoch_seconds', ['fixed_timestamp'], 'number', (a) => `CAST(epoch(${a}) AS DECIMAL(18,3))`),
  define('to_floating_timestamp', ['fixed_timestamp', 'text'], 'floating_timestamp', inZone),
  define(
    'to_fixed_timestamp',
    ['floating_timestamp', 'text'],
    'fixed_timestamp',
    (a, zone) => `((${a} AT TIME ZONE ${zone}) AT TIME ZONE 'UTC')`,
  ),
];

export const dates: readonly Signature[] = [...truncations, ...extracts, ...arithmetic];
