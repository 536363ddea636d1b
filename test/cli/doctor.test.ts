import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { catalogOf, casesSentence, covidCases, type Fields } from './support/county.js';
import { useCli } from './support/run-cli.js';
import { toIntegrity, useSite, type Served } from './support/site.js';

const { cli, ask, portal, write } = useCli();
const page = useSite();
const cdn = useSite();

const code = '/*! civic-metrics */';
const shared = { headers: { 'access-control-allow-origin': '*' } };
const javascript = { type: 'text/javascript', ...shared };
/** The address of a card in a frame. */
const framed = () => `embed.html?metric=covid.cases&catalog=${page.url()}/catalog.json`;

cdn.serve('/civic-metrics.js', { body: code, ...javascript });
cdn.serve('/0.2/civic-metrics.js', { body: `${code} 0.2`, ...javascript });

const script = (more = '', src = `${cdn.url()}/civic-metrics.js`) =>
  `<script async src="${src}" data-catalog="/catalog.json"${more}></script>`;
const kpi = (more = '') => `<civic-kpi metric="covid.cases"${more}>174 cases</civic-kpi>`;

interface Found {
  readonly code: number;
  readonly codes: readonly string[];
  readonly out: string;
}

/** Examines a page of this body, served with these headers. */
async function examine(
  body: string,
  served: Partial<Served> = {},
  ...words: readonly string[]
): Promise<Found> {
  page.serve('/news.html', { body: `<!doctype html><title>News</title>\n${body}`, ...served });
  const catalog = JSON.stringify(catalogOf(portal().url));
  page.serve('/catalog.json', { body: catalog, type: 'application/json', ...shared });
  cdn.serve(`/${framed()}`, { body: '<!doctype html>' });
  const words_ = ['doctor', `${page.url()}/news.html`, '--now', '2021-06-15T15:00Z', '--quiet', ...words];
  const { out } = await cli(...words_);
  const { code, json } = await cli(...words_, '--json');
  const findings = json().findings as readonly { code: string; level: string }[];
  return { code, out, codes: findings.filter(({ level }) => level !== 'note').map((each) => each.code) };
}

describe('a page that is well', () => {
  test('says so: exit code 0', async () => {
    const { code, codes, out } = await examine(script() + kpi());
    assert.deepEqual([code, codes], [0, []]);
    assert.match(out, /news\.html: all is well$/m);
  });

  test('in the single-tag form as well', async () => {
    const widget = script(' data-widget="kpi" data-metric="covid.cases"');
    assert.deepEqual((await examine(`<p>News</p>${widget}`)).codes, []);
  });

  test('of a file, with the address at which it is published', async () => {
    await write('news.html', script() + kpi());
    assert.equal((await ask('doctor', 'news.html', '--base', `${page.url()}/news.html`)).code, 0);
  });

  test('markup that is quoted in code, on purpose, is no loss', async () => {
    const quoted = '<pre><code>&lt;civic-kpi metric="x"&gt;</code></pre><!-- a comment -->';
    assert.deepEqual((await examine(script() + kpi() + quoted)).codes, []);
  });
});

