import type { ColumnSpec, DatasetSpec } from '../../store/dataset.js';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

export const text = (name: string, fieldName: string): ColumnSpec => ({
  name,
  fieldName,
  dataTypeName: 'text',
});
export const number = (name: string, fieldName: string): ColumnSpec => ({
  name,
  fieldName,
  dataTypeName: 'number',
});
export const calendarDate = (name: string, fieldName: string): ColumnSpec => ({
  name,
  fieldName,
  dataTypeName: 'calendar_date',
  format: { view: 'date_y_m_d' },
});

/** A dataset of the simulated county: every one says in its name, attribution and text that nothing in it is real. */
export function simulated(id: string, name: string, spec: Omit<DatasetSpec, 'id' | 'name'>): DatasetSpec {
  return {
    ...spec,
    id,
    name: `${name}: Simulated County (not real data)`,
    description: `Simulated, not real data. ${spec.description ?? ''}`,
    attribution: 'Simulated County (not real data)',
    license: { name: 'Public Domain', termsLink: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    tags: ['simulated', 'not real'],
    domain: 'simulated',
  };
}
