/**
 * The catalog contract as a JSON Schema (2020-12), for editors and for the command line: catalog-spec.ts, with a
 * description of every field. The build writes it to `catalog.schema.json`; no page loads it.
 */

import { describeField } from './catalog-descriptions.js';
import { conditions, fileSpec, metricSpec, type Fields, type Spec } from './catalog-spec.js';
import { lackingOf, partsOf } from './fits.js';
import type { Kind } from './kinds.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const number = { type: 'number' };

// As in kinds.ts. No "format" where JSON Schema's is narrower: a uri is ASCII, a duration has weeks or days.
const calm = '(?:[^\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]|[\\t-\\r])*$';
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const loopback = 'http://(?:127\\.0\\.0\\.1|localhost|\\[::1\\])(?::\\d{1,5})?';
const once = '(?=.*YYYY)(?!.*YYYY.*Y)(?!.*M[^M]+M)(?!.*MMM)(?!.*D[^D]+D)(?!.*DDD)';

const schemas: Readonly<Record<Kind, JsonSchema>> = {
  'version 1': { const: 1 },
  object: { type: 'object' },
  boolean: { type: 'boolean' },
  string: { ...text, pattern: `^${calm}` },
  text: { ...text, minLength: 1, pattern: `^(?=\\s*\\S)${calm}` },
  scalar: { type: ['string', 'number', 'boolean'], pattern: '^[^\\p{Cc}\\p{Cs}]*$' },
  number,
  'not negative': { ...number, minimum: 0 },
  'above 0': { ...number, exclusiveMinimum: 0 },
  'above 1': { ...number, exclusiveMinimum: 1 },
  '0 to 6': { type: 'integer', minimum: 0, maximum: 6 },
  '2 to 366': { type: 'integer', minimum: 2, maximum: 366 },
  '1000 to 9999': { type: 'integer', minimum: 1000, maximum: 9999 },
  name: { ...text, pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$' },
  dataset: { ...text, pattern: '^[a-z0-9]{4}-[a-z0-9]{4}$' },
  domain: { ...text, pattern: `^(?:(?:${label}\\.)+${label}|${loopback})$` },
  column: { ...text, pattern: '^:?@?[\\p{L}_][\\p{L}\\p{N}_-]{0,199}$' },
  url: { ...text, pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:[/\\\\]*[^/\\\\?#@\\s]+(?:[/\\\\?#]|\\s*$)' },
  date: { ...text, format: 'date' },
  'month and day': { ...text, pattern: '^(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])$' },
  duration: {
    ...text,
    pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
  },
  'date format': {
    ...text,
    pattern: `^${once}[^A-Za-z0-9]*(?:(?:YYYY|MM?|DD?)[^A-Za-z0-9]*)*$`,
    maxLength: 20,
  },
  'time zone': { ...text, minLength: 1 },
  language: { ...text, pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
  currency: { ...text, pattern: '^[A-Z]{3}$' },
};

/** A JSON Schema of a spec; `path` is that of the field it is for. */
function toSchema(spec: Spec, path: readonly string[]): JsonSchema {
  if (spec === conditions) return { $ref: '#/$defs/conditions' };
  const parts = partsOf(spec);
  if ('words' in parts) return { enum: parts.words };
  if ('kind' in parts) {
    const { type, ...schema } = schemas[parts.kind];
    const types = parts.orNull ? [type, 'null'].flat() : type;
    return types === undefined ? schema : { type: types, ...schema };
  }
  if ('any' in parts) return { anyOf: parts.any.map((each) => toSchema(each, path)) };
  if ('entry' in parts) {
    const { entry, least, most } = parts;
    const bounds = { ...(least && { minItems: least }), ...(most < Infinity && { maxItems: most }) };
    return { type: 'array', items: toSchema(entry, path), ...bounds };
  }
  return toObjectSchema(parts.fields, path);
}

function toObjectSchema(fields: Fields, path: readonly string[]): JsonSchema {
  const toField = (spec: Spec, name: string) => {
    const at = [...path, name];
    return { description: describeField(at), ...toSchema(spec, at) };
  };
  const named = Object.entries(fields).filter(([key]) => !key.startsWith('*') && key !== '!');
  const [map] = Object.entries(fields).filter(([key]) => key.startsWith('*'));
  const required = lackingOf({ '': '' }, fields).filter(Boolean);
  return {
    type: 'object',
    properties: Object.fromEntries(
      named.map(([key, spec]) => {
        const name = key.replace('!', '');
        return [name, toField(spec, name)];
      }),
    ),
    ...(required.length && { required }),
    ...('!' in fields && { minProperties: 1 }),
    ...(map && { propertyNames: schemas[map[0].slice(1) as Kind] }),
    additionalProperties: map ? toField(map[1], '*') : false,
  };
}

export const catalogSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Civic Metrics catalog',
  description: 'Named metrics on Socrata portals, for the civic-* elements.',
  ...toObjectSchema({ ...fileSpec, 'metrics!': { '*name': metricSpec } }, []),
  $defs: { conditions: toObjectSchema(conditions, ['conditions']) },
};
