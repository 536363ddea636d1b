import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { forms } from '../../src/builder/builder-state.js';
import { toBase } from '../../src/builder/chosen.js';
import { toPolicyLines } from '../../src/builder/policy-lines.js';
import { toPieces, toSentence } from '../../src/builder/snippets.js';
import { choose } from './chosen.js';

const script =
  '<script async src="https://cdn.example/civic-metrics@0.1.0/civic-metrics.js" integrity="sha384-AAA" crossorigin="anonymous" data-catalog="https://county.gov/metrics.json"></script>';
const kpi =
  '<civic-kpi metric="covid.cases" data-baked="2021-06-15">Confirmed cases: 27 on June 9, 2021.</civic-kpi>';
const codeOf = (chosen: ReturnType<typeof choose>) => toPieces(chosen).map(({ code }) => code);

describe('the snippet', () => {
  test('for a page: the script, and the tag with today’s figure in it', () => {
    assert.equal(codeOf(choose())[0], `${script}\n${kpi}`);
  });

  test('for a page: the style sheet’s lines reserve the card’s place and set its theme', () => {
    const [, styles] = codeOf(choose({ state: { theme: 'dark', element: 'trend' } }));
    assert.equal(
      styles,
      'civic-trend:not(:defined) {\n  display: block;\n  /* 37.5rem under 320 pixels, 41rem under 280; 31.5rem from 480 on, 34rem from 640 */\n  min-block-size: calc(36 * max(1rem, 16px));\n}\ncivic-trend {\n  color-scheme: dark;\n}',
    );
    assert.equal(codeOf(choose({ state: { element: 'sparkline' } })).length, 1);
  });

  for (const element of ['kpi', 'trend'] as const)
    test(`for a page: the place of a ${element} is reserved as the README says`, async () => {
      const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
      const [, styles = ''] = codeOf(choose({ state: { element } }));
      assert.ok(styles && readme.includes(styles), styles);
    });

  test('of one script tag: the element’s attributes as data-*', () => {
    const [code = ''] = codeOf(choose({ state: { form: 'script', 'as-of': '2021-01-05', lang: 'es' } }));
    assert.equal(
      code,
      script.replace(
        '></script>',
        ' data-widget="kpi" data-metric="covid.cases" data-as-of="2021-01-05" data-lang="es"></script>',
      ),
    );
  });

  test('of a frame: sandboxed, titled, as high as its card, and the script that keeps it so', () => {
    const [code = ''] = codeOf(choose({ state: { form: 'frame', theme: 'dark', element: 'trend' } }));
    const [frame = '', parent = ''] = code.split('\n');
    assert.match(
      frame,
      /^<iframe src="https:\/\/cdn\.example\/civic-metrics@0\.1\.0\/embed\.html\?metric=covid\.cases&amp;element=trend&amp;catalog=https%3A%2F%2Fcounty\.gov%2Fmetrics\.json&amp;theme=dark" /,
    );
    assert.match(
      frame,
      / title="Confirmed cases" width="100%" height="544" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"><\/iframe>$/,
    );
    assert.doesNotMatch(frame, /allow-same-origin/);
    assert.match(parent, /civic-frame\.js" integrity="sha384-BBB" crossorigin="anonymous"><\/script>$/);
  });

  test('for WordPress: one block of its own', () => {
    assert.equal(
      codeOf(choose({ state: { form: 'wordpress' } }))[0],
      `<!-- wp:html -->\n${script}\n${kpi}\n<!-- /wp:html -->`,
    );
  });

  test('for Drupal: the script apart from the text, and what the text format must allow', () => {
    assert.deepEqual(codeOf(choose({ state: { form: 'drupal' } })), [
      script,
      kpi,
      '<civic-kpi metric place filter period span compare as-of lang data-baked>',
    ]);
  });

  test('for mail: the sentence, an image with the same words, and the command that draws it', () => {
    assert.deepEqual(
      codeOf(choose({ state: { form: 'mail', place: 'us-mn-ramsey', filter: 'age=65+; sex=F' } })),
      [
        'Confirmed cases: 27 on June 9, 2021.\nhttps://data.county.gov/d/abcd-1234',
        '<img src="covid.cases.png" width="360" alt="Confirmed cases: 27 on June 9, 2021.">',
        "npx civic-metrics@0.1.0 render covid.cases --catalog https://county.gov/metrics.json --format png --element kpi --place us-mn-ramsey --filter 'age=65+; sex=F' --output covid.cases.png",
      ],
    );
  });

  test('of a value: in its sentence', () => {
    const state = { element: 'value', sentence: 'We counted {value} & more.' } as const;
    assert.equal(
      codeOf(choose({ state }))[0]?.split('\n')[1],
      '<p>We counted <civic-value metric="covid.cases" data-baked="2021-06-15">Confirmed cases: 27 on June 9, 2021.</civic-value> &amp; more.</p>',
    );
    const twice = { element: 'value', sentence: '{value}, I say {value}.' } as const;
    const said = codeOf(choose({ state: twice }))[0] ?? '';
    assert.match(
      said,
      /\n<p><civic-value [^]*<\/civic-value>, I say <civic-value [^]*<\/civic-value>\.<\/p>$/,
    );
    assert.doesNotMatch(said, /\{value\}/);
    assert.equal(toSentence('Without a place'), 'Without a place {value}');
  });

  test('of a catalog without an address: it stands on the page, and cannot end its tag', () => {
    const file = { version: 1, metrics: {}, note: '</script><script>alert(1)</script>' };
    const [code = ''] = codeOf(choose({ catalog: { kind: 'inline', file } }));
    assert.match(code, /^<script type="application\/json" data-civic-catalog>\n\{/);
    assert.equal(code.match(/<\/script>/g)?.length, 2);
    const [, json = ''] = /data-civic-catalog>([^]*?)<\/script>/.exec(code) ?? [];
    assert.deepEqual(JSON.parse(json), file);
  });

  test('without a known hash has no integrity, which would block it', () => {
    assert.doesNotMatch(codeOf(choose({ integrity: {} }))[0] ?? '', /integrity|crossorigin/);
  });

  for (const form of forms) {
    test(`${form}: nothing hostile gets out of its quotes`, () => {
      const evil = `"'><img src=x onerror=alert(1)>`;
      const chosen = choose({
        state: { form, metric: evil, place: evil, lang: evil, sentence: `${evil}{value}`, element: 'value' },
        catalog: { kind: 'url', url: `https://county.gov/${encodeURIComponent(evil)}` },
        baked: { text: evil, label: evil, day: '2021-06-15', source: null, freshness: 'fresh' },
      });
      const html = toPieces(chosen).filter(({ title }) => !/plain text|command/.test(title));
      for (const { code } of html) assert.doesNotMatch(code, /<img src=x/);
    });
  }

  test('in a command line, a quote stays a quote', () => {
    const command = codeOf(choose({ state: { form: 'mail', metric: "a'; rm -rf ~" } })).at(-1) ?? '';
    assert.match(command, /render 'a'\\''; rm -rf ~' --catalog/);
  });
});

describe('the Content-Security-Policy of a snippet', () => {
  const table: [form: (typeof forms)[number], lines: string[]][] = [
    ['page', ['script-src https://cdn.example', 'connect-src https://county.gov https://data.county.gov']],
    ['frame', ['frame-src https://cdn.example', 'script-src https://cdn.example']],
    ['mail', []],
  ];
  for (const [form, lines] of table) {
    test(`${form}: ${lines.join('; ') || 'nothing'}`, () =>
      assert.deepEqual(toPolicyLines(choose({ state: { form } })), lines));
  }

  test('names a host once', () => {
    const catalog = { kind: 'url', url: 'https://data.county.gov/metrics.json' } as const;
    assert.equal(toPolicyLines(choose({ catalog }))[1], 'connect-src https://data.county.gov');
  });
});

describe('the folder of the scripts', () => {
  const table: [text: string, base: string | null][] = [
    ['', 'https://here.gov/dist/'],
    ['https://cdn.example/civic-metrics@0.1.0', 'https://cdn.example/civic-metrics@0.1.0/'],
    ['https://cdn.example/1.0.0/civic-metrics.js?x#y', 'https://cdn.example/1.0.0/'],
    ['https://cdn.example', 'https://cdn.example/'],
    ['javascript:alert(1)', null],
    ['cdn', null],
  ];
  for (const [text, base] of table) {
    test(`“${text}” is ${base ?? 'none'}`, () => assert.equal(toBase(text, 'https://here.gov/dist/'), base));
  }
});
