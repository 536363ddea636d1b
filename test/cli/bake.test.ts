import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { casesSentence, catalogOf, covidCases } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { cli, ask, folder, portal, read, write } = useCli();

const script = '<script async src="/civic-metrics.js" data-catalog="catalog.json"></script>\n';

/** Bakes a page that is this body, and gives what came of it. */
async function bake(page: string | Uint8Array, ...words: readonly string[]) {
  await write('page.html', page);
  const ran = await ask('bake', 'page.html', '--quiet', ...words);
  return { ...ran, page: await read('page.html') };
}

const kpi = (text: string, more = '') =>
  `${script}<p>Before</p><civic-kpi metric="covid.cases"${more}>${text}</civic-kpi><p>After`;
const baked = (text = casesSentence, more = '') => kpi(text, `${more} data-baked="2021-06-15"`);

describe('what is written', () => {
  test('a card gets its one sentence with whole dates, and the day on which it was baked', async () => {
    const { code, page, out } = await bake(kpi('1,204 cases'));
    assert.equal(page, baked());
    assert.match(out, /^baked {2}page\.html:2 <civic-kpi metric="covid\.cases"> Confirmed cases: 174/m);
    assert.match(out, /1 baked, 0 the same, 0 kept, 0 failed; written$/m);
    assert.equal(code, 0);
  });

  for (const tag of ['civic-trend', 'civic-sparkline']) {
    test(`<${tag}> gets the sentence`, async () => {
      const { page } = await bake(`${script}<${tag} metric="covid.cases"></${tag}>`);
      assert.equal(
        page,
        `${script}<${tag} metric="covid.cases" data-baked="2021-06-15">${casesSentence}</${tag}>`,
      );
    });
  }

  test('<civic-value> gets its figure', async () => {
    const { page } = await bake(`${script}About <civic-value metric="covid.cases">many</civic-value> cases`);
    assert.match(page, />174<\/civic-value> cases$/);
  });

  test('<civic-value> gets the form and the house style that it asks for, its dates with their year', async () => {
    const form = (format: string, more = '') =>
      `<civic-value metric="covid.cases" format="${format}"${more}>old</civic-value>`;
    const house = '<script type="application/json" data-civic-style="ours">{"extends":"ap"}</script>';
    const { page } = await bake(
      `${script}${house}There ${form('direction', ' words="rose|fell|stood still"')} ${form('change')}: ${form('value', ' house="ours"')} on ${form('date')}.`,
    );
    const texts = [...page.matchAll(/<civic-value[^>]*>([^<]*)</g)].map(([, text]) => text);
    assert.deepEqual(texts.length, 4);
    assert.match(
      texts.join('|').replaceAll('&#160;', ' '),
      /^(rose|fell|stood still)\|[^|]*\d[^|]*\|174\|June \d+, 2021$/,
    );
  });

  test('a form that there is not is the page’s fault, and leaves the old text', async () => {
    const { page, code } = await bake(
      `${script}<civic-value metric="covid.cases" format="colour">old</civic-value>`,
    );
    assert.match(page, />old<\/civic-value>/);
    assert.equal(code, 1);
  });

  test('a card speaks the language of its page', async () => {
    const { page } = await bake(`${script}<div lang="es">${kpi('old')}</div>`);
    assert.match(page, /174 el 14 de? ?jun\w*\.? de 2021.*una semana antes/);
  });

  test('the attributes are heeded: filter, as-of, period, no-change', async () => {
    const more = ' filter="age=65%2B" as-of="2021-05-31" period="month" no-change';
    const { page } = await bake(kpi('old', more));
    assert.match(page, />Confirmed cases \(65\+\): 1,395 in May 2021\.<\/civic-kpi>/);
    assert.doesNotMatch(page, /earlier/);
  });

  test('the text is escaped', async () => {
    const title = '<img src=x onerror=alert(1)> & "co" </civic-kpi>';
    await write('hostile.json', catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, title } }));
    const { page } = await bake(kpi('old'), '--catalog', 'hostile.json');
    assert.ok(page.includes('>&lt;img src=x onerror=alert(1)&gt; &amp; "co" &lt;/civic-kpi&gt;: 174 on'));
  });

  test('several pages are baked by one command, each with its own catalogs', async () => {
    await write('a.html', kpi('old'));
    const inline = `<script type="application/json" data-civic-catalog>${JSON.stringify(
      catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, title: 'Another' } }),
    )}</script>`;
    await write('b.html', inline + kpi('old'));
    assert.equal((await ask('bake', 'a.html', 'b.html')).code, 0);
    assert.match(await read('a.html'), />Confirmed cases: 174/);
    assert.match(await read('b.html'), />Another: 174/);
  });
});

