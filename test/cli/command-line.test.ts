import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { commands } from '../../src/cli/run.js';
import { exitCodeOf, InputError, messageOf, UsageError, WorldError, worstOf } from '../../src/cli/exit.js';
import { MetricError } from '../../src/errors.js';
import { version } from '../../src/version.js';
import { useCli } from './support/run-cli.js';

const { cli, ask } = useCli();

describe('help', () => {
  test('no words at all are a wrong command line, and get the list of commands', async () => {
    const { code, out } = await cli();
    assert.equal(code, 2);
    for (const { name } of commands) assert.match(out, new RegExp(`^  ${name} `, 'm'));
  });

  test('--help lists every command and the exit codes', async () => {
    const { code, out } = await cli('--help');
    assert.equal(code, 0);
    assert.match(out, /0 fine, 1 the input is wrong, 2 the command line is wrong, 3 the world is wrong/);
  });

  for (const { name, options } of commands) {
    test(`${name} --help tells every option, and needs no operand`, async () => {
      const { code, out, err } = await cli(name, '--help');
      assert.equal(code, 0);
      assert.equal(err, '');
      for (const option of [...Object.keys(options), 'json', 'help'])
        assert.match(out, new RegExp(`--${option}\\b`));
    });
  }

  test('--version is the version of the package', async () => {
    assert.deepEqual((await cli('--version')).out, `${version}\n`);
  });
});

describe('a wrong command line', () => {
  const faults: readonly (readonly [why: string, words: readonly string[], says: RegExp])[] = [
    ['an unknown command names the nearest', ['chek', 'x'], /no command "chek".*"check"/],
    ['an unknown option names the nearest', ['check', 'x', '--portl', 'y'], /no option --portl.*--portal/],
    ['an option of another command is unknown', ['oembed', 'x', '--repin'], /no option --repin/],
    ['a lacking operand is named', ['check'], /check needs CATALOG/],
    ['and ends in one full stop', ['bake'], /bake needs PAGE\.html\.\n/],
    ['a second operand is one too many', ['check', 'a', 'b'], /"b" is too many/],
    [
      'an option without its value says so',
      ['check', 'a', '--portal'],
      /--portal needs a value: --portal URL/,
    ],
    ['an option is no value', ['check', 'a', '--portal', '--strict'], /--portal needs a value/],
    ['a switch takes no value', ['check', 'a', '--strict=yes'], /--strict takes no value/],
    [
      'a portal must be an address',
      ['check', 'catalog.json', '--portal', 'county'],
      /--portal must be an address/,
    ],
    [
      'http is for loopback only',
      ['check', 'catalog.json', '--portal', 'http://data.example.gov'],
      /http for a loopback/,
    ],
    [
      'a time without a zone is nobody’s',
      ['check', 'a', '--now', '2021-06-15T12:00'],
      /--now must be an ISO instant/,
    ],
    ['a time that is none is refused', ['check', 'a', '--now', '2021-13-40'], /--now must be an ISO instant/],
    ['a date that there is not is refused', ['check', 'a', '--now', '2021-02-30'], /--now must be an ISO/],
    ['a language that is no tag is refused', ['render', 'm', '--lang', 'en_US'], /--lang must be the tag/],
    ['an empty title is none', ['init', 'https://a.example/d/abcd-1234', '--title', ' '], /--title is empty/],
    ['an option with nothing in it is none', ['render', 'm', '--output', ''], /--output needs a value/],
    ['a file with no name is none', ['bake', 'x.html', ''], /bake was given an empty PAGE\.html\.\n/],
    ['nor is one that ends so', ['render', 'm', '--now='], /--now needs a value/],
    ['a format names the known ones', ['render', 'm', '--format', 'svgg'], /--format must be svg, .*"svg"/],
    ['a span must be whole', ['render', 'm', '--span', '1.5'], /--span must be a whole number/],
    ['a value has no drawing', ['render', 'm', '--element', 'value', '--format', 'svg'], /no drawing/],
    ['a base must be an address', ['bake', 'x.html', '--base', 'file:///x'], /--base must be an http/],
    ['an embed page is required', ['oembed', 'm', '--catalog', 'catalog.json'], /--embed is required/],
    [
      'an unknown shape names the nearest',
      ['init', 'https://a.example/d/abcd-1234', '--shape', 'flwo'],
      /"flow"/,
    ],
  ];
  for (const [why, words, says] of faults) {
    test(`${why}: exit code 2`, async () => {
      const { code, out, err } = await cli(...words);
      assert.match(err, says);
      assert.equal(code, 2);
      assert.equal(out, '');
    });
  }

  test('with --json the fault is a document on stdout, too', async () => {
    const { code, json } = await cli('check', '--json');
    assert.equal(code, 2);
    assert.deepEqual([json().ok, json().code], [false, 2]);
  });

  test('a word behind -- is an operand, whatever it looks like', async () => {
    const { code, err } = await cli('check', '--', '--portal');
    assert.match(err, /--portal cannot be read: there is no such file/);
    assert.equal(code, 1);
  });
});

describe('what is said where', () => {
  test('progress goes to stderr, and --quiet silences it', async () => {
    assert.match((await ask('check', 'catalog.json')).err, /checking covid\.cases \(1 of 1\)/);
    assert.equal((await ask('check', 'catalog.json', '--quiet')).err, '');
  });

  test('with --json stdout is one document', async () => {
    const { json } = await ask('check', 'catalog.json', '--json');
    assert.equal(json().ok, true);
  });
});

describe('exit codes', () => {
  test('each sort of fault has its own', () => {
    const codes = [
      new UsageError(''),
      new InputError(''),
      new WorldError(''),
      new MetricError('unknown', ''),
      new MetricError('invalid', ''),
      new MetricError('network', ''),
      new MetricError('missing', '', { url: 'https://data.example.gov/resource/abcd-1234.json?$limit=1' }),
      new MetricError('missing', '', { url: 'https://data.example.gov/api/views/abcd-1234.json' }),
      new MetricError('refused', '', {
        status: 400,
        url: 'https://data.example.gov/api/v3/views/abcd-1234/query.json',
      }),
      new MetricError('refused', '', {
        status: 403,
        url: 'https://data.example.gov/resource/abcd-1234.json',
      }),
      new MetricError('missing', '', { url: 'https://county.gov/open-data/metrics.json' }),
      new TypeError(''),
    ].map(exitCodeOf);
    assert.deepEqual(codes, [2, 1, 3, 1, 1, 3, 1, 1, 1, 3, 3, 3]);
  });

  test('of several the one that the caller can mend wins', () => {
    assert.deepEqual([worstOf([]), worstOf([0, 3]), worstOf([3, 1, 0]), worstOf([0, 0])], [0, 3, 1, 0]);
  });

  test('a host that cannot be reached is told without the browser’s reasons', () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const error = new MetricError('network', 'CORS', { url: 'https://data.example.gov/x' }, { cause });
    assert.equal(messageOf(error), 'data.example.gov could not be reached: connect ECONNREFUSED.');
  });
});
