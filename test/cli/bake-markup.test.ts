import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { breakingChanges } from '../../src/cli/bake/outline.js';
import { parsePage } from '../../src/cli/page/page-tree.js';
import { casesSentence } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { ask, read, write } = useCli();

const script = '<script async src="/civic-metrics.js" data-catalog="catalog.json"></script>\n';

async function bake(page: string) {
  await write('page.html', script + page);
  const ran = await ask('bake', 'page.html', '--quiet');
  return { ...ran, page: (await read('page.html')).slice(script.length) };
}

const kpi = (text: string) => `<p>Before</p><civic-kpi metric="covid.cases">${text}</civic-kpi><p>After`;
const value = (text: string) => `In <civic-value metric="covid.cases">${text}</civic-value> cases`;
const bakedKpi = (text: string) => kpi(text).replace('covid.cases"', 'covid.cases" data-baked="2021-06-15"');
const bakedValue = (text: string) =>
  value(text).replace('covid.cases"', 'covid.cases" data-baked="2021-06-15"');

describe('markup that the parser moves about is left as it was: exit code 1', () => {
  const cases = [
    kpi('<b>1,204 <i>cases</b> today</i>'),
    kpi('<b>1<i>2</b>3</i>'),
    kpi('<b><p>1,204</b> cases</p>'),
    kpi('<table>1,204<tr><td>x</table>'),
    kpi('<span><b>1,204 <i>cases</b> today</i></span>'),
    kpi('1,204</i> cases'),
    kpi('1,204</div> cases'),
    kpi('<b>1,204 cases'),
    kpi('<p>1,204 <em>cases</p>'),
    kpi('1,204 <span>cases'),
    kpi('<svg><br></svg>1,204'),
    value('<strong>1<em>2</strong>3</em>'),
    `<template>${kpi('<b>1<i>2</b>3</i>')}</template>`,
  ];
  for (const before of cases)
    test(before, async () => {
      const { code, page, out } = await bake(before);
      assert.equal(page, before);
      assert.match(out, /^failed .*has tags inside that are not closed, or not in the order/m);
      assert.equal(code, 1);
    });

  test('another element of the page is baked all the same', async () => {
    const broken = kpi('<b>1<i>2</b>3</i>');
    const { page } = await bake(broken + value('9'));
    assert.equal(page, broken + bakedValue('174'));
  });
});

describe('markup that only looks as if it were broken is baked', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['<p>1,204<p>cases</p>', casesSentence],
    ['1,204<br>cases', casesSentence],
    ['<table slot="x"><tr><td>1</table>1,204', `<table slot="x"><tr><td>1</table>${casesSentence}`],
    ['<script>"</b>"</script>1,204', `<script>"</b>"</script>${casesSentence}`],
    [
      '<svg><path d=""/></svg><template><b></b></template>1,204',
      `<svg><path d=""/></svg><template><b></b></template>${casesSentence}`,
    ],
    ['1 &lt; 2', casesSentence],
    ['1 < 2', casesSentence],
  ];
  for (const [before, after] of cases)
    test(before, async () => {
      const { code, page } = await bake(kpi(before));
      assert.deepEqual([code, page], [0, bakedKpi(after)]);
    });
});

describe('changes that would make another page of it are found', () => {
  const changesOf = (source: string, ...pairs: readonly (readonly [find: string, put: string])[]) =>
    pairs.map(([find, text]) => {
      const from = source.indexOf(find);
      return { edits: [{ from, to: from + find.length, text }] };
    });
  const found = (source: string, ...pairs: readonly (readonly [find: string, put: string])[]) => {
    const changes = changesOf(source, ...pairs);
    return breakingChanges(parsePage(source), source, changes).map((each) => changes.indexOf(each));
  };
  const page = '<p>a <b>1</b> c</p><p>d <i>2</i></p><template><u>3</u></template>';

  test('an end tag that goes', () => {
    assert.deepEqual(found(page, ['<b>1</b>', 'x'], ['2</i>', 'x'], ['3', 'x']), [1]);
  });

  test('an element that comes', () => {
    assert.deepEqual(found(page, ['1', '<s>x</s>'], ['2', 'x']), [0]);
  });

  test('an element that moves', () => {
    assert.deepEqual(found(page, ['1</b> c</p>', '1</p>']), [0]);
  });

  test('text alone, and whole elements', () => {
    assert.deepEqual(found(page, ['<b>1</b>', ''], ['<i>2</i>', 'x'], ['<u>3</u>', 'y']), []);
  });
});

