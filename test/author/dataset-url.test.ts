import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseDatasetUrl } from '../../src/author/dataset-url.js';

const county = { domain: 'data.example.gov', dataset: 'abcd-1234' };

describe('a dataset’s address', () => {
  const forms = [
    'https://data.example.gov/d/abcd-1234',
    'http://data.example.gov/d/abcd-1234',
    'data.example.gov/d/abcd-1234',
    '  https://data.example.gov/d/abcd-1234 \n',
    'https://data.example.gov/resource/abcd-1234.json',
    'https://data.example.gov/resource/abcd-1234.csv?$limit=5',
    'https://data.example.gov/resource/abcd-1234',
    'https://data.example.gov/Public-Health/Cases-by-day-2019-2020/abcd-1234',
    'https://data.example.gov/Public-Health/Cases/abcd-1234/about_data',
    'https://data.example.gov/Public-Health/Cases/abcd-1234/data_preview',
    'https://data.example.gov/dataset/Cases/abcd-1234',
    'https://data.example.gov/api/views/abcd-1234.json',
    'https://data.example.gov/api/views/abcd-1234/rows.csv?accessType=DOWNLOAD',
    'https://data.example.gov/api/v3/views/abcd-1234/query.json',
    'https://data.example.gov/en/d/abcd-1234#about',
    'https://dev.socrata.com/foundry/data.example.gov/abcd-1234',
  ];
  for (const form of forms) {
    test(`${form.trim()} is read`, () => {
      assert.deepEqual(parseDatasetUrl(form), county);
    });
  }

  test('a loopback address keeps its scheme and port', () => {
    assert.deepEqual(parseDatasetUrl('http://127.0.0.1:8080/d/abcd-1234'), {
      domain: 'http://127.0.0.1:8080',
      dataset: 'abcd-1234',
    });
  });

  const none = [
    '',
    'abcd-1234',
    'https://data.example.gov/',
    'https://data.example.gov/d/abcd-12345',
    'ftp://data.example.gov/d/abcd-1234',
    'javascript:alert(1)//a/d/abcd-1234',
    'https://localhost/d/abcd-1234',
    'https://a b/d/abcd-1234',
    'https://data.example.gov:8443/d/abcd-1234',
    'https://data.example.gov/d/ABCD-1234',
  ];
  for (const form of none) {
    test(`"${form}" is none`, () => {
      assert.equal(parseDatasetUrl(form), null);
    });
  }
});