describe('what a CMS strips', () => {
  const cases: readonly (readonly [
    title: string,
    body: () => string,
    codes: readonly string[],
    says: RegExp,
  ])[] = [
    ['the script', () => kpi(), ['unknown-metric', 'lost-script'], /the script is not: it was stripped/],
    ['the elements', script, ['orphan-script'], /the tags were stripped/],
    ['everything', () => '<p>News</p>', ['nothing'], /Nothing of civic-metrics/],
    [
      'the metric',
      () => script() + '<civic-kpi>174</civic-kpi>',
      ['lost-metric'],
      /has lost the attribute "metric" and every other/,
    ],
    [
      'the script’s address',
      () => `<script data-catalog="/catalog.json"></script>${kpi()}`,
      ['lost-src', 'unknown-metric'],
      /lost its address/,
    ],
    [
      'the catalog’s address',
      () => script().replace(/ data-catalog="[^"]*"/, '') + kpi(),
      ['unknown-metric'],
      /No catalog defines/,
    ],
    ['data-metric', () => `<p>${script(' data-widget="kpi"')}`, ['lost-metric'], /lost data-metric/],
    [
      'the end tag',
      () => `${script()}<civic-kpi metric="covid.cases">174<p>More`,
      ['lost-end'],
      /has no end tag/,
    ],
    [
      'the tag, for another',
      () => `${script()}<p metric="covid.cases" data-baked="2021-06-15">174 cases</p>`,
      ['lost-tag', 'orphan-script'],
      /<p> was an element of civic-metrics for "covid\.cases".*"174 cases"/,
    ],
    [
      'markup, as text',
      () => `<p>&lt;civic-kpi metric="covid.cases"&gt;174&lt;/civic-kpi&gt;</p>${script()}`,
      ['tag-as-text', 'orphan-script'],
      /<civic-kpi> stands on the page as text/,
    ],
    [
      'the script, as text',
      () => `<p>&lt;script src="/civic-metrics.js"&gt;</p>${kpi()}`,
      ['tag-as-text', 'lost-script', 'unknown-metric'],
      /<script> stands on the page as text/,
    ],
    [
      'markup, escaped twice',
      () => `<p>&amp;lt;civic-kpi metric="x"&amp;gt;</p>${script()}`,
      ['tag-as-text', 'orphan-script'],
      /as text/,
    ],
    [
      'straight quotes',
      () => `${script()}<civic-kpi metric=”covid.cases”>1</civic-kpi>`,
      ['typographic-quotes', 'unknown-metric'],
      /typographic quotes/,
    ],
    ['a script’s type', () => script(' type="text/plain"') + kpi(), ['script-type'], /no browser runs/],
    [
      'letters of the tag',
      () => `${script()}<civic-kpl metric="covid.cases">1</civic-kpl>`,
      ['unknown-tag', 'orphan-script'],
      /Did you mean "civic-kpi"/,
    ],
    [
      'letters of the widget',
      () => `<p>${script(' data-widget="kpy" data-metric="covid.cases"')}`,
      ['unknown-widget'],
      /must be kpi, trend/,
    ],
    [
      'a frame’s scripts',
      () => `<iframe sandbox="allow-same-origin" src="${cdn.url()}/${framed()}"></iframe>`,
      ['frame-sandbox'],
      /lacks allow-scripts/,
    ],
  ];
  for (const [title, body, codes, says] of cases) {
    test(`${title}: exit code 1`, async () => {
      const found = await examine(body());
      assert.deepEqual([...found.codes].sort(), [...codes].sort());
      assert.match(found.out, says);
      assert.equal(found.code, 1);
    });
  }

  test('an element without text inside is noted, and a script in a comment', async () => {
    const { code, out } = await examine(
      `${script()}<civic-kpi metric="covid.cases"></civic-kpi><!-- <civic-kpi> -->`,
    );
    assert.match(out, /^note .*has no text inside.*\(lost-text\)$/m);
    assert.match(out, /^note .*\(commented-out\)$/m);
    assert.equal(code, 0);
  });
});

describe('a page against its snippet', () => {
  const compare = async (snippet: string, body: string) => {
    await write('snippet.html', snippet);
    const { json } = await ask(
      'doctor',
      await write('cms.html', body),
      '--offline',
      '--snippet',
      'snippet.html',
      '--json',
    );
    const findings = json().findings as readonly { code: string; message: string }[];
    return findings.map(({ message }) => message);
  };
  const snippet = `<figure class="c"><script async src="https://cdn.example/civic-metrics.js" integrity="sha384-x" crossorigin="anonymous" data-catalog="https://c.example/m.json"></script><civic-kpi metric="covid.cases" place="here" no-change>${casesSentence}</civic-kpi></figure>`;

  test('that arrived whole has lost nothing, though it was baked since', async () => {
    const since = snippet
      .replace(casesSentence, 'Confirmed cases: 9.')
      .replace('no-change', 'no-change="" data-baked="2021-06-16"');
    assert.deepEqual(await compare(snippet, `<p>News</p>${since}`), []);
  });

  const losses: readonly (readonly [
    title: string,
    change: (text: string) => string,
    says: readonly RegExp[],
  ])[] = [
    [
      'a tag, its text left behind',
      (text) => text.replace(/<\/?civic-kpi[^>]*>/g, ''),
      [/<civic-kpi metric="covid\.cases" place="here"> was stripped; its text was left behind/],
    ],
    [
      'a tag, with its text',
      (text) => text.replace(/<civic-kpi.*<\/civic-kpi>/, ''),
      [/was stripped, and its text with it/],
    ],
    [
      'a tag for another',
      (text) => text.replaceAll('civic-kpi', 'div'),
      [/<civic-kpi metric="covid\.cases" place="here"> became <div>/],
    ],
    [
      'all attributes of a tag',
      (text) => text.replace(/<civic-kpi[^>]*>/, '<civic-kpi>'),
      [
        /lost the attribute metric="covid\.cases"/,
        /lost the attribute place="here"/,
        /lost the attribute no-change\./,
      ],
    ],
    ['one attribute', (text) => text.replace(' place="here"', ''), [/lost the attribute place="here"/]],
    [
      'data attributes',
      (text) => text.replace(/ data-catalog="[^"]*"/, ''),
      [/<script src="[^"]*" data-catalog="[^"]*"> lost the attribute data-catalog/],
    ],
    [
      'integrity',
      (text) => text.replace('sha384-x', 'sha384-y'),
      [/integrity was "sha384-x" and is now "sha384-y"/],
    ],
    [
      'the script',
      (text) => text.replace(/<script.*<\/script>/, ''),
      [/<script src="https:\/\/cdn\.example\/civic-metrics\.js" .*> was stripped/],
    ],
    ['the text', (text) => text.replace(casesSentence, ''), [/<civic-kpi .*> lost its text/]],
    ['the tag around it', (text) => text.replace(/<\/?figure[^>]*>/g, ''), [/<figure> was stripped/]],
  ];
  for (const [title, change, says] of losses) {
    test(`has lost ${title}`, async () => {
      const messages = await compare(snippet, `<p>News</p>${change(snippet)}`);
      for (const each of says)
        assert.ok(
          messages.some((message) => each.test(message)),
          messages.join('\n'),
        );
    });
  }

  test('an inline catalog whose content was changed is told', async () => {
    const inline = `<script type="application/json" data-civic-catalog>{"version":1}</script>`;
    assert.ok(
      (await compare(inline, inline.replaceAll('"version"', '“version”'))).some((each) =>
        each.includes('content of <script> was changed'),
      ),
    );
  });
});

