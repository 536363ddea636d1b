import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { allows, allowsScript, parsePolicy, ruling, scriptDirectives } from '../../src/cli/doctor/csp.js';

const self = new URL('https://county.gov/news/page.html');

describe('a source of a policy', () => {
  const cases: readonly (readonly [source: string, url: string, allowed: boolean])[] = [
    ["'self'", 'https://county.gov/x.js', true],
    ["'self'", 'https://www.county.gov/x.js', false],
    ["'none'", 'https://county.gov/x.js', false],
    ['*', 'https://cdn.example/x.js', true],
    ['*', 'data:text/javascript,1', false],
    ['https:', 'https://cdn.example/x.js', true],
    ['https:', 'http://cdn.example/x.js', false],
    ['http:', 'https://cdn.example/x.js', true],
    ['cdn.example', 'https://cdn.example/x.js', true],
    ['CDN.example', 'https://cdn.example/x.js', true],
    ['cdn.example', 'http://cdn.example/x.js', false],
    ['http://cdn.example', 'https://cdn.example/x.js', true],
    ['cdn.example:8443', 'https://cdn.example/x.js', false],
    ['cdn.example:*', 'https://cdn.example:8443/x.js', true],
    ['cdn.example:443', 'https://cdn.example/x.js', true],
    ['*.example', 'https://cdn.example/x.js', true],
    ['*.example', 'https://example/x.js', false],
    ['*.cdn.example', 'https://notcdn.example/x.js', false],
    ['cdn.example/lib/', 'https://cdn.example/lib/x.js', true],
    ['cdn.example/lib/', 'https://cdn.example/other/x.js', false],
    ['cdn.example/lib/x.js', 'https://cdn.example/lib/x.js', true],
    ['cdn.example/lib', 'https://cdn.example/lib/x.js', false],
    ["'unsafe-inline'", 'https://county.gov/x.js', false],
    ['(((', 'https://county.gov/x.js', false],
  ];
  for (const [source, url, allowed] of cases) {
    test(`${source} ${allowed ? 'lets through' : 'blocks'} ${url}`, () => {
      assert.equal(allows([source], new URL(url), self), allowed);
    });
  }
});

describe('a script element', () => {
  const script = { url: new URL('https://cdn.example/x.js'), nonce: 'abc', integrity: ['sha384-x'] };
  const cases: readonly (readonly [title: string, sources: string, allowed: boolean])[] = [
    ['runs by its nonce', "'nonce-abc'", true],
    ['is blocked by another nonce', "'nonce-xyz'", false],
    ['runs by its integrity', "'sha384-x'", true],
    ['is blocked by another hash', "'sha384-y'", false],
    ['runs by its address', 'cdn.example', true],
    ['is blocked by its address alone under strict-dynamic', "'strict-dynamic' cdn.example", false],
    ['runs by its nonce under strict-dynamic', "'strict-dynamic' 'nonce-abc'", true],
    ['is blocked by no source at all', '', false],
  ];
  for (const [title, sources, allowed] of cases) {
    test(title, () => {
      assert.equal(allowsScript(sources.split(' '), script, self), allowed);
    });
  }
});

test('the nearest directive decides, and of two alike the first', () => {
  const policy = parsePolicy("default-src 'none'; Script-Src a.example; script-src b.example;; connect-src");
  assert.deepEqual(ruling(policy, scriptDirectives), { name: 'script-src', sources: ['a.example'] });
  assert.deepEqual(policy.get('connect-src'), []);
  assert.equal(ruling(parsePolicy('img-src *'), scriptDirectives), null);
});