describe('a tag that holds all of the text keeps it', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    [value('<a href="/d">1,204</a>'), bakedValue('<a href="/d">174</a>')],
    [value('<b><a href="/d">1,204</a></b>'), bakedValue('<b><a href="/d">174</a></b>')],
    [value('<a href="/d"><b>1,204</b></a>'), bakedValue('<a href="/d">174</a>')],
    [value(' <code> 1,204 </code> '), bakedValue(' <code> 174 </code> ')],
    [value('<abbr title="x">many</abbr>'), bakedValue('<abbr title="x">174</abbr>')],
    [value('<font color="red">1,204</font>'), bakedValue('<font color="red">174</font>')],
    [
      value('<img src="x" alt=""><a href="/d">many</a>'),
      bakedValue('<img src="x" alt=""><a href="/d">174</a>'),
    ],
    [kpi('<a href="/d">1,204 cases</a>'), bakedKpi(`<a href="/d">${casesSentence}</a>`)],
    [
      kpi('<p>1,204 cases on Jan. 5. <a href="/d">See the data</a>.</p>'),
      bakedKpi(`<p>${casesSentence} <a href="/d">See the data</a></p>`),
    ],
    [kpi('<a href="/d">—</a>'), bakedKpi(`<a href="/d">${casesSentence}</a>`)],
    [kpi('<a href="/d"></a>1,204'), bakedKpi(`<a href="/d"></a>${casesSentence}`)],
  ];
  for (const [before, after] of cases)
    test(before, async () => {
      const { code, page } = await bake(before);
      assert.deepEqual([code, page], [0, after]);
      assert.equal((await bake(page)).page, page);
    });
});

describe('where old text would stand beside the new one, it is left as it was: exit code 1', () => {
  const cases: readonly (readonly [before: string, says: string])[] = [
    [value('about <a href="/d">1,204</a>'), '1,204'],
    [value('<a href="/d">1,204</a> <a href="/e">new</a>'), '1,204'],
    [kpi('Cases <a href="/d">rose</a> to 1,204'), 'rose'],
    [kpi('1,204 cases <ul><li>167 in May</ul>'), '167 in May'],
    [kpi('<p>1,204 cases</p><p>Source: <a href="/d">County</a></p>'), 'Source: County'],
    [kpi('<ul><li>1,204 cases</ul>'), '1,204 cases'],
    [kpi('<p>1,204<!-- --><div></div>'), '1,204'],
    [
      kpi('<p>There were <civic-value metric="covid.cases">9</civic-value> cases</p>').replace(
        '<p>Before</p>',
        '',
      ),
      '9',
    ],
  ];
  for (const [before, says] of cases)
    test(before, async () => {
      const { code, page, out } = await bake(before);
      const kept = page.replace(/ data-baked="[^"]*">174</, '>9<');
      assert.equal(kept, before);
      assert.ok(
        out.includes(`has text that would stay beside the new one: "${says}". Move it out of <civic-`),
      );
      assert.equal(code, 1);
    });
});

test('what is true already keeps its spelling', async () => {
  const { page } = await bake(kpi(casesSentence.replaceAll(' ', '&#32;')));
  assert.equal(page, bakedKpi(casesSentence.replaceAll(' ', '&#32;')));
});

test('a script that closes itself in a page of XML is told: exit code 1', async () => {
  const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>\n<script src="/civic-metrics.js" data-catalog="catalog.json"/></head><body>${kpi('9')}`;
  await write('page.xhtml', page);
  const { code, out } = await ask('bake', 'page.xhtml', '--quiet');
  assert.match(out, /page\.xhtml:2: the script tag closes itself, which only XML heeds\. Write <script/);
  assert.deepEqual([code, await read('page.xhtml')], [1, page]);
});
