// What is well, though it looks as if it were not: doctor raises no alarm about it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { catalogOf } from './support/county.js';
import { useCli } from './support/run-cli.js';
import { useSite } from './support/site.js';

const { cli, portal } = useCli();
const page = useSite();

const javascript = { type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } };
page.serve('/civic-metrics.js', { body: '/*! civic-metrics */', ...javascript });

const script = '<script async src="/civic-metrics.js" data-catalog="/catalog.json"></script>';
const kpi = '<civic-kpi metric="covid.cases">174 cases</civic-kpi>';

/** What is said of a page of this body, each with its level. */
async function examine(body: string, ...words: readonly string[]): Promise<readonly string[]> {
  page.serve('/news.html', { body: `<!doctype html><title>News</title>\n<body><p>News</p>${body}` });
  const catalog = JSON.stringify(catalogOf(portal().url));
  page.serve('/catalog.json', { body: catalog, type: 'application/json' });
  const asked = ['doctor', `${page.url()}/news.html`, '--now', '2021-06-15T15:00Z', '--quiet', '--json'];
  const { code, json } = await cli(...asked, ...words);
  const findings = json().findings as readonly { code: string; level: string }[];
  const told = findings.map((each) => `${each.level} ${each.code}`);
  assert.equal(code, told.some((each) => each.startsWith('wrong')) ? 1 : 0);
  return told;
}

type Case = readonly [title: string, body: string, told?: readonly string[]];

function examineAll(cases: readonly Case[]): void {
  for (const [title, body, told = []] of cases)
    test(title, async () => {
      assert.deepEqual(await examine(body), told);
    });
}

describe('the tag <civic-updated>', () => {
  examineAll([
    [
      'is one of ours, beside figures in a sentence',
      `${script}<p>There were <civic-value metric="covid.cases" format="amount">174 cases</civic-value>.</p><civic-updated>Figures of June 14</civic-updated>`,
    ],
    ['must be closed as any other', `${script}${kpi}<civic-updated>Figures of June 14`, ['wrong lost-end']],
    [
      'may be a widget, and needs no metric',
      `${script.replace(' data-', ' data-widget="updated" data-')}${kpi}`,
    ],
  ]);
});

describe('another’s script', () => {
  examineAll([
    [
      'with data-catalog is not ours',
      `${script}${kpi}<script src="/shop.js" data-catalog="summer-2021"></script>`,
    ],
    [
      'with data-widget is not ours',
      `${script}${kpi}<script src="/w.js" data-widget="chat" data-metric="hits"></script>`,
    ],
    ['in a folder of our name is not ours', `${script}${kpi}<script src="/civic-metrics/shop.js"></script>`],
    ['that holds its own data is not ours', `${script}${kpi}<script data-catalog="summer">let a</script>`],
    [
      'in place of ours does not hide that ours is gone',
      `${kpi}<script src="/shop.js" data-catalog="summer-2021"></script>`,
      ['wrong lost-script', 'wrong unknown-metric'],
    ],
  ]);

  test('is ours where it is a renamed copy with a card of ours', async () => {
    page.serve('/numbers.js', { body: '/*! civic-metrics */', ...javascript });
    const renamed = script.replace('civic-metrics.js', 'numbers.js');
    assert.deepEqual(
      await examine(renamed.replace(' data-', ' data-widget="kpi" data-metric="covid.cases" data-')),
      [],
    );
  });
});

describe('a figure that is pinned and baked', () => {
  const baked = '<civic-value metric="gone" as-of="2020-01-05" data-baked="2020-01-06">1</civic-value>';
  examineAll([
    ['asks for no metric', `${script}${baked}`],
    ['asks for no catalog', `<script src="/civic-metrics.js" data-catalog="/gone.json"></script>${baked}`],
    [
      'asks where it allows revisions',
      `${script}${baked.replace(' as-of', ' allow-revised as-of')}`,
      ['wrong unknown-metric'],
    ],
    [
      'asks where its day is none',
      `${script}${baked.replace('2020-01-06', 'yes')}`,
      ['wrong unknown-metric'],
    ],
  ]);
});

