// A paper's own style: read, or refused with every reason and its place.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { MetricError } from '../../src/errors.js';
import { explain } from '../../src/metric/catalog-problems.js';
import type { HouseStyle } from '../../src/view/house-styles/house-style.js';
import { chooseStyle, readStyle } from '../../src/view/house-styles/read-style.js';
import { plainStyles, shippedStyles } from '../../src/view/house-styles/shipped.js';
import { writeTime } from '../../src/view/value-dates.js';
import { writeValue } from '../../src/view/value.js';
import { days, tell } from '../support/tell.js';

const read = (value: unknown, known?: ReadonlyMap<string, HouseStyle>) =>
  readStyle('gazette', value, explain, known);

function styleOf(name: string): HouseStyle {
  const style = shippedStyles[name];
  assert.ok(style);
  return style;
}

describe('a style of a paper’s own', () => {
  test('is the one that it extends, but for what it says', async () => {
    const style = read({ extends: 'ap', percent: ' percent', spellTo: 10, months: 'abcdefghijkl'.split('') });
    assert.deepEqual([style.language, style.halves, style.percent], ['en', ['a.m.', 'p.m.'], ' percent']);
    const { data } = await tell({ rows: days('2021-01-01', [20, 1, 1, 1, 1, 1, 1, 10]), now: '2021-01-09' });
    const write = (format: string) => writeValue(data, format, { style, locale: 'en-US' });
    assert.deepEqual([write('value'), write('percent'), write('date')], ['ten', '50 percent', 'a\u00a08']);
  });

  test('may extend another of the page', () => {
    const first = read({ extends: 'fr', spellTo: 0 });
    assert.equal(read({ extends: 'first', group: '.' }, new Map([['first', first]])).spellTo, 0);
  });

  const wrong: readonly (readonly [title: string, value: unknown, ...problems: string[]])[] = [
    ['no object', 3, '/: must be an object; it is 3'],
    ['nothing to extend', {}, '/: lacks "extends"'],
    ['a style that nobody has', { extends: 'apa' }, '/extends: "apa" is not a style; known: ap, plain'],
    ['a style by a name of objects', { extends: 'constructor' }, '/extends: "constructor" is not a style'],
    [
      'a field that is none',
      { extends: 'ap', percnt: '%' },
      '/percnt: is not a field here. Did you mean "percent"?',
    ],
    [
      'eleven months',
      { extends: 'ap', months: Array.from({ length: 11 }, () => 'x') },
      '/months: needs 12 to 12 entries',
    ],
    [
      'more words than there are',
      { extends: 'ap', spellTo: 20 },
      '/spellTo: must be a whole number up to 10; it is 20',
    ],
    [
      'a pattern with an unknown place',
      { extends: 'ap', date: '{mnth} {day}' },
      '/date: has {mnth}; it may have {day}, {month}',
    ],
    ['a pattern that lacks one', { extends: 'ap', money: '{symbol}' }, '/money: lacks {figure}'],
    [
      'two faults',
      { extends: 'ap', date: '{day}', time: '{hour}' },
      '/date: lacks {month}',
      '/time: lacks {minute}',
    ],
  ];
  for (const [title, value, ...problems] of wrong) {
    test(`is refused with ${title}`, () => {
      assert.throws(
        () => read(value),
        (error: unknown) => {
          assert.ok(error instanceof MetricError && error.kind === 'invalid');
          assert.match(error.message, /^The house style "gazette" is not valid:\n/);
          for (const problem of problems) assert.ok(error.message.includes(problem), error.message);
          return true;
        },
      );
    });
  }
});

describe('the style of an element', () => {
  const known = new Map([['gazette', { ...styleOf('fr'), spellTo: 3 }]]);
  for (const [names, language, expected] of [
    ['ap es fr', 'es', shippedStyles.es],
    ['guardian ap', 'en', shippedStyles.guardian],
    ['gazette', 'fr', known.get('gazette')],
    ['ap', 'fr', plainStyles.fr],
    ['', 'en', plainStyles.en],
    ['nobody toString', 'es', plainStyles.es],
    ['ap', 'de', null],
  ] as const) {
    test(`"${names}" in ${language}`, () => assert.equal(chooseStyle(names, language, known), expected));
  }
});

describe('a time', () => {
  const zone = 'America/Chicago';
  for (const [name, locale, instant, expected] of [
    ['ap', 'en-US', '2021-06-15T15:00:00Z', '10 a.m. CDT'],
    ['ap', 'en-US', '2021-06-15T17:05:00Z', '12:05 p.m. CDT'],
    ['govuk', 'en-GB', '2021-06-15T22:30:00Z', '5:30pm GMT-5'],
    ['guardian', 'en-GB', '2021-06-15T22:30:00Z', '5.30pm GMT-5'],
    ['es', 'es', '2021-01-15T06:00:00Z', '0:00 GMT-6'],
    ['fr', 'fr', '2021-06-15T22:05:00Z', '17 h 05 UTC−5'],
  ] as const) {
    test(`${name}: ${expected}`, () => {
      const style = styleOf(name);
      const text = writeTime(new Date(instant), zone, { style, locale }).replaceAll('\u00a0', ' ');
      assert.equal(text, expected);
    });
  }
});