describe('what stays byte for byte', () => {
  const tail = ' metric="covid.cases">old</civic-kpi>';
  const done = ` metric="covid.cases" data-baked="2021-06-15">${casesSentence}</civic-kpi>`;
  const pages: readonly (readonly [title: string, before: string, after: string])[] = [
    ['line ends of Windows', `<p>\r\n<civic-kpi${tail}\r\n</p>\r\n`, `<p>\r\n<civic-kpi${done}\r\n</p>\r\n`],
    ['a byte order mark', `\uFEFF<civic-kpi${tail}`, `\uFEFF<civic-kpi${done}`],
    [
      'tags in capitals',
      '<CIVIC-KPI METRIC="covid.cases">old</CIVIC-KPI>',
      `<CIVIC-KPI METRIC="covid.cases" data-baked="2021-06-15">${casesSentence}</CIVIC-KPI>`,
    ],
    [
      'doubled attributes',
      '<civic-kpi metric="covid.cases" metric=\'x\'>old</civic-kpi>',
      `<civic-kpi metric="covid.cases" data-baked="2021-06-15" metric='x'>${casesSentence}</civic-kpi>`,
    ],
    [
      'attributes without quotes',
      '<civic-kpi metric=covid.cases>old</civic-kpi>',
      `<civic-kpi metric=covid.cases data-baked="2021-06-15">${casesSentence}</civic-kpi>`,
    ],
    [
      'a tag over several lines',
      '<civic-kpi\n  metric="covid.cases"\n  place=""\n>old</civic-kpi >',
      `<civic-kpi\n  metric="covid.cases"\n  place="" data-baked="2021-06-15"\n>${casesSentence}</civic-kpi >`,
    ],
    [
      'an older date',
      '<civic-kpi data-baked=2020-01-01 metric="covid.cases">old</civic-kpi>',
      `<civic-kpi data-baked="2021-06-15" metric="covid.cases">${casesSentence}</civic-kpi>`,
    ],
    [
      'white space around the text',
      '<civic-kpi metric="covid.cases">\n  old\n  text\n</civic-kpi>',
      `<civic-kpi metric="covid.cases" data-baked="2021-06-15">\n  ${casesSentence}\n</civic-kpi>`,
    ],
    [
      'comments and scripts that hold tags',
      `<!-- <civic-kpi${tail} --><script>"<civic-kpi${tail}"</script><title><civic-kpi${tail}</title><textarea><civic-kpi${tail}</textarea>`,
      '',
    ],
    ['a drawing’s tag of that name', `<svg><civic-kpi${tail}</svg>`, ''],
    ['a page without any element', '<p>Nothing <b>here', ''],
    [
      'elements in a template',
      `<template><civic-kpi${tail}</template>`,
      `<template><civic-kpi${done}</template>`,
    ],
    [
      'elements in noscript',
      `<noscript><civic-kpi${tail}</noscript>`,
      `<noscript><civic-kpi${done}</noscript>`,
    ],
    [
      'broken markup around it',
      `<p <b>&amp &nope; </i><table><td>x<civic-kpi${tail}</p></table><!-- `,
      `<p <b>&amp &nope; </i><table><td>x<civic-kpi${done}</p></table><!-- `,
    ],
    [
      'null characters and letters of every kind',
      `\u0000 é 名 😀 <civic-kpi${tail} \u0085`,
      `\u0000 é 名 😀 <civic-kpi${done} \u0085`,
    ],
  ];
  for (const [title, before, after] of pages) {
    test(title, async () => {
      const { page, code } = await bake(script + before);
      // The byte order mark stands at the beginning of the file, or it is none.
      assert.equal(page, script + (after || before));
      assert.equal(code, 0);
      const bytes = Buffer.from(before);
      const moved = await bake(before, '--catalog', 'catalog.json');
      assert.deepEqual(Buffer.from(moved.page), after ? Buffer.from(after) : bytes);
    });
  }

  test('a page in another encoding keeps its bytes, and gets our words as ASCII', async () => {
    await write(
      'words.json',
      catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, title: 'Fälle' } }),
    );
    const before = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0xe4, 0x80]),
      Buffer.from('<civic-kpi metric="covid.cases">old</civic-kpi>'),
    ]);
    await bake(before, '--catalog', 'words.json');
    const after = await readFile(join(folder(), 'page.html'));
    assert.deepEqual([...after.subarray(3, 5)], [0xe4, 0x80]);
    assert.match(after.toString('latin1'), />F&#228;lle: 174 on/);
  });

  test('a page in UTF-16 is refused: exit code 1', async () => {
    const { code, out } = await bake(Buffer.from('\uFEFF<p>', 'utf16le'));
    assert.match(out, /is in UTF-16\. Save it as UTF-8/);
    assert.equal(code, 1);
  });
});

