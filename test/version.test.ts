import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { version } from '../src/version.js';

test('the version in the code is the version of the package', () => {
  const { version: published } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as {
    version: string;
  };
  assert.equal(version, published);
});
