import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { catalogOf, covidCases } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { ask, portal, read, write } = useCli();

const script = '<script async src="/civic-metrics.js" data-catalog="circle.json"></script>\n';

const value = (more: string, text = 'old', metric = 'covid.cases') =>
  `<civic-value metric="${metric}"${more}>${text}</civic-value>`;

/** Bakes a page, and gives the text of each of its figures. */
async function bake(body: string) {
  const beds = {
    title: 'Beds',
    shape: 'stock',
    source: { dataset: 'beds-days' },
    measure: { fn: 'sum', column: 'beds' },
    time: { column: 'date', grain: 'day' },
    completeness: { lag: 'P0D' },
  };
  await write('circle.json', catalogOf(portal().url, { 'covid.cases': covidCases, beds }));
  await write('page.html', script + body);
  const ran = await ask('bake', 'page.html', '--quiet');
  const page = await read('page.html');
  return { ...ran, texts: [...page.matchAll(/<civic-value[^>]*>([^<]*)</g)].map(([, text]) => text) };
}

/** A form that has nothing to tell of this metric. */
const mute = ' format="per-capita"';

describe('figures of one text change together', () => {
  test('where one of a paragraph cannot be told, those of its dataset keep what they say', async () => {
    const { texts, out, code } = await bake(
      `<p>${value('', 'one')} ${value(' format="when"', 'two')} ${value(mute, 'three')} <b>${value(' format="earlier"', 'four')}</b></p>`,
    );
    assert.deepEqual(texts, ['one', 'two', 'three', 'four']);
    assert.match(out, /^failed page\.html:2 .*format="per-capita" has nothing to tell/m);
    assert.equal(
      out.match(/^kept {3}page\.html:2 .* waits for <civic-value metric="covid\.cases"> on line 2, /gm)
        ?.length,
      3,
    );
    assert.match(out, /0 baked, 0 the same, 3 kept, 1 failed; as it was/);
    assert.equal(code, 3);
  });

  test('those of the same question wait in whatever paragraph, and with them those that stand there', async () => {
    const { texts } = await bake(
      `<p>${value(mute)}</p><p>${value('')} ${value(' filter="age=65%2B"')}</p><p>${value(' filter="age=0-64"')}</p>`,
    );
    assert.deepEqual(texts, ['old', 'old', 'old', '100']);
  });

  test('those of another dataset do not', async () => {
    const { texts } = await bake(`<p>${value(mute)} ${value('', 'old', 'beds')}</p>`);
    assert.deepEqual(texts, ['old', '44']);
  });

  test('nor do they where a name is unknown, or a pinned figure stands', async () => {
    const pinned = ' as-of="2021-05-31" data-baked="2021-06-01"';
    const { texts } = await bake(`<p>${value('', 'old', 'nothing')} ${value(pinned)} ${value('')}</p>`);
    assert.deepEqual(texts, ['old', 'old', '174']);
  });

  test('they wait for one whose markup is broken, with its exit code', async () => {
    const { texts, code, out } = await bake(`<p>${value('')} ${value('', '<b>1<i>2</b>3</i>')}</p>`);
    assert.equal(texts[0], 'old');
    assert.match(out, /^kept .* waits for/m);
    assert.equal(code, 1);
  });

  test('what says the new figure already is the same', async () => {
    const { out } = await bake(`<p>${value(' data-baked="2021-06-14"', '174')} ${value(mute)}</p>`);
    assert.match(out, /0 baked, 1 the same, 0 kept, 1 failed/);
  });

  test('cards do not wait', async () => {
    const { out } = await bake(`<div>${value(mute)} <civic-kpi metric="covid.cases">old</civic-kpi></div>`);
    assert.match(out, /1 baked, 0 the same, 0 kept, 1 failed; written/);
  });
});
