import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseFragment } from 'parse5';
import { attributeOf, elementsOf, type Element } from '../../src/cli/page/page-tree.js';
import { catalogOf, covidCases, type Fields } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { cli, read, write } = useCli();

const oembed = (...words: readonly string[]) =>
  cli(
    'oembed',
    'covid.cases',
    '--catalog',
    'catalog.json',
    '--catalog-url',
    'https://county.example/m.json',
    '--embed',
    'https://cdn.example/civic/embed.html',
    ...words,
  );

const first = (html: string): Element => {
  const [element] = elementsOf(parseFragment(html));
  assert.ok(element);
  return element;
};

describe('oembed', () => {
  test('writes a document of version 1.0 and type rich, whose html is one sandboxed frame', async () => {
    const { code, out } = await oembed('--span', '30', '--theme', 'dark', '--include-running');
    assert.equal(code, 0);
    const { html, ...rest } = JSON.parse(out) as Fields;
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'Confirmed cases',
      width: 360,
      height: 416,
      cache_age: 86_400,
      provider_name: 'Demo County',
      provider_url: 'https://county.example',
    });
    const frame = first(String(html));
    assert.equal(frame.tagName, 'iframe');
    assert.equal(attributeOf(frame, 'sandbox'), 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    assert.equal(attributeOf(frame, 'title'), 'Confirmed cases');
    const { origin, pathname, searchParams } = new URL(attributeOf(frame, 'src') ?? '');
    assert.equal(origin + pathname, 'https://cdn.example/civic/embed.html');
    assert.deepEqual(Object.fromEntries(searchParams), {
      catalog: 'https://county.example/m.json',
      metric: 'covid.cases',
      element: 'kpi',
      span: '30',
      'include-running': '',
      theme: 'dark',
    });
  });

  const sizes: readonly (readonly [words: readonly string[], size: readonly [number, number]])[] = [
    [[], [360, 416]],
    [
      ['--width', '300'],
      [300, 464],
    ],
    [
      ['--width', '640'],
      [640, 328],
    ],
    [
      ['--width', '300', '--height', '500'],
      [300, 500],
    ],
    [
      ['--element', 'trend'],
      [640, 544],
    ],
    [
      ['--element', 'trend', '--width', '360'],
      [360, 576],
    ],
    [
      ['--element', 'sparkline'],
      [160, 40],
    ],
  ];
  for (const [words, size] of sizes)
    test(`with "${words.join(' ')}" the frame is ${size.join(' by ')}, as high as its card`, async () => {
      const { html, width, height } = JSON.parse((await oembed(...words)).out) as Fields;
      const frame = first(String(html));
      assert.deepEqual([width, height], size);
      assert.deepEqual([attributeOf(frame, 'width'), attributeOf(frame, 'height')], size.map(String));
    });

  test('the title is in the language of the card', async () => {
    const i18n = { es: { title: 'Casos confirmados' } };
    const place = { places: { here: { name: 'Aquí' } } };
    const metric = { ...covidCases, i18n, bindings: { here: {} } };
    await write('es.json', catalogOf('data.example.gov', { 'covid.cases': metric }, place));
    const { out, err } = await oembed('--catalog', 'es.json', '--lang', 'es', '--place', 'here');
    assert.equal((JSON.parse(out) as Fields).title, 'Casos confirmados, Aquí');
    assert.equal(attributeOf(first(err), 'title'), 'Casos confirmados, Aquí');
  });

  const wrong: readonly (readonly [option: string, value: string, code: number, says: RegExp])[] = [
    ['--as-of', 'yesterday', 1, /--as-of must be a date, YYYY-MM-DD; it is "yesterday"/],
    ['--as-of', '2021-02-30', 1, /--as-of must be a date/],
    ['--compare', 'yer', 1, /--compare must be previous, year, target or none; it is "yer".*"year"/],
    ['--compare', 'target', 1, /--compare target needs a target/],
    ['--lang', 'xx"><script>', 2, /--lang must be the tag of a language/],
    ['--lang', 'en_US', 2, /--lang must be the tag of a language/],
  ];
  for (const [option, value, code, says] of wrong)
    test(`${option} ${value} makes no frame: exit code ${code}`, async () => {
      const ran = await oembed(option, value);
      assert.match(ran.err, says);
      assert.deepEqual([ran.code, ran.out], [code, '']);
    });

  test('a question that is right is published as it was asked', async () => {
    const { html } = JSON.parse((await oembed('--as-of', '2021-05-31', '--compare', 'year')).out) as Fields;
    const { searchParams } = new URL(attributeOf(first(String(html)), 'src') ?? '');
    assert.deepEqual([searchParams.get('as-of'), searchParams.get('compare')], ['2021-05-31', 'year']);
  });

  test('prints the line by which a page announces it', async () => {
    const { err } = await oembed();
    const link = first(err);
    assert.equal(attributeOf(link, 'type'), 'application/json+oembed');
    assert.equal(attributeOf(link, 'rel'), 'alternate');
    assert.equal(attributeOf(link, 'href'), 'https://cdn.example/civic/covid.cases.oembed.json');
  });

  test('with --output the document is a file, and the line alone is printed', async () => {
    const { out } = await oembed(
      '--output',
      'cases.json',
      '--url',
      'https://county.example/oembed/cases.json',
    );
    assert.match(out, /^<link rel="alternate" .*href="https:\/\/county\.example\/oembed\/cases\.json".*>\n$/);
    assert.equal((JSON.parse(await read('cases.json')) as Fields).type, 'rich');
  });

  test('a thumbnail has its size or is refused', async () => {
    const sized = [
      '--thumbnail',
      'https://county.example/c.png',
      '--thumbnail-width',
      '720',
      '--thumbnail-height',
      '500',
    ];
    const { out } = await oembed(...sized);
    assert.equal((JSON.parse(out) as Fields).thumbnail_width, 720);
    assert.equal((await oembed(...sized.slice(0, 2))).code, 2);
  });

  test('hostile words of a catalog stay words', async () => {
    await write(
      'hostile.json',
      catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, title: '"><script>x</script>' } }),
    );
    const words = ['--catalog-url', 'https://a.example/m.json', '--embed', 'https://a.example/embed.html'];
    const { out, err } = await cli('oembed', 'covid.cases', '--catalog', 'hostile.json', ...words);
    assert.equal(
      attributeOf(first(String((JSON.parse(out) as Fields).html)), 'title'),
      '"><script>x</script>',
    );
    assert.doesNotMatch(String((JSON.parse(out) as Fields).html) + err, /<script>/);
  });

  test('a catalog in a file needs its public address: exit code 2', async () => {
    const { code, err } = await cli(
      'oembed',
      'covid.cases',
      '--catalog',
      'catalog.json',
      '--embed',
      'https://a.example/embed.html',
    );
    assert.match(err, /--catalog-url is required/);
    assert.equal(code, 2);
  });

  test('an unknown metric, and an unknown place, are a wrong input: exit code 1', async () => {
    const words = [
      '--catalog',
      'catalog.json',
      '--catalog-url',
      'https://a.example/m.json',
      '--embed',
      'https://a.example/embed.html',
    ];
    assert.equal((await cli('oembed', 'covid.case', ...words)).code, 1);
    assert.equal((await oembed('--place', 'nowhere')).code, 1);
  });
});
