import assert from 'node:assert/strict';
import { test } from 'node:test';

import { withoutWords } from '../support/build/catalog-schema.mjs';

test('the bundle keeps the rules of the schema and drops its words', () => {
  const schema = {
    title: 'Catalog',
    properties: { title: { type: 'string', description: 'A name' }, examples: { enum: ['a'] } },
    anyOf: [{ description: 'One', const: { description: 'kept: a value, not a schema' } }],
  };
  assert.deepEqual(withoutWords(schema), {
    properties: { title: { type: 'string' }, examples: { enum: ['a'] } },
    anyOf: [{ const: { description: 'kept: a value, not a schema' } }],
  });
});
