import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { blankDraft, toEntryFile } from '../../src/builder/draft.js';
import { readPasted, type Pasted } from '../../src/builder/pasted.js';
import { setFilter } from '../../src/builder/selection.js';

const page = 'https://here.gov/dist/builder.html';

describe('what was pasted', () => {
  const table: [text: string, kind: Pasted['kind'], what?: string][] = [
    ['', 'nothing'],
    ['  \n ', 'nothing'],
    ['https://county.gov/metrics.json', 'catalog', 'https://county.gov/metrics.json'],
    ['/metrics.json', 'catalog', 'https://here.gov/metrics.json'],
    ['county.gov/metrics.json', 'catalog', 'https://county.gov/metrics.json'],
    ['https://county.gov/catalog', 'catalog', 'https://county.gov/catalog'],
    ['https://data.example.gov/d/abcd-1234', 'dataset', 'abcd-1234'],
    ['https://data.example.gov/Health/Cases/abcd-1234/about_data', 'dataset', 'abcd-1234'],
    ['https://data.example.gov/resource/abcd-1234.json', 'dataset', 'abcd-1234'],
    ['{ "version": 1 }', 'json'],
    ['{ "version": ', 'wrong'],
    ['javascript:alert(1)', 'wrong'],
    ['http://[', 'wrong'],
    ['some words of a reader', 'wrong'],
  ];
  for (const [text, kind, what] of table) {
    test(`“${text}” is ${kind}`, () => {
      const pasted = readPasted(text, page);
      assert.equal(pasted.kind, kind);
      if (pasted.kind === 'catalog') assert.equal(pasted.url, what);
      if (pasted.kind === 'dataset') assert.equal(pasted.address.dataset, what);
    });
  }
});

describe('a drafted entry', () => {
  const found = {
    dataset: {
      domain: 'data.county.gov',
      dataset: 'abcd-1234',
      title: 'Daily cases',
      description: null,
      publisher: null,
      publisherUrl: null,
      license: null,
      columns: [
        { field: 'day', title: 'Day', type: 'date' },
        { field: 'cases', title: 'Cases', type: 'number' },
      ],
    },
    timeColumn: 'day',
    reporting: { grain: 'day', apart: 1, newest: 18_000, single: true },
  } as const;
  const whole = { ...blankDraft, shape: 'flow', measure: 'sum:cases', lag: '3', timeZone: 'America/Chicago' };

  test('is a whole catalog once all is chosen', () => {
    const file = JSON.parse(toEntryFile(found, whole) ?? '{}') as {
      metrics: Record<string, object>;
      defaults: object;
    };
    assert.deepEqual(Object.keys(file.metrics), ['daily-cases']);
    assert.deepEqual(file.metrics['daily-cases'], {
      title: 'Daily cases',
      shape: 'flow',
      source: { domain: 'data.county.gov', dataset: 'abcd-1234' },
      measure: { fn: 'sum', column: 'cases' },
      time: { column: 'day', grain: 'day' },
      completeness: { lag: 'P3D' },
    });
    assert.deepEqual(file.defaults, { domain: 'data.county.gov', timeZone: 'America/Chicago' });
  });

  for (const [title, fields] of [
    ['a shape', { shape: '' }],
    ['a measure', { measure: '' }],
    ['a measure of the dataset', { measure: 'sum:nothing' }],
    ['a name that pages can write', { name: 'Not A Name' }],
    ['a time zone that there is', { timeZone: 'Mars/Olympus' }],
  ] as const) {
    test(`is none without ${title}`, () => assert.equal(toEntryFile(found, { ...whole, ...fields }), null));
  }
});

describe('the filter', () => {
  test('is set, changed and taken away, a dimension at a time', () => {
    const one = setFilter('', 'age', '65+');
    const two = setFilter(one, 'type', 'a; b=c,d%');
    assert.deepEqual([one, two], ['age=65+', 'age=65+; type=a%3B b%3Dc%2Cd%25']);
    assert.equal(setFilter(two, 'age', ''), 'type=a%3B b%3Dc%2Cd%25');
    assert.equal(setFilter(one, 'age', '18-64'), 'age=18-64');
  });
});
