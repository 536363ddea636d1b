import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';

import {
  addCatalog,
  defineCatalog,
  findCatalog,
  forgetCatalogs,
  holdLayer,
  onCatalog,
} from '../src/catalogs.js';
import { MetricError } from '../src/errors.js';
import type { CatalogFile } from '../src/metric/catalog.js';
import type { Fetch } from '../src/soda/client.js';

const file = (title: string, ...names: string[]): CatalogFile => ({
  version: 1,
  metrics: Object.fromEntries(
    names.map((name) => [
      name,
      {
        title,
        shape: 'flow',
        source: { domain: 'data.example.gov', dataset: 'abcd-1234' },
        measure: { fn: 'count' },
        time: { column: 'day', grain: 'day' },
      },
    ]),
  ),
});
const titleOf = async (name: string) => (await findCatalog(name)).metrics.get(name)?.definition.title;

beforeEach(forgetCatalogs);

describe('a name is found in the nearest catalog', () => {
  test('page before script before JavaScript before the starter', async () => {
    const starter = 'nyc.311-requests';
    assert.match((await titleOf(starter)) ?? '', /New York/);
    await addCatalog('defined', 'd', Promise.resolve(file('Defined', starter, 'a')));
    await addCatalog('script', 's', Promise.resolve(file('Script', 'a', 'b')));
    await addCatalog('page', 'p', Promise.resolve(file('Page', 'b')));
    assert.deepEqual(await Promise.all([starter, 'a', 'b'].map(titleOf)), ['Defined', 'Script', 'Page']);
  });

  test('the later of two in one layer wins', async () => {
    await defineCatalog(file('First', 'a', 'b'));
    await defineCatalog(file('Second', 'b'));
    assert.deepEqual([await titleOf('a'), await titleOf('b')], ['First', 'Second']);
  });

  test('a nearer catalog that is on its way is waited for', async () => {
    let arrive: (value: unknown) => void = () => undefined;
    void addCatalog('page', 'p', new Promise((resolve) => (arrive = resolve)));
    await defineCatalog(file('Defined', 'a'));
    const found = titleOf('a');
    arrive(file('Page', 'a'));
    assert.equal(await found, 'Page');
  });

  test('a farther one is not', async () => {
    void addCatalog('defined', 'd', new Promise(() => undefined));
    await addCatalog('page', 'p', Promise.resolve(file('Page', 'a')));
    assert.equal(await titleOf('a'), 'Page');
  });

  test('a layer that is held is waited for, and holds nothing back for ever where that fails', async () => {
    await defineCatalog(file('Defined', 'a'));
    holdLayer('page', 'the document', Promise.reject(new Error('gone')));
    assert.equal(await titleOf('a'), 'Defined');
  });

  test('an abort ends the wait', async () => {
    await defineCatalog(file('Defined', 'a'));
    await assert.rejects(findCatalog('a', AbortSignal.abort(new Error('left'))), /left/);
  });
});

test('a catalog that comes while farther ones are waited for is looked in too', async () => {
  let come = (): void => undefined;
  holdLayer(
    'starter',
    'the starter, slow to come',
    new Promise<undefined>((resolve) => (come = () => resolve(undefined))),
  );
  const finding = titleOf('late');
  await new Promise((resolve) => setImmediate(resolve)); // by now the nearer layers have been looked in
  await defineCatalog(file('Came meanwhile', 'late'));
  come();
  assert.equal(await finding, 'Came meanwhile');
});

test('a catalog that another card has fetched again is looked in too', async () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  let fail: (error: Error) => void = () => undefined;
  let come = (): void => undefined;
  const again = () => void addCatalog('page', 'p', Promise.resolve(file('Page', 'a')));
  addCatalog('page', 'p', new Promise((_, reject) => (fail = reject)), again).catch(() => undefined);
  holdLayer('script', 's', new Promise<undefined>((resolve) => (come = () => resolve(undefined))));
  const first = titleOf('a');
  await turn();
  fail(new MetricError('network', 'It could not be asked.'));
  await turn(); // the first card has seen that failure, and waits for the script
  const second = titleOf('a');
  come();
  assert.deepEqual(await Promise.all([first, second]), ['Page', 'Page']);
});

test('a definition that comes while a broken one is explained is used', async () => {
  const broken = { version: 1, metrics: { a: { title: 'Broken' } } };
  for (let turns = 0; turns < 12; turns++) {
    forgetCatalogs();
    await addCatalog('defined', 'd', Promise.resolve(broken));
    const finding = titleOf('a');
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    void addCatalog('page', 'p', Promise.resolve(file('Page', 'a')));
    assert.equal(await finding, 'Page', `after ${turns} turns`);
  }
});

