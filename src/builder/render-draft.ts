/** A catalog entry for a dataset that was pasted: what only its publisher knows is asked. */

import { html, nothing, type TemplateResult } from 'lit';
import { shapes } from '../author/catalog-entry.js';
import { toMetricName } from '../author/metric-name.js';
import { parseMeasure } from '../author/parse-measure.js';
import { timeColumns } from '../author/time-column.js';
import { kinds } from '../metric/kinds.js';
import { formatDay, grains } from '../metric/period.js';
import { renderInput, renderRadios, renderSelect } from './controls.js';
import { toEntryFile, type DraftFields } from './draft.js';
import type { Found } from './found.js';
import { renderFaults } from './render-find.js';

export interface DraftForm {
  readonly fields: DraftFields;
  readonly change: (changed: Partial<DraftFields>) => void;
  readonly chooseTime: (column: string) => void;
  /** Takes the finished catalog. */
  readonly use: (json: string) => void;
}

const unknown: readonly [string, string] = ['', 'Choose …'];

export function renderDraft(
  found: Found & { kind: 'dataset' },
  { fields, change, chooseTime, use }: DraftForm,
): TemplateResult {
  const { dataset, reporting, timeColumn } = found;
  const numbers = dataset.columns.filter(({ type }) => type === 'number');
  const control = (name: keyof DraftFields, label: string, hint?: string) => ({
    id: `draft-${name}`,
    label,
    hint,
    value: fields[name],
    change: (value: string) => change({ [name]: value }),
  });
  const taken = fields.shape === 'flow' ? 'sum' : 'last';
  const measures = [
    ...(fields.shape === 'flow' ? [['count', 'The number of rows'] as const] : []),
    ...numbers.map(({ field, title }) => [`${taken}:${field}`, title] as const),
  ];
  const made = toEntryFile(found, fields);
  const zone = fields.timeZone && !kinds['time zone'](fields.timeZone);
  return html`<p class="note">
      No catalog names figures of <strong>${dataset.title}</strong> yet. This makes a first entry; what only
      its publisher knows is asked
      here.${reporting.newest === null ? nothing : ` Its newest date is ${formatDay(reporting.newest)}.`}
    </p>
    ${renderInput({ ...control('title', 'Title, as readers see it'), value: fields.title || dataset.title })}
    ${renderInput({ ...control('name', 'Name, as pages ask for it', 'Kept for ever: pages hold it for years.'), value: fields.name || toMetricName(fields.title || dataset.title) })}
    ${renderRadios(control('shape', 'The numbers are'), [
      ['flow', shapes.flow],
      ['stock', shapes.stock],
      ['cumulative', shapes.cumulative],
    ])}
    <div class="grid">
      ${renderSelect(
        { id: 'draft-time', label: 'Column of dates', value: timeColumn, change: chooseTime },
        timeColumns(dataset).map(({ field, title }) => [field, title]),
      )}
      ${renderSelect(
        { ...control('grain', 'A figure for each'), value: fields.grain || (reporting.grain ?? '') },
        [...(reporting.grain ? [] : [unknown]), ...grains.map((each) => [each, each] as const)],
      )}
      ${renderSelect(control('measure', 'What is counted'), [unknown, ...measures])}
      ${renderInput(control('lag', 'Days until all reports are in', 'Empty: not known'), 'number')}
      ${renderInput(control('timeZone', 'The publisher’s time zone', 'Such as America/Chicago; empty: UTC'))}
    </div>
    ${renderFaults([
      ...(zone ? [`“${fields.timeZone}” is not a time zone such as America/Chicago.`] : []),
      ...(fields.measure && !parseMeasure(fields.measure, dataset)
        ? ['This measure is none of the dataset’s.']
        : []),
    ])}
    <p class="row">
      <button type="button" ?disabled=${made === null} @click=${() => made !== null && use(made)}>
        Use this entry
      </button>
      ${made === null ? html`<span class="hint">Say first what the numbers are, and what is counted.</span>` : nothing}
    </p>`;
}
