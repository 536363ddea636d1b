import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { parse } from 'parse5';
import { fitPath } from '../../src/cli/render/chart-svg.js';
import { wrap } from '../../src/cli/render/wrap.js';
import { elementsOf, textOf } from '../../src/cli/page/page-tree.js';
import { casesSentence, catalogOf, covidCases, type Fields } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { cli, ask, folder, portal, write } = useCli();

const render = (...words: readonly string[]) =>
  ask('render', 'covid.cases', '--catalog', 'catalog.json', ...words);

describe('render', () => {
  test('txt is the sentence with whole dates, the dates, the source and its address', async () => {
    const { code, out } = await render('--format', 'txt');
    const [sentence, dates, source, address] = out.split('\n');
    assert.equal(sentence, casesSentence);
    assert.equal(dates?.replaceAll('\u00A0', ' '), 'Through Mon., June 14, 2021 · updated June 15, 2021');
    assert.equal(source, 'Source: Demo County');
    assert.match(address ?? '', /^http:\/\/127\.0\.0\.1:\d+\/d\/case-days$/);
    assert.equal(code, 0);
  });

  test('txt of a value is its figure, bare and with words for millions, as the live one', async () => {
    assert.equal((await render('--element', 'value')).out, '174\n');
    const html = await render('--element', 'value', '--format', 'html', '--fragment', '--lang', 'es');
    assert.equal(html.out, '<span lang="es" dir="ltr">174</span>\n');
    assert.match(
      (await render('--element', 'value', '--format', 'html')).out,
      /<body[^>]*><span lang="en" dir="ltr">174<\/span><\/body>/,
    );
    const format = { unit: 'µg/m³', scale: 1e-5 };
    await write('units.json', catalogOf('data.example.gov', { m: { ...covidCases, format } }));
    const words = ['render', 'm', '--catalog', 'units.json', '--element', 'value'];
    assert.equal((await ask(...words)).out, '17.4 million\n');
    assert.equal((await ask(...words, '--lang', 'es')).out, '17,4 millones\n');
  });

  test('txt says all that the card says: target, band, what runs, and why nothing is compared', async () => {
    const spoken = async (part: Fields, ...more: readonly string[]) => {
      await write('told.json', catalogOf('data.example.gov', { m: { ...covidCases, ...part } }));
      const { out } = await ask('render', 'm', '--catalog', 'told.json', ...more);
      return out.replaceAll('\u00A0', ' ').split('\n').slice(1);
    };
    const bands = [{ below: 200, title: 'Low' }, { title: 'High' }];
    const target = { op: '<=', value: 150 };
    const [goals] = await spoken({ target, bands });
    assert.match(goals ?? '', /^Target: .*150.* · Level: Low$/);
    const [running] = await spoken({}, '--period', 'month', '--include-running');
    assert.match(running ?? '', /June/);
    const [none] = await spoken({}, '--as-of', '2021-04-01');
    assert.match(none ?? '', /^No comparison with a week earlier: /);
  });

  test('json is the card view and where it came from', async () => {
    const { out } = await render('--format', 'json');
    const { view, provenance, metric } = JSON.parse(out) as {
      view: Fields;
      provenance: Fields;
      metric: string;
    };
    assert.equal(metric, 'covid.cases');
    assert.equal(view.sentence, casesSentence);
    assert.equal((view.table as { rows: unknown[] }).rows.length, 75);
    assert.match(String(provenance.url), /\/resource\/case-days\.json\?\$query=/);
  });

  for (const element of ['kpi', 'trend', 'sparkline'] as const) {
    test(`svg of a ${element} stands by itself, with a name that needs no id, and text as text`, async () => {
      const { out } = await render('--format', 'svg', '--element', element);
      assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*role="img"/);
      assert.ok(out.includes(`<desc>${casesSentence}</desc>`));
      assert.match(out, /<title>Confirmed cases<\/title>/);
      assert.ok(/^[^>]*>/.exec(out)?.[0].includes(` aria-label="${casesSentence}"`));
      assert.doesNotMatch(out, / id=|aria-labelledby/);
      assert.doesNotMatch(out, /<style|<script|class=|style=|<foreignObject|NaN|undefined/);
    });
  }

  test('svg of a trend has its axes in words', async () => {
    const { out } = await render('--format', 'svg', '--element', 'trend');
    for (const words of ['0', '100', 'May', 'June'])
      assert.match(out, new RegExp(`<text [^>]*>${words}</text>`));
  });

  test('html needs no script and no style sheet, and holds the words before the drawing', async () => {
    const { out } = await render('--format', 'html', '--element', 'trend');
    const elements = elementsOf(parse(out));
    assert.deepEqual(
      elements.filter(({ tagName }) => ['script', 'style', 'link'].includes(tagName)),
      [],
    );
    assert.match(out, /^<!doctype html>\n<html lang="en"/);
    const article = elements.find(({ tagName }) => tagName === 'article');
    assert.match(article ? textOf(article) : '', /^Confirmed cases174 on June 14, 2021, up 4\.2%/);
    assert.equal(elements.filter(({ tagName }) => tagName === 'tr').length, 76);
  });

  test('html as a fragment is the card alone', async () => {
    assert.match(
      (await render('--format', 'html', '--fragment')).out,
      /^<article lang="en".*<\/article>\n$/s,
    );
  });

  test('png is an image of twice the width', async () => {
    const { code, out } = await render('--format', 'png', '--output', 'card.png', '--width', '300');
    assert.equal(code, 0, out);
    const bytes = await readFile(join(folder(), 'card.png'));
    assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
    assert.equal(bytes.readUInt32BE(16), 600);
  });

  test('--output writes the file, and says the alternative text', async () => {
    const { out } = await render('--format', 'svg', '--output', 'card.svg');
    assert.equal(out, `card.svg: ${casesSentence}\n`);
    assert.ok((await stat(join(folder(), 'card.svg'))).size > 1000);
  });

  test('--json has the content and its alternative text', async () => {
    const { json } = await render('--format', 'svg', '--json');
    const { format, alt, content } = json();
    assert.deepEqual([format, alt], ['svg', casesSentence]);
    assert.match(String(content), /^<svg /);
  });

  test('the attributes of an element are options here', async () => {
    const { out } = await render(
      '--filter',
      'age=65+',
      '--as-of',
      '2021-05-31',
      '--compare',
      'none',
      '--period',
      'month',
    );
    assert.match(out, /^Confirmed cases \(65\+\): 1,395 in May 2021/);
  });

  test('an unknown metric names the nearest: exit code 1', async () => {
    const { code, err } = await ask('render', 'covid.case', '--catalog', 'catalog.json');
    assert.match(err, /Did you mean "covid\.cases"/);
    assert.equal(code, 1);
  });

  test('an unknown place is a wrong input: exit code 1', async () => {
    assert.equal((await render('--place', 'nowhere')).code, 1);
  });

  test('a portal that is down: exit code 3', async () => {
    const words = ['render', 'covid.cases', '--catalog', 'catalog.json', '--portal', 'http://127.0.0.1:9'];
    assert.equal((await cli(...words)).code, 3);
  });

  test('a folder that is not there: exit code 3, and nothing is left behind', async () => {
    const { code, err } = await render('--output', 'nowhere/card.txt');
    assert.match(err, /nowhere\/card\.txt could not be written: the folder .*nowhere does not exist/);
    assert.doesNotMatch(err, /\.tmp/);
    assert.equal(code, 3);
  });

  test('a folder is no file to write: exit code 3', async () => {
    const { code, err } = await render('--output', '.');
    assert.match(err, / could not be written: it is a folder/);
    assert.equal(code, 3);
  });

  test('a column that is not there: exit code 1, and the nearest, as of check', async () => {
    const measure = { fn: 'sum', column: 'casez' };
    await write('lacking.json', catalogOf(portal().url, { lacking: { ...covidCases, measure } }));
    const { code, err } = await ask('render', 'lacking', '--catalog', 'lacking.json');
    assert.match(err, /case-days has no column "casez"\. Did you mean "cases"/);
    assert.equal(code, 1);
  });

  test('hostile words of a catalog stay words', async () => {
    const title = '</title><script>alert(1)</script>" onload="x & \uD800';
    const hostile = { ...covidCases, title, words: { other: '<b>' }, description: '<img src=x>' };
    await write('hostile.json', catalogOf('data.example.gov', { hostile }));
    for (const format of ['svg', 'html']) {
      const { out } = await ask('render', 'hostile', '--catalog', 'hostile.json', '--format', format);
      assert.doesNotMatch(out, /<script|<b>|<img|" onload/);
      assert.ok(!out.includes('\uD800'));
      assert.ok(out.includes('&lt;script&gt;alert(1)'));
    }
  });
});

describe('the drawing', () => {
  test('a path is fitted point by point, and its lines are not stretched', () => {
    const frame = { x: 10, y: 20, width: 500, height: 100 };
    assert.equal(fitPath('M0,200L500,100.5L1000,0Z', frame), 'M10,120L260,70.3L510,20Z');
  });

  test('text is broken between words, and within a word that is longer than a line', () => {
    assert.deepEqual(wrap('one two three', 60, 10), ['one two', 'three']);
    assert.deepEqual(wrap('abcdefghijklmnop', 57, 10), ['abcdefghij', 'klmnop']);
    assert.deepEqual(wrap('', 56, 10), []);
  });

  test('text is not broken at a no-break space, unless what it holds together is longer than a line', () => {
    assert.deepEqual(wrap('one of 12\u00A0km', 60, 10), ['one of', '12\u00A0km']);
    assert.deepEqual(wrap('abcdef\u00A0ghijkl', 57, 10), ['abcdef', 'ghijkl']);
  });
});
