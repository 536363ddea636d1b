// What a tab hears of the others: any script of the site can speak on the channel.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { hearTabs, inOneTab } from '../../src/soda/tabs.js';

interface Channel {
  onmessage: ((event: { data: unknown }) => void) | null;
}
const channels: (Channel & { name: string })[] = [];
const locks: string[] = [];

class FakeChannel implements Channel {
  onmessage: Channel['onmessage'] = null;
  constructor(readonly name: string) {
    channels.push(this);
  }
  postMessage(): void {
    // Nobody else is there.
  }
}

const replaced = new Map<string, PropertyDescriptor | undefined>();
function replace(name: string, value: unknown): void {
  replaced.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

before(() => {
  replace('BroadcastChannel', FakeChannel);
  replace('addEventListener', () => undefined);
  replace('navigator', {
    locks: {
      request: (name: string, _: unknown, act: (lock: object) => unknown) => {
        locks.push(name);
        return Promise.resolve(act({}));
      },
    },
  });
  hearTabs();
});
after(() => {
  for (const [name, before] of replaced)
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
});

const own = { json: [{ p: '1', v0: 'own' }], lastModified: null };
let question = 0;

/** What a tab makes of news from another, about a question that it asks next. */
async function heard(news: unknown): Promise<unknown> {
  const key = `question ${String(question++)}`;
  for (const { onmessage } of channels) onmessage?.({ data: [key, news] });
  return (await inOneTab(key, 60_000, new AbortController().signal, () => Promise.resolve(own))).json;
}

test('the rows that another tab has got are an answer', async () => {
  const json = [{ p: '1', v0: '2', v1: null, v2: 3, v3: true }, {}];
  assert.deepEqual(await heard({ json, lastModified: null }), json);
  assert.deepEqual(await heard({ json: [], lastModified: 'Tue, 15 Jun 2021 05:00:00 GMT', age: 5 }), []);
});

for (const [title, news] of [
  ['nothing', {}],
  ['an object', { json: {}, lastModified: null }],
  ['text', { json: 'rows', lastModified: null }],
  ['rows that are none', { json: [5], lastModified: null }],
  ['rows that are nothing', { json: [null], lastModified: null }],
  ['rows that are lists', { json: [['1']], lastModified: null }],
  ['cells that are objects', { json: [{ p: {} }], lastModified: null }],
  ['no date of change', { json: [{ p: '1' }] }],
  ['a date of change that is a number', { json: [{ p: '1' }], lastModified: 5 }],
] as const)
  test(`${title} is no answer: the tab asks for itself`, async () => {
    assert.equal(await heard(news), own.json);
  });

test('a version of ours that keeps another form hears and waits elsewhere', async () => {
  await heard({});
  assert.deepEqual(new Set(channels.map(({ name }) => name)), new Set(['civic-metrics 1 ']));
  assert.ok(locks.length && locks.every((name) => name.startsWith('civic-metrics 1 question')));
});
