import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { FrameFault, readFrameQuery } from '../../src/embed/frame-query.js';
import { tellFrameFault } from '../../src/embed/frame-words.js';

const page = 'https://cdn.example/civic-metrics@0.1.0/embed.html';

describe('the address of an embed page', () => {
  test('names an element, its attributes, its catalogs, its language and its theme', () => {
    const query = readFrameQuery(
      `${page}?metric=covid.cases&element=trend&place=ramsey&no-source&catalog=https%3A%2F%2Fcounty.gov%2Fa.json%20b.json&catalog=/c.json&lang=es&theme=dark&id=one#?secret=aB3`,
    );
    assert.deepEqual(query, {
      element: 'trend',
      theme: 'dark',
      secret: 'aB3',
      lang: 'es',
      id: 'one',
      catalogs: [
        'https://county.gov/a.json',
        'https://cdn.example/civic-metrics@0.1.0/b.json',
        'https://cdn.example/c.json',
      ],
      attributes: { metric: 'covid.cases', place: 'ramsey', 'no-source': '' },
    });
  });

  test('needs no more than a metric', () => {
    const { element, theme, catalogs, lang, id, secret } = readFrameQuery(`${page}?metric=a`);
    assert.deepEqual([element, theme, catalogs, lang, id, secret], ['kpi', 'light', [], null, null, null]);
  });

  test('is as if a parameter were absent where it is empty', () => {
    const { element, theme } = readFrameQuery(`${page}?metric=a&element=&theme=`);
    assert.deepEqual([element, theme], ['kpi', 'light']);
  });

  const faults: [title: string, query: string, sentence: RegExp][] = [
    ['no metric', '?element=kpi', /names no metric/],
    ['an empty metric', '?metric=', /names no metric/],
    ['an element that cannot be one', '?metric=a&element=%3Cscript%3E', /“<script>”; there are kpi, trend\./],
    ['an element that shows no metric', '?metric=a&element=updated', /“updated”; there are kpi, trend\./],
    ['a theme that there is not', '?metric=a&theme=pink', /“pink”; there are auto, light and dark/],
    [
      'a catalog that is a script',
      '?metric=a&catalog=javascript:alert(1)',
      /“javascript:alert\(1\)”, which is not/,
    ],
    ['a catalog that is data', '?metric=a&catalog=data:,%7B%7D', /which is not an http/],
    ['a catalog with a password in it', '?metric=a&catalog=https://me:pw@x.gov/', /which is not an http/],
    ['a catalog that is no address', '?metric=a&catalog=http://[', /which is not an http/],
    ['a very long word', `?metric=a&element=${'x'.repeat(500)}`, /“x{60}…”/],
  ];
  for (const [title, query, sentence] of faults) {
    test(`${title} is a plain sentence`, () => {
      assert.throws(
        () => readFrameQuery(page + query),
        (fault) => fault instanceof FrameFault && sentence.test(tellFrameFault(fault, ['kpi', 'trend'])),
      );
    });
  }

  test('a value longer than any name or list is as if absent', () => {
    assert.equal(readFrameQuery(`${page}?metric=a&place=${'x'.repeat(3000)}`).attributes.place, undefined);
  });

  test('a secret is letters and digits, as WordPress makes them', () => {
    for (const hash of [
      '#?secret=a<b',
      '#?secret=',
      '#secret=ab',
      `#?secret=${'a'.repeat(99)}`,
      '#?secret=ab&x',
    ])
      assert.equal(readFrameQuery(`${page}?metric=a${hash}`).secret, null);
  });

  test('names that an object has of itself are parameters as any other', () => {
    const { attributes } = readFrameQuery(`${page}?metric=a&__proto__=b&constructor=c`);
    assert.equal(Object.getPrototypeOf(attributes), Object.prototype);
    assert.deepEqual(Object.keys(attributes).sort(), ['__proto__', 'constructor', 'metric']);
  });
});
