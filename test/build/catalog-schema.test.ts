// The schema that editors get says what the catalog's spec says, as far as JSON Schema can.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { catalogSchema } from '../../src/metric/catalog-schema.js';
import { parseCatalog } from '../../src/metric/catalog.js';
import { starterCatalog } from '../../src/starter/starter-catalog.js';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const root = catalogSchema as Schema;

/** As much of a validator as the schema has keywords. */
function accepts(value: unknown, schema: Schema): boolean {
  if (schema.$ref !== undefined)
    return accepts(value, root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {});
  if (schema.anyOf && !schema.anyOf.some((each) => accepts(value, each))) return false;
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(types.includes('integer') && Number.isInteger(value))) return false;
  if (typeof value === 'string') return new RegExp(schema.pattern ?? '', 'u').test(value);
  if (Array.isArray(value)) {
    return value.length >= (schema.minItems ?? 0) && value.every((each) => accepts(each, schema.items ?? {}));
  }
  if (type !== 'object') return true;
  const object = value as Record<string, unknown>;
  const { properties = {}, required = [], additionalProperties = {}, propertyNames = {} } = schema;
  return (
    required.every((key) => key in object) &&
    Object.keys(object).length >= (schema.minProperties ?? 0) &&
    Object.entries(object).every(([key, each]) => {
      const known = properties[key];
      if (known) return accepts(each, known);
      return additionalProperties && accepts(key, propertyNames) && accepts(each, additionalProperties);
    })
  );
}

/** Every field of a schema with its path. */
function fieldsOf(schema: Schema, path = ''): [string, Schema][] {
  const { properties = {}, additionalProperties, items, anyOf = [], $defs = {} } = schema;
  const named = Object.entries(properties).map(([key, each]): [string, Schema] => [`${path}/${key}`, each]);
  if (additionalProperties) named.push([`${path}/*`, additionalProperties]);
  const within = named.flatMap(([at, each]) => fieldsOf(each, at));
  const others = [...(items ? [items] : []), ...anyOf, ...Object.values($defs)];
  return [...named, ...within, ...others.flatMap((each) => fieldsOf(each, path))];
}

describe('the schema for editors', () => {
  test('describes every field', () => {
    const fields = fieldsOf(root);
    assert.ok(fields.length > 100);
    for (const [path, { description = '' }] of fields)
      assert.match(description, /^[A-Za-z0-9].*[.:]?\w*\.$/s, path);
  });

  test('says which dialect it is written in, and refers to nothing but itself', () => {
    assert.equal(catalogSchema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    for (const [path, { $ref }] of fieldsOf(root))
      assert.ok($ref === undefined || $ref === '#/$defs/conditions', path);
  });

  test('every pattern is one that editors can read', () => {
    JSON.stringify(catalogSchema, (key, value: unknown) =>
      key === 'pattern' ? new RegExp(value as string, 'u').source : value,
    );
  });

  const good = { ...Object.values(starterCatalog.metrics)[0] };
  const catalogOf = (metric: object, name = 'm') => ({
    version: 1,
    defaults: { domain: 'data.example.gov' },
    metrics: { [name]: { ...good, ...metric } },
  });
  const table: [title: string, catalog: unknown, fine: boolean][] = [
    ['the starter catalog', starterCatalog, true],
    [
      'conditions within conditions',
      catalogOf({ source: { dataset: 'abcd-1234', where: { a: [1], not: { b: { gt: 2 } } } } }),
      true,
    ],
    ['null where none is meant', catalogOf({ format: { digits: null, unit: null } }), true],
    ['another version', { ...starterCatalog, version: 2 }, false],
    ['no metrics', { version: 1 }, false],
    ['an unknown field', catalogOf({ titel: 'x' }), false],
    ['an empty title', catalogOf({ title: ' ' }), false],
    ['a shape that is none', catalogOf({ shape: 'flw' }), false],
    ['an empty range', catalogOf({ source: { dataset: 'abcd-1234', where: { a: {} } } }), false],
    ['a name with a capital', catalogOf({}, 'M'), false],
    ['an address with letters beyond ASCII', catalogOf({ method: 'HTTPS://données.example/é' }), true],
    ['an address with a password', catalogOf({ method: 'https://u:p@a.example/' }), false],
    ['an address without a host', catalogOf({ method: 'https://' }), false],
    ['weeks beside days in a duration', catalogOf({ completeness: { lag: 'P1W2DT3H' } }), true],
    ['an empty duration', catalogOf({ completeness: { lag: 'PT' } }), false],
    ['text of several lines', catalogOf({ description: 'a\nb' }), true],
    ['a mark that turns the direction', catalogOf({ title: 'a\u202E' }), false],
    ['a column of 201 letters', catalogOf({ time: { column: 'a'.repeat(201), grain: 'day' } }), false],
    [
      'http to a host of its own',
      catalogOf({ source: { dataset: 'abcd-1234', domain: 'http://a.b' } }),
      false,
    ],
    [
      'http to this machine',
      catalogOf({ source: { dataset: 'abcd-1234', domain: 'http://[::1]:80' } }),
      true,
    ],
    [
      'a date format',
      catalogOf({ time: { column: 'd', grain: 'day', type: 'text', format: 'D. M. YYYY' } }),
      true,
    ],
    [
      'two months in a date format',
      catalogOf({ time: { column: 'd', grain: 'day', format: 'M YYYY MM' } }),
      false,
    ],
    ['null where a value is meant', catalogOf({ minBase: null }), false],
  ];
  for (const [title, catalog, fine] of table) {
    test(`${fine ? 'accepts' : 'refuses'} ${title}`, () => {
      assert.equal(accepts(catalog, root), fine);
      const read = parseCatalog(catalog, 'test');
      assert.equal(read !== null && !read.broken.size, fine, 'as what reads it');
    });
  }
});