describe('attributes and tags of another system', () => {
  examineAll([
    ['data-metric on a list item', `${script}${kpi}<ul><li data-metric="visits">9</li></ul>`],
    ['metric on a meter', `${script}${kpi}<meter metric="visits" value="1">9</meter>`],
    ['a custom element that begins with civic-', `${script}${kpi}<civic-header>News</civic-header>`],
    ['a short one', `${script}${kpi}<civic-tab>News</civic-tab><civic-app></civic-app>`],
    [
      'but not a tag of ours with a slip, though it lost its metric',
      `${script}${kpi}<civic-vlaue>174</civic-vlaue>`,
      ['wrong unknown-tag'],
    ],
    [
      'but not what a tag of ours became',
      `${script}${kpi}<p metric="covid.cases" place="here">174</p>`,
      ['wrong lost-tag'],
    ],
  ]);
});

describe('typographic quotes', () => {
  const titled = (attributes: string) => `${script}${kpi.replace(' metric', ` ${attributes} metric`)}`;
  examineAll([
    ['are well in a title', titled('title="“Confirmed” cases"')],
    ['are well in a label', titled('aria-label="Ramsey’s cases"')],
    ['are well in words', titled('words="didn’t|fell|stood"')],
    ['are not in a name', titled('place=”here”'), ['wrong typographic-quotes', 'wrong unknown-place']],
    ['are not around a title', titled('title=”Confirmed cases”'), ['wrong typographic-quotes']],
  ]);
});

describe('prose', () => {
  examineAll([
    [
      'may mention a tag',
      `${script}${kpi}<p>Made with &lt;civic-kpi&gt; and &lt;script data-catalog&gt;.</p>`,
    ],
    [
      'is no markup that was escaped',
      `${script}${kpi}<p>&lt;civic-kpi metric=“covid.cases”&gt;174&lt;/civic-kpi&gt;</p>`,
      ['wrong tag-as-text'],
    ],
  ]);
});

describe('elements without a script tag of ours', () => {
  const inline = () =>
    `<script type="application/json" data-civic-catalog>${JSON.stringify(catalogOf(portal().url))}</script>`;

  test('may be loaded by a module', async () => {
    const module = `<script type="module">import 'civic-metrics/define';</script>`;
    assert.deepEqual(await examine(inline() + module + kpi), []);
    const named = `<script type="module">import 'https://cdn.example/civic-metrics.js';</script>`;
    assert.deepEqual(await examine(inline() + named + kpi), []);
  });

  test('may be in a bundle', async () => {
    const bundle = 'const t={"civic-kpi":K};for(const[a,b]of Object.entries(t))customElements.define(a,b)';
    page.serve('/app-1a2b.js', { body: bundle, ...javascript });
    assert.deepEqual(await examine(`${inline()}<script src="/app-1a2b.js"></script>${kpi}`), []);
    const parts =
      '<link rel="modulepreload" href="/app-1a2b.js"><script type="module" src="/main.js"></script>';
    assert.deepEqual(await examine(inline() + parts + kpi), []);
  });

  test('may be in a module that cannot be seen, which is noted', async () => {
    const unseen = '<script type="module" src="/unseen.js"></script>';
    assert.deepEqual(await examine(inline() + unseen + kpi), ['note lost-script']);
    assert.deepEqual(await examine(inline() + unseen + kpi, '--offline'), ['note lost-script']);
  });

  test('are not loaded by the package alone, nor by a script that only knows their tag', async () => {
    page.serve('/site.js', { body: `document.querySelectorAll('civic-kpi')`, ...javascript });
    const others = `<script type="module">import 'civic-metrics';</script><script src="/site.js"></script>`;
    assert.deepEqual(await examine(inline() + others + kpi), ['wrong lost-script']);
  });

  test('may have a catalog that a script defines, which is noted', async () => {
    const defined = script.replace(/ data-catalog="[^"]*"/, '');
    const define = `<script>civicMetrics.defineCatalog('/catalog.json')</script>`;
    assert.deepEqual(await examine(defined + define + kpi), ['note unknown-metric']);
    assert.deepEqual(await examine(defined + kpi), ['wrong unknown-metric']);
    const module = `<script type="module">import 'civic-metrics/define';</script>`;
    assert.deepEqual(await examine(module + kpi), ['note unknown-metric']);
    assert.deepEqual(await examine(module + kpi, '--catalog', 'catalog.json'), []);
    assert.deepEqual(
      await examine(`${inline()}${module}${kpi.replace(' metric', ' place="nowhere" metric')}`),
      ['wrong unknown-place'],
    );
  });
});
