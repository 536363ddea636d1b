import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { usePortal } from './support/ask.js';
import { SAMPLE } from './support/sample.js';

const folder = resolve(process.env.CIVIC_SHARED ?? '../shared', 'recordings');
const skip = existsSync(folder) ? false : `${folder} is not here`;

/** The spreadsheet of every type, as it stands in the recordings. */
const TYPES = {
  id: 'type-list',
  name: 'Types',
  columns: ['text', 'checkbox'].map((name) => ({ name, fieldName: name, dataTypeName: name })),
  rows: [
    { text: 'True', checkbox: true },
    { text: 'Null', checkbox: null },
    { text: 'False', checkbox: false },
  ],
};
const { get, text } = usePortal({
  demo: false,
  datasets: [SAMPLE, TYPES, { id: 'test-stry', name: 'A story', viewType: 'story' }],
});

interface Recording {
  readonly http_status: number;
  readonly body_raw: string;
}

function recording(name: string): Recording {
  return JSON.parse(readFileSync(join(folder, 'errors', `${name}.json`), 'utf8')) as Recording;
}

test('error bodies are those that were recorded', { skip }, async () => {
  const asked: Readonly<Record<string, string>> = {
    '400-malformed-2026': '/resource/test-smpl.json?$where=bogus =&$limit=6&$offset=0',
    '400-unrecognized-arguments': '/resource/test-smpl.json?limit=1',
    '403-invalid-app-token': '/resource/test-smpl.json?$$app_token=invalid-token',
    '403-non-tabular': '/resource/test-stry.json',
    '404-dataset-missing': '/resource/songs.json',
    '404-no-service': '/nowhere',
    '404-view-not-found': '/api/views/songs.json',
  };
  for (const [name, path] of Object.entries(asked)) {
    const { http_status: status, body_raw: body } = recording(name);
    const response = await get(path);
    assert.equal(response.status, status, name);
    assert.equal(await response.text(), body, name);
  }
});

test('a checkbox is true, missing and false', { skip }, async () => {
  const file = JSON.parse(readFileSync(join(folder, 'types', 'w8wm-g3qx.soda21.json'), 'utf8')) as {
    body: string;
  };
  assert.equal(await text('/resource/type-list.json'), file.body);
});

test('the headers of a recorded answer are all there, and no other', { skip }, async () => {
  const [name = ''] = readdirSync(join(folder, 'grouped')).filter((file) => file.startsWith('resource_'));
  const { headers } = JSON.parse(readFileSync(join(folder, 'grouped', name), 'utf8')) as {
    headers: Record<string, string>;
  };
  const got = (await get('/resource/test-smpl.json?$select=cases')).headers;
  const transport = ['server', 'strict-transport-security', 'connection', 'keep-alive'];
  const names = (all: Iterable<string>): string[] =>
    [...all]
      .map((header) => header.toLowerCase())
      .filter((header) => !transport.includes(header))
      .sort();
  assert.deepEqual(names(got.keys()), names(Object.keys(headers)));
});