describe('what is inside an element beside its text', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    [
      'tags that format the old text go with it',
      '<strong>1,204</strong> cases <span class="d">in <em>May</em></span>',
      `${casesSentence}  `,
    ],
    [
      'a link stays where it is',
      'old <a href="/data">the data</a>',
      `${casesSentence} <a href="/data">the data</a>`,
    ],
    [
      'an image and its alternative text stay',
      '<img src="x.png" alt="old"> old',
      `<img src="x.png" alt="old"> ${casesSentence}`,
    ],
    ['a comment stays', '<!-- by hand -->old<!-- / -->', `<!-- by hand -->${casesSentence}<!-- / -->`],
    [
      'an element with a slot stays',
      '<span slot="note">note</span>old',
      `<span slot="note">note</span>${casesSentence}`,
    ],
    [
      'where there was no text, it comes first',
      '<a href="/data">data</a>',
      `${casesSentence}<a href="/data">data</a>`,
    ],
  ];
  for (const [title, before, after] of cases) {
    test(title, async () => {
      const { page } = await bake(kpi(before));
      assert.equal(page, baked(after));
      assert.equal((await bake(page)).page, page);
    });
  }

  test('an element of ours inside another is baked by itself', async () => {
    const { page } = await bake(
      `${script}<civic-trend metric="covid.cases">old <civic-value metric="covid.cases">9</civic-value></civic-trend>`,
    );
    assert.match(
      page,
      />Confirmed cases: .* earlier\. <civic-value metric="covid\.cases" data-baked="2021-06-15">174<\/civic-value><\/civic-trend>$/,
    );
  });
});

describe('baking again', () => {
  test('changes nothing, not even the file’s date', async () => {
    await bake(kpi('old'));
    const { mtimeMs } = await stat(join(folder(), 'page.html'));
    const { code, out } = await ask('bake', 'page.html');
    assert.match(out, /0 baked, 1 the same, .*as it was$/m);
    assert.equal((await stat(join(folder(), 'page.html'))).mtimeMs, mtimeMs);
    assert.equal(code, 0);
  });

  test('on a later day, the date stands until the figure changes', async () => {
    const { page } = await bake(baked());
    assert.equal(page, baked());
  });

  test('a pinned figure that was baked before is never rewritten', async () => {
    const pinned = kpi('what was known then', ' as-of="2021-05-31" data-baked="2021-06-01"');
    const { code, page, out } = await bake(pinned);
    assert.equal(page, pinned);
    assert.match(out, /^kept .*pinned to 2021-05-31/m);
    assert.equal(code, 0);
  });

  test('with --repin it is', async () => {
    const { page } = await bake(kpi('old', ' as-of="2021-05-31" data-baked="2021-06-01"'), '--repin');
    assert.match(page, /as-of="2021-05-31" data-baked="2021-06-15">Confirmed cases: 160 on May 31, 2021/);
  });

  test('a pinned element without a text from before is baked once', async () => {
    const { page } = await bake(kpi('', ' as-of="2021-05-31"'));
    assert.match(page, />Confirmed cases: 160 on May 31, 2021/);
  });
});

