import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { elementsOf, parsePage } from '../../src/cli/page/page-tree.js';
import { readPageText } from '../../src/cli/page/page-text.js';
import { catalogOf, casesSentence, covidCases } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { ask, folder, portal, read, write } = useCli();

const script = '<script async src="/civic-metrics.js" data-catalog="catalog.json"></script>\n';

async function bake(page: string | Uint8Array, ...words: readonly string[]) {
  await write('page.html', page);
  const ran = await ask('bake', 'page.html', '--quiet', ...words);
  return { ...ran, page: await read('page.html') };
}

const kpi = (text: string, more = '') => `<civic-kpi metric="covid.cases"${more}>${text}</civic-kpi>`;
const value = (text: string, more = '') => `<civic-value metric="covid.cases"${more}>${text}</civic-value>`;
const textsOf = (page: string) =>
  [...page.matchAll(/<civic-(?:kpi|value)[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('letters beyond ASCII', () => {
  const encodeOf = (page: string | Buffer) => readPageText(Buffer.from(page), 'x').encode('é 😀');
  const references = '&#233; &#128512;';
  const cases: readonly (readonly [title: string, page: string | Buffer, written: string])[] = [
    ['a page of ASCII alone', '<p>x', references],
    ['a page of ASCII that says UTF-8: a header may say another', '<meta charset="utf-8">', references],
    ['a page of ASCII that says another', '<meta charset=iso-8859-1>', references],
    ['a page in UTF-8', '<p>é', 'é 😀'],
    ['a page in UTF-8 that says so', '<meta charset="UTF8"><p>é', 'é 😀'],
    ['a page in UTF-8 that says another', '<meta charset="iso-8859-1"><p>é', references],
    [
      'a page in UTF-8 that says another in an older way',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>é',
      references,
    ],
    ['a page in UTF-8 that says another as XML', '<?xml version="1.0" encoding="latin1"?><p>é', references],
    ['a comment says nothing', '<!-- <meta charset="latin1"> --><p>é', 'é 😀'],
    ['an encoding that there is not', '<meta charset="nonsense"><p>é', 'é 😀'],
    ['a byte order mark decides', '\uFEFF<meta charset="latin1"><p>', 'é 😀'],
    ['bytes that are no UTF-8', Buffer.from([0xe4]), references],
  ];
  for (const [title, page, written] of cases)
    test(title, () => {
      assert.equal(encodeOf(page), written);
    });

  test('a page that says ISO-8859-1 gets references, and is the same the next time', async () => {
    const title = 'Fälle';
    await write('words.json', catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, title } }));
    const page = `<meta charset="iso-8859-1">${kpi('old')}`;
    assert.match((await bake(page, '--catalog', 'words.json')).page, />F&#228;lle: 174 on/);
    const bytes = await readFile(join(folder(), 'page.html'));
    assert.ok(bytes.every((byte) => byte < 0x80));
    assert.match((await ask('bake', 'page.html', '--catalog', 'words.json')).out, /1 the same/);
  });
});

describe('pins', () => {
  const notPinned = [
    ' as-of="" data-baked="2021-06-01"',
    ' as-of="2021-05-31" data-baked=""',
    ' as-of="2021-05-31" data-baked="yes"',
  ];
  for (const more of notPinned)
    test(`${more} is none`, async () => {
      const { page, code } = await bake(script + kpi('old', more));
      assert.match(textsOf(page)[0] ?? '', /^Confirmed cases: 1\d\d on/);
      assert.match(page, /data-baked="2021-06-15"/);
      assert.equal(code, 0);
    });

  test('a date that there is not is told, baked or not', async () => {
    const page = script + kpi('old', ' as-of="2021-02-30" data-baked="2021-06-01"');
    const { page: after, code, out } = await bake(page);
    assert.deepEqual([code, after], [1, page]);
    assert.match(out, /^failed /m);
  });

  for (const day of ['2021-06-15', '2021-06-20'])
    test(`a day that is not over is not frozen: ${day}`, async () => {
      const { page, out, code } = await bake(script + kpi('old', ` as-of="${day}"`));
      assert.doesNotMatch(page, /data-baked/);
      assert.match(textsOf(page)[0] ?? '', /^Confirmed cases: 174 on June 14, 2021/);
      assert.match(
        out,
        new RegExp(`^note .*line 2: its day, ${day}, is not over, so it has no data-baked yet`, 'm'),
      );
      assert.equal(code, 0);
      assert.match((await bake(page)).out, /0 baked, 1 the same/);
    });

  test('yesterday is over', async () => {
    const { page } = await bake(script + kpi('old', ' as-of="2021-06-14"'));
    assert.match(page, / as-of="2021-06-14" data-baked="2021-06-15">/);
  });

  test('one that was frozen too early is open again with --repin', async () => {
    const { page } = await bake(
      script + kpi('old', ' as-of="2021-06-20"\n data-baked="2021-06-10" id=x'),
      '--repin',
    );
    assert.match(page, /<civic-kpi metric="covid\.cases" as-of="2021-06-20" id=x>Confirmed/);
  });
});

describe('a language without words', () => {
  test('a figure is written as that language does, and any other form keeps its text', async () => {
    const { page, out, code } = await bake(
      `${script}<p lang="de">${value('old')} ${value('old', ' format="change"')}</p>`,
    );
    assert.deepEqual([code, textsOf(page)], [0, ['174', 'old']]);
    assert.match(out, /^kept .*there are no words in "de" for format="change", so its text stays\./m);
  });

  test('its digits and marks are its own', async () => {
    const { page } = await bake(
      `${script}<p lang="de">${value('old', ' period="month" as-of="2021-05-31"')}</p>`,
    );
    assert.deepEqual(textsOf(page), ['4.495']);
  });
});

describe('what scripts of others say is not said to us', () => {
  test('a language, a house and a catalog', async () => {
    const foreign =
      '<script src="/maps.js" data-locale="fr" data-house="gazette" data-catalog="maps.json"></script>';
    const { page, out, code } = await bake(`${foreign}${script}${kpi('old')}${value('old')}`);
    assert.deepEqual([code, textsOf(page)], [0, [casesSentence, '174']]);
    assert.doesNotMatch(out, /maps\.json/);
    assert.match(out, /line 1: the data-catalog of a script that is not civic-metrics\.js is not read/);
  });

  const ours = [
    'civic-metrics.js',
    'https://cdn.example/npm/civic-metrics@0.3.1/dist/civic-metrics.js?v=2',
    '/js/civic-metrics.min.js',
    '/js/civic-metrics-0.3.1.js#x',
  ];
  for (const src of ours)
    test(`${src} is ours`, async () => {
      const { page } = await bake(
        `<script src="${src}" data-locale="es" data-catalog="catalog.json"></script>${kpi('old')}`,
      );
      assert.match(page, /174 el 14 de/);
    });

  for (const src of ['/civic-metrics/analytics.js', '/not-civic-metrics.js', '/x.js?civic-metrics.js.map'])
    test(`${src} is not`, async () => {
      const { page } = await bake(`<script src="${src}" data-locale="es"></script>${script}${kpi('old')}`);
      assert.deepEqual(textsOf(page), [casesSentence]);
    });
});

describe('who is at fault', () => {
  const answers: readonly (readonly [title: string, status: number, body: string])[] = [
    ['unavailable', 503, ''],
    ['refused', 403, ''],
    ['gone', 404, 'no'],
    ['a page of HTML', 200, '<!doctype html><p>Hello'],
  ];
  for (const [title, status, body] of answers)
    test(`a catalog that is ${title} is the world’s: exit code 3`, async () => {
      portal().faults.add('^/bad/catalog\\.json', { status, body });
      const page = `<script src="/civic-metrics.js" data-catalog="${portal().url}/bad/catalog.json"></script>${kpi('old')}`;
      const { code, page: after, out } = await bake(page);
      portal().faults.clear();
      assert.deepEqual([code, after], [3, page]);
      assert.match(out, /could not be used/);
    });

  test('an unknown place is the page’s, whatever other catalog is away', async () => {
    portal().faults.add('^/bad/catalog\\.json', { status: 404, body: '' });
    const { code } = await bake(
      script.replace('"catalog.json', `"${portal().url}/bad/catalog.json catalog.json`) +
        kpi('old', ' place="x"'),
    );
    portal().faults.clear();
    assert.equal(code, 1);
  });

  const styles: readonly (readonly [style: string, says: RegExp])[] = [
    ['{"extends":', /On line 2: The house style "ours" is not JSON: /],
    ['{"extends":"ap","x":1}', /On line 2: The house style "ours" is not valid:/],
  ];
  for (const [style, says] of styles)
    test(`a style that cannot be read fails those that name it alone: ${style}`, async () => {
      const { code, page, out } = await bake(
        `${script}<script type="application/json" data-civic-style="ours">${style}</script><p>${value('old', ' house="ours ap" place=""')}</p><p>${value('old', ' house="ap" filter="age=65%2B"')}</p>`,
      );
      assert.deepEqual(textsOf(page), ['old', '74']);
      assert.match(out, says);
      assert.equal(code, 1);
    });
});

describe('a large page', () => {
  test('is scanned once, and each caller has a list of its own', () => {
    const root = parsePage('<p>'.repeat(10));
    const read: string[] = [];
    const children = root.childNodes;
    Object.defineProperty(root, 'childNodes', {
      get: () => {
        read.push('scan');
        return children;
      },
    });
    const first = elementsOf(root);
    first.pop();
    assert.equal(elementsOf(root).length, first.length + 1);
    assert.equal(read.length, 1);
  });
});
