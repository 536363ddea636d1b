import assert from 'node:assert/strict';
import { test } from 'node:test';

import { unbroken } from '../../src/view/unbroken.js';

/** `_` is a space that no line ends at. */
const table: readonly string[] = [
  'highest 27.3_°C on June_30',
  '27.9% more than a week earlier',
  '311_on Sept._7, 2021',
  '2,044_in the week from May_31_to June_6',
  'last 4_days incomplete',
  'Not reported: 8_days',
  'en la semana del 7_de junio al 13_de junio',
  '10_апреля',
  '8_أبريل',
  'từ 31_tháng 5_đến 6_tháng 6',
  'in May 2021',
  '2.1 percentage points lower',
];

for (const text of table) {
  test(text.replaceAll('_', '\u00b7'), () => {
    assert.equal(unbroken(text.replaceAll('_', ' ')).replaceAll('\u00a0', '_'), text);
  });
}
