// A zone's wall clock is read by Temporal where there is one, else by Intl: both must say the same of every zone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Temporal } from 'temporal-polyfill';

import { today } from '../../src/metric/period.js';
import { kinds } from '../../src/metric/kinds.js';

const scope = globalThis as { Temporal?: unknown };
const own = scope.Temporal;
const { DateTimeFormat } = Intl;

/** Before 1970, about the changes of summer time in either hemisphere, and across the date line. */
const instants = [
  '1969-12-31T23:59:59.999Z',
  '2011-12-30T11:00:00Z',
  '2021-03-14T09:59:59Z',
  '2021-04-03T15:59:59Z',
  '2021-07-01T11:59:59.999Z',
  '2021-11-07T06:59:00Z',
].map((each) => new Date(each));

const good = [
  'utc',
  'america/chicago',
  'US/Central',
  'Asia/Calcutta',
  'Etc/GMT+12',
  'GMT0',
  'EST5EDT',
  'Zulu',
];
const bad = [
  '',
  ' ',
  'America/Nowhere',
  'UTC ',
  'Z',
  '2021-03-14T00:00Z',
  '+002021-03-14T00:00Z',
  '20210314T000000Z',
  '2021-03-14T00:00[America/Chicago]',
  '03-14[America/Chicago]',
  '[America/Chicago]',
  'T00:00Z',
  't00Z',
  '00:00Z',
];

/** What a way of reading clocks says: which zones there are, and their days. `way` keeps the two from sharing clocks. */
async function read(way: string): Promise<Record<string, readonly number[] | null>> {
  const period = (await import(`../../src/metric/period.js?${way}`)) as { today: typeof today };
  assert.notEqual(period.today, today);
  const daysIn = (zone: string) => {
    try {
      return instants.map((each) => period.today(each, zone));
    } catch (error) {
      assert.ok(error instanceof RangeError);
      return null;
    }
  };
  const zones = [...Intl.supportedValuesOf('timeZone'), ...good, ...bad];
  return Object.fromEntries(zones.map((zone) => [zone, daysIn(zone)]));
}

describe('a time zone', () => {
  let made: string[] = [];
  before(() => {
    // An engine's own Temporal makes none of these; what the polyfill asks of Intl is put aside.
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, [locale, options]: [string, Intl.DateTimeFormatOptions]) {
        made.push(String(options.timeZone));
        return new target(locale, options);
      },
    });
  });
  after(() => {
    Intl.DateTimeFormat = DateTimeFormat;
    scope.Temporal = own;
  });

  test('is the same by Temporal and by Intl', async () => {
    scope.Temporal = undefined;
    const byIntl = await read('intl');
    scope.Temporal = Temporal;
    const byTemporal = await read('temporal');
    assert.deepEqual(byTemporal, byIntl);
    for (const zone of good) assert.ok(byIntl[zone], zone);
    for (const zone of bad) assert.equal(byIntl[zone], null, zone);
  });

  test('is looked up once, by the catalog’s check and for its days', () => {
    scope.Temporal = undefined;
    made = [];
    for (const instant of instants) {
      assert.ok(kinds['time zone']('Asia/Kathmandu'));
      today(instant, 'Asia/Kathmandu');
    }
    assert.deepEqual(made, ['Asia/Kathmandu']);
  });

  test('needs no formatter where there is Temporal', () => {
    let asked = 0;
    scope.Temporal = {
      Instant: {
        fromEpochMilliseconds: (time: number) => ({
          toZonedDateTimeISO: (zone: string) => {
            asked++;
            if (zone !== 'Asia/Thimphu') throw new RangeError(zone);
            return { year: 1970, month: 1, day: 1 + Math.floor(time / 86_400_000) };
          },
        }),
      },
    };
    made = [];
    assert.ok(kinds['time zone']('Asia/Thimphu'));
    assert.ok(!kinds['time zone']('Asia/Tashkent'));
    assert.equal(today(new Date('1970-01-03T00:00:00Z'), 'Asia/Thimphu'), 2);
    assert.equal(asked, 3);
    assert.deepEqual(made, []);
  });
});
