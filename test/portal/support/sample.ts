import type { DatasetSpec } from '../portal.js';

/** A small dataset with every cell type the tests look at, a null in each column. */
export const SAMPLE: DatasetSpec = {
  id: 'test-smpl',
  name: 'A sample',
  attribution: 'The tests',
  license: { name: 'Public Domain' },
  rowsUpdatedAt: '2021-05-31T08:00:00Z',
  columns: [
    { name: 'Report Date', dataTypeName: 'calendar_date' },
    { name: 'Group', dataTypeName: 'text' },
    { name: 'Cases', dataTypeName: 'number' },
    { name: 'Rate', dataTypeName: 'number' },
    { name: 'Final', dataTypeName: 'checkbox' },
    { name: 'Link', dataTypeName: 'url' },
    { name: 'Seen', dataTypeName: 'date' },
  ],
  rows: [
    {
      report_date: '2021-01-01',
      group: 'a',
      cases: 9,
      rate: '1.50',
      final: true,
      link: { url: 'https://example.org/', description: 'Site' },
      seen: '2021-01-01T06:00:00Z',
    },
    { report_date: '2021-01-02', group: "O'Brien", cases: 10, rate: '2', final: false },
    { report_date: '2021-02-01T13:30:00', group: 'a', cases: -3, rate: '0.25', final: true },
    { report_date: null, group: 'say "x", y', cases: null, rate: null, final: null },
  ],
};