describe('an unknown name', () => {
  test('is told with the nearest known ones', async () => {
    await defineCatalog(file('Defined', 'covid.cases'));
    await assert.rejects(findCatalog('covid.case'), {
      kind: 'unknown',
      message: /Did you mean "covid\.cases", ".+", ".+"\?/,
    });
    await assert.rejects(findCatalog('zzz'), { message: /Did you mean ".+", ".+", ".+"\?/ });
  });

  test('is told with the catalogs that could not be read', async () => {
    await assert.rejects(
      addCatalog(
        'script',
        'https://a.example/catalog.json',
        Promise.reject(new MetricError('network', 'It could not be asked.')),
      ),
    );
    await assert.rejects(findCatalog('a'), {
      kind: 'unknown',
      message: /https:\/\/a\.example\/catalog\.json could not be used: It could not be asked\./,
    });
  });

  test('is known once a later definition brings it', async () => {
    await assert.rejects(findCatalog('a'));
    let told = 0;
    const stop = onCatalog(() => told++);
    await defineCatalog(file('Defined', 'a'));
    assert.equal(await titleOf('a'), 'Defined');
    stop();
    await defineCatalog(file('Again', 'a'));
    await titleOf('a');
    assert.equal(told, 1);
  });
});

describe('defineCatalog', () => {
  test('resolves with the names it defines, aliases among them', async () => {
    const { metrics } = file('A', 'a');
    assert.deepEqual(
      await defineCatalog({
        version: 1,
        metrics: Object.fromEntries(
          Object.entries(metrics).map(([name, each]) => [name, { ...each, aliases: ['old'] }]),
        ),
      }),
      ['a', 'old'],
    );
  });

  const answering =
    (text: string, status = 200): Fetch =>
    () =>
      Promise.resolve(new Response(text, { status }));

  test('fetches an address', async () => {
    assert.deepEqual(
      await defineCatalog('https://a.example/c.json', { fetch: answering(JSON.stringify(file('A', 'a'))) }),
      ['a'],
    );
    assert.deepEqual(
      await defineCatalog(new URL('https://a.example/c.json'), {
        fetch: answering(JSON.stringify(file('B', 'b'))),
      }),
      ['b'],
    );
  });

  test('rejects with what went wrong with it', async () => {
    await assert.rejects(defineCatalog('https://a.example/c.json', { fetch: answering('', 404) }), {
      kind: 'missing',
    });
    await assert.rejects(defineCatalog('https://a.example/c.json', { fetch: answering('<html>') }), {
      kind: 'malformed',
    });
    await assert.rejects(defineCatalog('https://a.example/c.json', { fetch: answering('{}') }), {
      kind: 'invalid',
      message: /https:\/\/a\.example\/c\.json is not a valid catalog/,
    });
  });

  test('asks no address but one of http or https, without a user name and password', async () => {
    let asked = 0;
    const fetch: Fetch = () => {
      asked++;
      return Promise.reject(new TypeError('asked'));
    };
    for (const address of [
      'javascript:alert(1)',
      'data:application/json,{"version":1,"metrics":{}}',
      'blob:null/1',
      'file:///etc/passwd',
      'https://me:secret@a.example/c.json',
      'c.json',
      '',
    ])
      await assert.rejects(defineCatalog(address, { fetch }), {
        kind: 'invalid',
        message: /must be an http\(s\) address, without a password/,
      });
    assert.equal(asked, 0);
  });

  test('reads an object once: what the page does with it later changes nothing', async () => {
    const own = structuredClone(file('A', 'a')) as { metrics: { a: { title: unknown } } } & CatalogFile;
    const defined = defineCatalog(own);
    own.metrics.a.title = 'B';
    await defined.catch(() => undefined);
    own.metrics.a.title = { evil: 1 };
    assert.match((await titleOf('a')) ?? '', /^[AB]$/);
  });

  test('takes a proxy of a framework', async () => {
    assert.deepEqual(await defineCatalog(new Proxy(file('A', 'a'), {})), ['a']);
  });

  test('rejects what cannot be read as what is not valid', async () => {
    const round: Record<string, unknown> = { ...file('A', 'a') };
    round.metrics = round;
    const trap = {
      ...file('A', 'a'),
      get places(): never {
        throw new Error('a trap');
      },
    };
    const alike = new Proxy(file('A', 'a'), {
      ownKeys(): never {
        throw new Error('a trap');
      },
    });
    const big = { ...file('A', 'a'), version: 1n } as unknown as CatalogFile;
    const sign = { ...file('A', 'a'), $schema: Symbol('x') } as unknown as CatalogFile;
    for (const [catalog, message] of [
      [round as unknown as CatalogFile, /metrics/],
      [trap, /defineCatalog\(\) cannot be read: a trap$/],
      [alike, /defineCatalog\(\) cannot be read: a trap$/],
      [big, /\/version: must be 1; it is 1n$/],
    ] as const)
      await assert.rejects(defineCatalog(catalog), { kind: 'invalid', message });
    assert.deepEqual(await defineCatalog(sign), ['a']);
  });
});

describe('what is said of a catalog that is of no use', () => {
  test('names it once, and no class of ours', async () => {
    const origin = 'The catalog on the page';
    const bad = addCatalog('page', origin, Promise.reject(new SyntaxError('Unexpected token')));
    await assert.rejects(bad, { kind: 'invalid', message: `${origin} cannot be read: Unexpected token` });
    await assert.rejects(findCatalog('a'), ({ message }: Error) =>
      message.endsWith(`\n${origin} cannot be read: Unexpected token`),
    );
  });

  test('reads as one sentence', async () => {
    const broken = file('', 'a');
    await addCatalog('page', 'The catalog on the page', Promise.resolve(broken));
    await assert.rejects(findCatalog('a'), {
      message: /^The metric "a" of the catalog on the page is not valid:/,
    });
  });
});
