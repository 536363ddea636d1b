import assert from 'node:assert/strict';
import { lstat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { useCli } from './support/run-cli.js';
import { catalogOf, covidCases, type Fields } from './support/county.js';

const { cli, ask, folder, portal, read, write } = useCli();

const init = (path: string, ...words: readonly string[]) =>
  cli('init', `${portal().url}${path}`, '--quiet', ...words);

describe('init', () => {
  test('writes a catalog with what the portal says, and leaves the choice of shape and measure to a human', async () => {
    const { code, json, err, out } = await init('/d/case-days');
    assert.equal(code, 0);
    const { publisher, defaults, metrics } = json();
    assert.deepEqual(publisher, {
      name: 'Demo County',
      url: 'https://county.example/health',
      license: { name: 'Public Domain' },
    });
    assert.deepEqual(defaults, { domain: portal().url });
    const entry = (metrics as Fields)['cases-by-day'] as Fields;
    assert.deepEqual(entry.time, { column: 'report_date', grain: 'day' });
    assert.match(err, /^choose \/metrics\/cases-by-day\/shape: /m);
    assert.match(err, /^choose \/metrics\/cases-by-day\/measure: A date has several rows/m);
    await write('draft.json', out);
    const checked = await ask('check', 'draft.json');
    assert.match(checked.out, /\/metrics\/cases-by-day\/shape: must be one of "flow".*"CHOOSE flow/);
    assert.equal(checked.code, 1);
  });

  test('with --shape and --measure what it writes passes check', async () => {
    const words = [
      '--shape',
      'flow',
      '--measure',
      'sum:doses',
      '--name',
      'vaccine.doses',
      '--time-zone',
      'America/Chicago',
    ];
    const { code, out, err } = await init('/resource/dose-week.json', ...words);
    assert.equal(code, 0);
    assert.doesNotMatch(err, /choose/);
    assert.match(err, /Its weeks are dated by a Saturday/);
    assert.match(err, /Other columns of dates: updated/);
    await write('doses.json', out);
    const checked = await ask('check', 'doses.json', '--quiet');
    assert.match(checked.out, /^ok {7}vaccine\.doses: Doses by week: /m);
    assert.equal(checked.code, 0);
  });

  test('adds to a catalog with --into, and replaces no name', async () => {
    const words = ['--shape', 'flow', '--measure', 'count', '--into', 'grown.json', '--name', 'a'];
    assert.equal((await init('/d/case-days', ...words)).code, 0);
    assert.equal((await init('/d/dose-week', ...words.slice(0, -1), 'b')).code, 0);
    const { metrics } = JSON.parse(await read('grown.json')) as { metrics: Fields };
    assert.deepEqual(Object.keys(metrics), ['a', 'b']);
    const before = await read('grown.json');
    const { code, err } = await init('/d/case-days', ...words);
    assert.match(err, /has a metric "a" already/);
    assert.deepEqual([code, await read('grown.json')], [1, before]);
  });

  test('a file keeps its mark, its indent and its ends of lines', async () => {
    const text = `\uFEFF${JSON.stringify(catalogOf('data.example.gov'), undefined, '\t')}\n`;
    await write('windows.json', text.replaceAll('\n', '\r\n'));
    assert.equal((await init('/d/case-days', '--into', 'windows.json', '--name', 'a')).code, 0);
    const after = await read('windows.json');
    assert.match(after, /^\uFEFF\{\r\n\t"version": 1,\r\n/);
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.match(after, /\r\n\t\t"a": \{\r\n/);
  });

  test('a file with a name that stands twice is not written: one of the two would be lost', async () => {
    const text = '{"version": 1, "metrics": {"m": {"title": "One"}, "m": {"title": "Two"}}}';
    await write('twice.json', text);
    const { code, err } = await init('/d/case-days', '--into', 'twice.json', '--name', 'a');
    assert.match(err, /In twice\.json \/metrics\/m stands in line 1 and again in line 1;.*lose the other/);
    assert.deepEqual([code, await read('twice.json')], [1, text]);
  });

  test('another portal answers in the place of the dataset’s, which is the one that is written', async () => {
    const { json } = await cli(
      'init',
      'https://data.example.gov/d/case-days',
      '--portal',
      portal().url,
      '--json',
    );
    const { defaults } = json().catalog as { defaults: Fields };
    assert.equal(defaults.domain, 'data.example.gov');
  });

  test('a name that is an alias of another metric is not taken', async () => {
    await write('aliased.json', catalogOf('data.example.gov', { new: { ...covidCases, aliases: ['old'] } }));
    const before = await read('aliased.json');
    const { code, err } = await init('/d/case-days', '--into', 'aliased.json', '--name', 'old');
    assert.match(err, /"old" is already an alias of "new".*--name/);
    assert.deepEqual([code, await read('aliased.json')], [1, before]);
  });

  test('the time zone is written into a catalog that says none, and is never changed there', async () => {
    await write('zones.json', catalogOf('data.example.gov'));
    const add = (name: string, zone: string) =>
      init('/d/case-days', '--into', 'zones.json', '--name', name, '--time-zone', zone);
    const [a, b] = [await add('a', 'America/Chicago'), await add('b', 'America/Chicago')];
    assert.deepEqual([a.code, b.code], [0, 0]);
    assert.match(
      a.err,
      /^note: zones\.json had no defaults\.timeZone: that of every metric in it is America/m,
    );
    assert.doesNotMatch(b.err, /every metric/);
    const before = await read('zones.json');
    const { defaults, metrics } = JSON.parse(before) as { defaults: Fields; metrics: Fields };
    assert.deepEqual(defaults, { domain: 'data.example.gov', timeZone: 'America/Chicago' });
    assert.deepEqual(Object.keys(metrics), ['covid.cases', 'a', 'b']);
    const { code, err } = await add('c', 'America/Denver');
    assert.match(err, /one time zone by default, but a place can have its own/);
    assert.deepEqual([code, await read('zones.json')], [1, before]);
  });

  test('a file that is there and cannot be read is not replaced', async () => {
    await symlink('round.json', join(folder(), 'round.json'));
    const { code, err } = await init('/d/case-days', '--name', 'round', '--into', 'round.json');
    assert.match(err, /round\.json cannot be read: its symbolic links lead in a circle\./);
    assert.ok((await lstat(join(folder(), 'round.json'))).isSymbolicLink());
    assert.equal(code, 1);
  });

  test('an address without a dataset is a wrong input', async () => {
    const { code, err } = await init('/browse');
    assert.match(err, /is not a dataset’s address/);
    assert.equal(code, 1);
  });

  test('a dataset without a column of dates is a wrong input that says what to do', async () => {
    const { code, err } = await init('/d/text-days');
    assert.match(err, /has no column of dates \(day, calls\)\. .*time\.type/);
    assert.equal(code, 1);
  });

  test('a dataset that is not there: exit code 1, as of check', async () => {
    const { code, err } = await init('/d/gone-gone');
    assert.match(err, /answered 404/);
    assert.equal(code, 1);
  });

  test('--time and --measure must be columns of the dataset', async () => {
    const time = await init('/d/dose-week', '--time', 'week_endin');
    assert.match(time.err, /week_ending, updated.*"week_ending"/);
    const measure = await init('/d/dose-week', '--measure', 'sum:dosse');
    assert.match(measure.err, /--measure must be count.*"doses"/);
    assert.deepEqual([time.code, measure.code], [2, 2]);
  });

  test('--measure suggests columns of numbers, and functions where the function is unknown', async () => {
    assert.match((await init('/d/dose-week', '--measure', 'sum')).err, /such as sum:doses/);
    const unknown = await init('/d/dose-week', '--measure', 'sun:doses');
    assert.match(unknown.err, /must begin with count, sum, .*Did you mean "sum"/);
    for (const measure of ['sum:week_ending', 'avg:updated', 'last:updated']) {
      const { code, err } = await init('/d/dose-week', '--measure', measure);
      assert.match(err, /holds dates\. Columns of numbers: doses/);
      assert.equal(code, 2);
    }
  });

  test('warns of days of UTC only where the catalog that it adds to has no zone either', async () => {
    await write('zoned.json', { version: 1, defaults: { timeZone: 'America/Chicago' }, metrics: {} });
    await write('unzoned.json', { version: 1, metrics: {} });
    const asked = (file: string) => init('/d/dose-week', '--into', file, '--shape', 'flow', '--name', 'a');
    assert.doesNotMatch((await asked('zoned.json')).err, /UTC/);
    assert.match((await asked('unzoned.json')).err, /those of UTC/);
  });
});