describe('what a policy blocks', () => {
  const csp = (text: string) => ({ headers: { 'content-security-policy': text } });
  test('the script and its requests, with the line to add', async () => {
    const { codes, out } = await examine(script() + kpi(), csp("default-src 'self'"));
    assert.deepEqual(codes, ['csp-script', 'csp-connect']);
    assert.ok(out.includes(`Add ${cdn.url()} to script-src.`));
    assert.ok(out.includes(`Add ${portal().url} to connect-src.`));
  });

  test('nothing, where the hosts are listed', async () => {
    const policy = `default-src 'none'; script-src ${cdn.url()}; connect-src ${page.url()} ${portal().url}`;
    assert.deepEqual((await examine(script() + kpi(), csp(policy))).codes, []);
  });

  test('of a meta tag as of a header', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`;
    const { codes, out } = await examine(meta + script() + kpi());
    assert.deepEqual(codes, ['csp-connect', 'csp-connect']);
    assert.match(out, /the meta tag Content-Security-Policy blocks requests to/);
  });

  test('by Trusted Types that do not allow our policy', async () => {
    const types = (names: string) => csp(`require-trusted-types-for 'script'; trusted-types ${names}`);
    assert.deepEqual((await examine(script() + kpi(), types('dompurify'))).codes, ['csp-trusted-types']);
    assert.deepEqual((await examine(script() + kpi(), types('lit-html'))).codes, ['csp-trusted-types']);
    assert.deepEqual((await examine(script() + kpi(), types('civic-metrics'))).codes, []);
  });

  test('by a sandbox, and styles never', async () => {
    assert.deepEqual((await examine(script() + kpi(), csp('sandbox allow-forms'))).codes, ['csp-sandbox']);
    assert.deepEqual((await examine(script() + kpi(), csp("style-src 'none'"))).codes, []);
  });

  test('a policy that only reports blocks nothing', async () => {
    const headers = { 'content-security-policy-report-only': "default-src 'none'" };
    const { code, out } = await examine(script() + kpi(), { headers });
    assert.match(out, /^note .*\(csp-report-only\)$/m);
    assert.equal(code, 0);
  });
});

describe('the script itself', () => {
  test('of the right integrity is well', async () => {
    const more = ` integrity="${toIntegrity(code)}" crossorigin="anonymous"`;
    assert.deepEqual((await examine(script(more) + kpi())).codes, []);
  });

  test('of another integrity is thrown away, and the right one is told', async () => {
    const { codes, out } = await examine(script(` integrity="${toIntegrity('x')}" crossorigin`) + kpi());
    assert.deepEqual(codes, ['integrity']);
    assert.ok(out.includes(toIntegrity(code)));
  });

  test('only the strongest integrity counts', async () => {
    const both = `${toIntegrity(code, 'sha256')} ${toIntegrity('x', 'sha512')}`;
    assert.deepEqual((await examine(script(` integrity="${both}" crossorigin`) + kpi())).codes, [
      'integrity',
    ]);
  });

  test('with integrity needs crossorigin', async () => {
    assert.deepEqual((await examine(script(` integrity="${toIntegrity(code)}"`) + kpi())).codes, [
      'integrity-crossorigin',
    ]);
  });

  test('with crossorigin needs a host that shares', async () => {
    cdn.serve('/alone/civic-metrics.js', { body: code, type: 'text/javascript' });
    const { codes } = await examine(script(' crossorigin', `${cdn.url()}/alone/civic-metrics.js`) + kpi());
    assert.deepEqual(codes, ['script-cors']);
  });

  test('that is not there is the world’s fault: exit code 3', async () => {
    const { code, codes, out } = await examine(script('', `${cdn.url()}/gone/civic-metrics.js`) + kpi());
    assert.deepEqual([code, codes], [3, ['script-missing']]);
    assert.match(out, /answered 404/);
  });

  test('in two versions is told', async () => {
    const { codes } = await examine(script() + script('', `${cdn.url()}/0.2/civic-metrics.js`) + kpi());
    assert.deepEqual(codes, ['two-versions']);
  });

  test('of frames is no second version, nor is it called an orphan beside its frame', async () => {
    cdn.serve('/civic-metrics@0.1.0/civic-frame.js', { body: `${code} frame`, ...javascript });
    const ofFrames = `<script async src="${cdn.url()}/civic-metrics@0.1.0/civic-frame.js"></script>`;
    const frame = `<iframe src="${cdn.url()}/${framed()}"></iframe>`;
    assert.deepEqual((await examine(script() + kpi() + ofFrames + frame)).codes, []);
    assert.deepEqual((await examine(ofFrames + frame)).codes, []);
    assert.deepEqual((await examine(ofFrames)).codes, ['orphan-script']);
    assert.deepEqual(
      (await examine(ofFrames.replace('><', ` integrity="${toIntegrity('x')}" crossorigin><`) + frame)).codes,
      ['integrity'],
    );
  });

  test('twice by one address is silent', async () => {
    assert.deepEqual((await examine(script() + script() + kpi())).codes, []);
  });
});

describe('what is asked', () => {
  test('an unknown place is wrong', async () => {
    const { codes, out } = await examine(script() + kpi(' place="nowhere"'));
    assert.deepEqual(codes, ['unknown-place']);
    assert.match(out, /has no place "nowhere"/);
  });

  test('a metric that is not valid is told with its problems', async () => {
    const broken: Fields = { ...covidCases, shape: 'flwo' };
    page.serve('/broken.json', {
      body: JSON.stringify(catalogOf(portal().url, { 'covid.cases': broken })),
      type: 'application/json',
    });
    const { codes, out } = await examine(script().replace('/catalog.json', '/broken.json') + kpi());
    assert.deepEqual(codes, ['invalid-metric']);
    assert.match(out, /\/metrics\/covid\.cases\/shape/);
  });

  test('a catalog that is not there is named', async () => {
    const { codes, out } = await examine(script().replace('/catalog.json', '/gone.json') + kpi());
    assert.deepEqual(codes, ['catalog', 'unknown-metric']);
    assert.match(out, /The catalog \/gone\.json could not be used: .*404/);
  });

  test('a catalog whose host is down is the world’s fault: exit code 3', async () => {
    const down = script().replace('/catalog.json', 'http://127.0.0.1:9/catalog.json');
    const { code, codes, out } = await examine(down + kpi());
    assert.deepEqual([code, codes], [3, ['catalog', 'portal']]);
    assert.match(out, /^world .*The catalog .* could not be used: 127\.0\.0\.1:9 could not be reached/m);
  });

  test('a portal that answers to no other site is told', async () => {
    portal().faults.add('^/resource/', { noCors: true, times: 0 });
    try {
      const { codes, out } = await examine(script() + kpi());
      assert.deepEqual(codes, ['cors']);
      assert.ok(out.includes(`${portal().url} answers without Access-Control-Allow-Origin`));
    } finally {
      portal().faults.clear();
    }
  });

  test('a portal that does not answer is the world’s fault: exit code 3', async () => {
    const { code, codes } = await examine(script() + kpi(), {}, '--portal', 'http://127.0.0.1:9');
    assert.deepEqual([code, codes], [3, ['portal']]);
  });

  const slips: readonly (readonly [
    what: string,
    tag: () => string,
    codes: readonly string[],
    says: RegExp,
  ])[] = [
    [
      'an attribute with a slip',
      () => kpi(' spam="5"'),
      ['unknown-attribute'],
      /"spam".*Did you mean "span"/,
    ],
    ['a switch with a slip', () => kpi(' no-changes'), ['unknown-attribute'], /Did you mean "no-change"/],
    [
      'another loading',
      () => kpi(' loading="eagre"'),
      ['unknown-loading'],
      /must be lazy or eager\. Did .*"eager"/,
    ],
    ['a refresh in words', () => kpi(' refresh="abc"'), ['unknown-refresh'], /must be a number of seconds/],
    ['a refresh that is too often', () => kpi(' refresh="5"'), ['unknown-refresh'], /30 at least/],
    [
      'a span that is none, once',
      () => kpi(' span="5.5"'),
      ['unknown-span'],
      /span="5\.5" must be a whole number/,
    ],
    ['a period that is none, once', () => kpi(' period="mnth"'), ['unknown-period'], /Did you mean "month"/],
    ['a comparison that is none, once', () => kpi(' compare="yaer"'), ['unknown-compare'], /"year"/],
    ['a date that is none, once', () => kpi(' as-of="2021-02-30"'), ['unknown-as-of'], /a date, YYYY-MM-DD/],
    [
      'a period that its metric has not',
      () => kpi(' period="day" compare="target"'),
      ['unknown-compare'],
      /no target/,
    ],
    [
      'the single-tag form with a slip',
      () => script(' data-widget="kpi" data-metric="covid.cases" data-spam="5" data-period="mnth"'),
      ['unknown-attribute', 'unknown-period'],
      /"data-spam".*Did you mean "data-span"/,
    ],
  ];
  for (const [what, tag, codes, says] of slips)
    test(`${what} is told`, async () => {
      const found = await examine(`<p>${tag().startsWith('<script') ? '' : script()}${tag()}`);
      assert.deepEqual(found.codes, codes);
      assert.match(found.out, says);
    });

  test('attributes of HTML, of other scripts and empty ones are nobody’s slip', async () => {
    const more = ' class="x" style="" title="t" slot="a" data-span="5" v-if="x" place="" refresh="" new id=n';
    assert.deepEqual((await examine(script() + kpi(more))).codes, []);
    assert.deepEqual((await examine(script() + kpi(' refresh="0" loading="eager" span="3"'))).codes, []);
  });

  test('nothing, with --offline', async () => {
    const before = portal().log.length;
    await examine(script() + kpi(), {}, '--offline');
    assert.equal(portal().log.length, before);
  });
});

describe('a house style', () => {
  const value = (more = '') => `<p>x <civic-value metric="covid.cases"${more}>174</civic-value></p>`;
  const own = '<script type="application/json" data-civic-style="gazette">{ "extends": "ap" }</script>';

  test('that is unknown is told, with the nearest: on an element and on the script tag', async () => {
    const onElement = await examine(script() + value(' house="app"'));
    assert.deepEqual(onElement.codes, ['unknown-house']);
    assert.match(onElement.out, /no house style "app".*Did you mean "ap"/);
    const onScript = await examine(script(' data-house="gard es"') + value());
    assert.deepEqual(onScript.codes, ['unknown-house']);
    assert.match(onScript.out, /no house style "gard" for data-house/);
  });

  test('that is shipped, or that stands on the page, is known', async () => {
    const body = script(' data-house="guardian es fr"') + own + value(' house="gazette ap"');
    assert.deepEqual((await examine(body)).codes, []);
  });

  test('that JavaScript may define is noted', async () => {
    const define = '<script>civicMetrics.defineStyle("gazette", {})</script>';
    const { code, codes, out } = await examine(script() + define + value(' house="gazette"'));
    assert.deepEqual([code, codes], [0, []]);
    assert.match(out, /A script of the page may define it/);
  });
});

describe('a page that cannot be read', () => {
  test('as it is not there: exit code 3', async () => {
    const { code, err } = await cli('doctor', `${page.url()}/gone.html`);
    assert.match(err, /answered 404/);
    assert.equal(code, 3);
  });

  test('as its host is down: exit code 3', async () => {
    assert.equal((await cli('doctor', 'http://127.0.0.1:9/')).code, 3);
  });

  test('as it is no page: exit code 1', async () => {
    assert.match((await cli('doctor', `${page.url()}/catalog.json`)).err, /is not a page of HTML/);
    await write('empty.html', '\n');
    assert.equal((await cli('doctor', 'empty.html')).code, 1);
    assert.equal((await cli('doctor', 'nowhere.html')).code, 1);
  });
});
