/**
 * The catalog contract, stated once: which fields there are, and what each may hold. In a reader's browser `fits` holds
 * a catalog against it; where one does not fit, catalog-problems.ts says why; catalog-schema.ts makes it the JSON Schema
 * that editors read, with a description of every field.
 */

import type { Kind } from './kinds.js';

/**
 * What a value may be: a kind, `?` behind it where null will do as well; `=a|b`, one of these words; `[spec, least,
 * most]`, a list and how many entries it has; a set, any one of several; or an object with fields.
 *
 * A field's `!` says that it must be there, and a `!` alone that one of them must. `*kind` is any other field of that
 * kind, and comes last.
 */
export type Spec =
  | Kind
  | `${Kind}?`
  | `=${string}`
  | readonly [entry: Spec, least?: number, most?: number]
  | ReadonlySet<Spec>
  | Fields;

export interface Fields {
  readonly [field: string]: Spec;
}

const grain = '=day|week|month|quarter|year';
const range = { '!': 'object', gt: 'scalar', gte: 'scalar', lt: 'scalar', lte: 'scalar' } as const;

export const conditions: Fields = {
  get not() {
    return conditions;
  },
  '*column': new Set<Spec>(['scalar?', ['scalar', 1], range]),
};

const portal = { domain: 'domain', api: '=2.1|3', token: 'text' } as const;

const source = { ...portal, dataset: 'dataset', where: conditions } as const;

const term = { 'fn!': '=count|sum|avg|median|min|max|distinct|last', column: 'column' } as const;

const words = {
  zero: 'text',
  one: 'text',
  two: 'text',
  few: 'text',
  many: 'text',
  other: 'text',
  kind: '=amount|value',
} as const;

export const metricSpec: Fields = {
  'title!': 'text',
  short: 'text',
  description: 'text',
  method: 'url',
  'shape!': '=flow|stock|cumulative|ratio',
  'source!': { ...portal, 'dataset!': 'dataset', where: conditions },
  'measure!': new Set<Spec>([term, { 'numerator!': term, 'denominator!': term }]),
  'time!': {
    'column!': 'column',
    'grain!': grain,
    type: '=timestamp|text|year',
    format: 'date format',
    grains: [grain, 1],
  },
  dimensions: { '*name': { 'column!': 'column', title: 'text', 'values!': ['scalar', 1] } },
  completeness: { lag: 'duration', provisional: 'duration', tail: '=mark|hide|include' },
  freshness: {
    cadence: 'duration',
    days: ['=sun|mon|tue|wed|thu|fri|sat', 1],
    holidays: ['date'],
    staleAfter: 'duration',
    status: '=active|paused|retired',
    until: 'date?',
    successor: 'string?',
  },
  release: '=auto|manual',
  approvedThrough: 'date',
  missing: '=gap|zero',
  smooth: { 'window!': '2 to 366', align: '=trailing' },
  per: { 'base!': '=population', 'scale!': 'above 0' },
  compare: ['=previous|year|target|none', 1],
  better: '=up|down|neither',
  neutral: { 'percent!': 'not negative' },
  minBase: 'not negative',
  target: { 'op!': '=<|<=|>|>=|=', 'value!': 'number', by: 'date', title: 'text' },
  bands: [{ below: 'number', 'title!': 'text' }, 1],
  bounds: { min: 'number?', max: 'number?', maxJump: 'above 1' },
  suppress: { below: 'number', title: 'text' },
  format: {
    style: '=decimal|percent|currency|duration',
    unit: 'string?',
    currency: 'currency?',
    scale: 'above 0',
    digits: '0 to 6?',
    compact: '=auto|always|never',
  },
  words,
  notes: [
    {
      'type!': '=anomaly|break|correction|info',
      'text!': 'text',
      from: 'date',
      to: 'date',
      on: 'date',
      omit: 'boolean',
    },
  ],
  checks: [{ 'period!': 'text', equals: 'number', between: ['number', 2, 2] }],
  bindings: { '*name': { source, comparability: '=same|close|differs' } },
  i18n: { '*language': { title: 'text', short: 'text', description: 'text', unit: 'text', words } },
  aliases: ['name'],
};

/** The file around the metrics; of these it says only that they are there. */
export const fileSpec = {
  $schema: 'string',
  'version!': 'version 1',
  publisher: {
    'name!': 'text',
    url: 'url',
    contact: 'text',
    license: { 'name!': 'text', url: 'url' },
  },
  defaults: {
    ...portal,
    timeZone: 'time zone',
    weekStart: '=sunday|monday|tuesday|wednesday|thursday|friday|saturday',
    fiscalYearStart: 'month and day',
  },
  places: {
    '*name': {
      'name!': 'text',
      timeZone: 'time zone',
      population: { 'value!': 'above 0', year: '1000 to 9999', source: 'url' },
    },
  },
  'metrics!': 'object',
} as const satisfies Fields;