describe('what fails', () => {
  test('an unknown metric keeps its old text, and the others are baked: exit code 1', async () => {
    const unknown = '<civic-kpi metric="covid.case">1,204</civic-kpi>';
    const { code, page, out } = await bake(unknown + kpi('old'));
    assert.equal(page, unknown + baked());
    assert.match(out, /^failed page\.html:1 <civic-kpi metric="covid\.case"> .*Did you mean "covid\.cases"/m);
    assert.equal(code, 1);
  });

  test('a portal that is down leaves every text as it was: exit code 3', async () => {
    await write('page.html', kpi('1,204'));
    const { code, out } = await cli('bake', 'page.html', '--portal', 'http://127.0.0.1:9');
    assert.match(out, /could not be reached/);
    assert.equal(await read('page.html'), kpi('1,204'));
    assert.equal(code, 3);
  });

  test('an address is no file: exit code 2, and it says what to do', async () => {
    const { code, err } = await cli('bake', 'https://county.gov/news.html');
    assert.match(err, /bake takes files, which it writes; .*--base/);
    assert.equal(code, 2);
  });

  test('a dataset that is gone leaves the text: exit code 1, as of check', async () => {
    await write(
      'gone.json',
      catalogOf('data.example.gov', { 'covid.cases': { ...covidCases, source: { dataset: 'gone-gone' } } }),
    );
    const { code, page } = await bake(kpi('1,204'), '--catalog', 'gone.json');
    assert.deepEqual([code, page], [1, kpi('1,204')]);
  });

  const broken: readonly (readonly [title: string, page: string, says: RegExp])[] = [
    [
      'an element that is not closed',
      '<civic-kpi metric="covid.cases">1,204<p>All the rest',
      /has no end tag of its own/,
    ],
    [
      'an element that closes itself',
      '<p><civic-kpi metric="covid.cases" /></p><p>All the rest',
      /"\/>" does not close it/,
    ],
    [
      'an element that is closed by its parent',
      '<div><civic-kpi metric="covid.cases">1,204</div>',
      /has no end tag/,
    ],
    ['an element without a metric', '<civic-kpi>1,204</civic-kpi>', /lacks the attribute "metric"/],
    [
      'an element with an unknown place',
      '<civic-kpi metric="covid.cases" place="x">1</civic-kpi>',
      /has no place "x"/,
    ],
    [
      'an element with a span that is no number',
      '<civic-kpi metric="covid.cases" span="x">1</civic-kpi>',
      /must be a whole number/,
    ],
  ];
  for (const [title, page, says] of broken) {
    test(`${title} is left as it was: exit code 1`, async () => {
      const { code, page: after, out } = await bake(script + page);
      assert.equal(after, script + page);
      assert.match(out, says);
      assert.equal(code, 1);
    });
  }

  test('a catalog whose host is down leaves every text as it was: exit code 3', async () => {
    const page = kpi('old').replace('catalog.json', 'http://127.0.0.1:9/metrics.json');
    const { code, page: after } = await bake(page);
    assert.deepEqual([code, after], [3, page]);
  });

  test('an empty or false attribute is what it is on a page: as if absent', async () => {
    const plain = await bake(kpi('old'));
    const { code, page } = await bake(
      kpi('old').replace('<civic-kpi ', '<civic-kpi span="" compare="" as-of="" no-change="false" '),
    );
    const text = (of: string) => />([^<>]+)<\/civic-kpi>/.exec(of)?.[1];
    assert.deepEqual([code, text(page)], [0, text(plain.page)]);
  });

  test('a catalog that is not there is named', async () => {
    const { code, out } = await bake(kpi('old').replace('catalog.json', 'nowhere.json'));
    assert.match(out, /^note {3}page\.html: The catalog nowhere\.json could not be used: .*no such file/m);
    assert.equal(code, 1);
  });

  test('a page may not read just any file of whoever bakes it', async () => {
    for (const address of ['file:///etc/passwd', '/etc/passwd']) {
      const { code, out } = await bake(kpi('old').replace('catalog.json', address));
      assert.match(out, /is not relative to the page/);
      assert.equal(code, 1);
    }
  });

  test('with --base a catalog is where the page is published', async () => {
    portal().faults.add('^/sub/catalog\\.json', {
      body: JSON.stringify(catalogOf('data.example.gov')),
      status: 200,
    });
    const { code, page } = await bake(kpi('old'), '--base', `${portal().url}/sub/page.html`);
    assert.deepEqual([code, page], [0, baked()]);
  });

  test('a page that is not there is told, and the next one is baked: exit code 1', async () => {
    await write('page.html', kpi('old'));
    const { code, out } = await ask('bake', 'nowhere.html', 'page.html');
    assert.match(out, /nowhere\.html cannot be read/);
    assert.equal(await read('page.html'), baked());
    assert.equal(code, 1);
  });
});

describe('how a file is written', () => {
  test('it keeps its mode, and nothing is left beside it', async () => {
    await write('page.html', kpi('old'));
    await chmod(join(folder(), 'page.html'), 0o640);
    await ask('bake', 'page.html');
    assert.equal((await stat(join(folder(), 'page.html'))).mode & 0o777, 0o640);
    assert.deepEqual(
      (await readdir(folder())).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  test('of a symbolic link the file that it leads to is written, and the link stays', async () => {
    await write('real.html', kpi('old'));
    await symlink('real.html', join(folder(), 'link.html'));
    await ask('bake', 'link.html');
    assert.ok((await lstat(join(folder(), 'link.html'))).isSymbolicLink());
    assert.equal(await read('real.html'), baked());
  });

  test('with --dry-run nothing is written', async () => {
    const { page, out } = await bake(kpi('old'), '--dry-run');
    assert.equal(page, kpi('old'));
    assert.match(out, /1 baked, .*not written \(--dry-run\)/);
  });

  test('--json tells each element', async () => {
    await write('page.html', kpi('old'));
    const { json } = await ask('bake', 'page.html', '--json');
    assert.deepEqual(json().pages, [
      {
        page: 'page.html',
        code: 0,
        written: true,
        notes: [],
        elements: [
          {
            element: '<civic-kpi metric="covid.cases">',
            line: 2,
            fate: 'baked',
            code: 0,
            text: casesSentence,
          },
        ],
      },
    ]);
  });

  test('ten elements of one dataset are one request', async () => {
    const before = portal().log.length;
    await bake(script + '<civic-kpi metric="covid.cases"></civic-kpi>'.repeat(10));
    assert.equal(portal().log.length - before, 1);
  });
});
