import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';

import { whenIdle } from '../../src/soda/idle.js';
import { loadAgain } from '../../src/soda/shared.js';
import { recall, remember, type Kept } from '../../src/soda/store.js';
import { write as writeAll } from '../../src/soda/write.js';

const now = Date.UTC(2021, 5, 15);
const day = 86_400_000;

/** A page's storage: entries are own keys, as a browser's are. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(this[key]) : null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

let storage: FakeStorage;
let question = 0;
/** The page's own memory answers no question twice in these tests. */
const fresh = () => `question ${String(question++)}`;
const kept = (checked = now, rows: unknown = [{ p: '1', v0: '2' }]): Kept => ({
  rows,
  lastModified: 'Tue, 15 Jun 2021 05:00:00 GMT',
  checked,
});
const use = (value: unknown) => {
  Object.defineProperty(globalThis, 'localStorage', { value, configurable: true, writable: true });
};

/** As another visit finds it: written, and not known to this page. Returns the key under which it is. */
function write(name: string, answer: Kept): string {
  writeAll(new Map([[name, answer]]));
  return Object.keys(storage).find((each) => each.endsWith(name)) ?? '';
}

/** What was remembered before is written. */
const written = () =>
  whenIdle()
    .then(loadAgain)
    .then(() => null);

// Not in a fifth of a second, as where a browser cannot tell.
before(() => Object.assign(globalThis, { requestIdleCallback: queueMicrotask }));
after(() => Reflect.deleteProperty(globalThis, 'requestIdleCallback'));

beforeEach(() => {
  storage = new FakeStorage();
  use(storage);
});
afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

describe('the last good answer', () => {
  test('comes back on another visit, with its dates', () => {
    const name = fresh();
    write(name, kept());
    assert.deepEqual(recall(name, true, now + day), kept());
  });

  test('comes back on the same page without storage', () => {
    const name = fresh();
    remember(name, kept(), false);
    assert.deepEqual(recall(name, false, now), kept());
    assert.deepEqual(Object.keys(storage), []);
  });

  test('a card that stores nothing reads nothing', () => {
    const name = fresh();
    write(name, kept());
    assert.equal(recall(name, false, now), null);
  });

  for (const [title, later, found] of [
    ['29 days later', 29 * day, true],
    ['31 days later', 31 * day, false],
    ['read by a clock some hours slow', -day / 2, true],
    ['from a future that a wrong clock saw', -2 * day, false],
  ] as const) {
    test(`${title}: ${found ? 'there' : 'as if absent'}`, () => {
      const name = fresh();
      write(name, kept());
      assert.equal(recall(name, true, now + later) !== null, found);
    });
  }

  const damage: [title: string, damage: (record: string) => string][] = [
    ['cut short', (record) => record.slice(0, -5)],
    ['one figure changed', (record) => record.replace('"2"', '"3"')],
    ['another sum', (record) => `1${record}`],
    ['no sum', (record) => record.slice(record.indexOf(' ') + 1)],
    ['empty', () => ''],
    ['another program’s text', () => 'hello there'],
    ['JSON of another sort', () => '{"a":1}'],
    ['two glued together', (record) => record + record],
    ['null characters', (record) => record.replaceAll('1', '\0')],
  ];
  for (const [title, spoil] of damage) {
    test(`a record that is ${title} is as if absent`, () => {
      const name = fresh();
      const key = write(name, kept());
      storage.setItem(key, spoil(storage.getItem(key) ?? ''));
      assert.equal(recall(name, true, now), null);
    });
  }
});

describe('storage that fails is as if absent', () => {
  const broken: [title: string, value: () => unknown][] = [
    ['there is none', () => undefined],
    ['it is null, as in some embedded views', () => null],
    ['it refuses to be looked at', () => new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse })],
    ['it is full', () => Object.assign(Object.create(storage) as FakeStorage, { setItem: refuse })],
    [
      'it forgets at once',
      () => ({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined }),
    ],
    ['it answers numbers', () => ({ getItem: () => 7, setItem: () => undefined })],
  ];
  function refuse(): never {
    throw new DOMException('no', 'SecurityError');
  }
  for (const [title, value] of broken) {
    test(title, () => {
      use(value());
      const name = fresh();
      assert.equal(recall(name, true, now), null);
      remember(name, kept(), true);
      writeAll(new Map([[name, kept()]]));
      assert.deepEqual(recall(name, true, now), kept());
    });
  }

  test('what finds no room does not keep the next from being written, nor the old from going', () => {
    write('aged', kept(now - 20 * day));
    const set = storage.setItem.bind(storage);
    storage.setItem = (key, value) => {
      if (key.endsWith('large')) throw new DOMException('full', 'QuotaExceededError');
      set(key, value);
    };
    const later = now + 20 * day;
    writeAll(
      new Map([
        ['large', kept(later)],
        ['small', kept(later)],
      ]),
    );
    const keys = Object.keys(storage).filter((key) => key.startsWith('civic-metrics'));
    assert.deepEqual(keys, ['civic-metrics 1 small']);
  });

  test('its getter throws', () => {
    Object.defineProperty(globalThis, 'localStorage', { get: () => assert.fail('no'), configurable: true });
    const name = fresh();
    remember(name, kept(), true);
    writeAll(new Map([[name, kept()]]));
    assert.deepEqual(recall(name, true, now), kept());
  });

  test('what is remembered is written in a moment, all at once', async () => {
    await written(); // what the tests before remembered
    storage = new FakeStorage();
    use(storage);
    const name = fresh();
    remember(name, kept(), true);
    remember(fresh(), kept(), true);
    assert.deepEqual(Object.keys(storage), []);
    await written();
    assert.equal(Object.keys(storage).length, 2);
    assert.ok(Object.keys(storage).some((key) => key.endsWith(name)));
  });
});

describe('what is stored is bounded', () => {
  const ours = () => Object.keys(storage).filter((key) => key.startsWith('civic-metrics'));
  const size = () => ours().reduce((sum, key) => sum + key.length + (storage.getItem(key)?.length ?? 0), 0);

  test('in number: the newest stay', () => {
    for (let at = 0; at < 120; at++) write(`number ${String(at)}`, kept(now + at));
    assert.equal(ours().length, 50);
    assert.ok(ours().some((key) => key.endsWith('number 119')));
    assert.ok(!ours().some((key) => key.endsWith('number 9')));
  });

  test('in size, all together and each', () => {
    const rows = Array.from({ length: 5000 }, () => ({ p: '2021-06-15T00:00:00.000' }));
    for (let at = 0; at < 20; at++) write(fresh(), kept(now + at, rows));
    assert.ok(size() <= 1_000_000 && size() > 500_000, String(size()));
    const before = ours().length;
    write(fresh(), kept(now + 99, [...rows, ...rows]));
    assert.equal(ours().length, before);
  });

  test('in age, and of other versions too; what is not ours stays', () => {
    storage.setItem('civic-metrics 0 old form', 'whatever');
    storage.setItem('the page’s own', 'x'.repeat(2_000_000));
    write('aged', kept(now - 40 * day));
    write(fresh(), kept());
    assert.equal(ours().length, 1);
    assert.ok(storage.getItem('the page’s own'));
  });
});
