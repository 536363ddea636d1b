/** The table that is the chart's equal: sorted by its headings, and kept as a file. */

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { DetailsView } from '../view/details.js';
import {
  sortRows,
  tableToCsv,
  type TableColumn,
  type TableOrder,
  type TableRow,
} from '../view/details-table.js';
import { saveFile } from './details-save.js';

/** So many rows are drawn at once, and more with each frame: no table freezes its page. */
const slice = 250;

export class DetailsTable {
  #order: TableOrder = { by: 'period', down: true };
  #drawn = slice;

  constructor(readonly host: ReactiveControllerHost) {}

  render(details: DetailsView): TemplateResult {
    const { caption, columns, rows } = details.table;
    const sorted = sortRows(rows, this.#order);
    if (this.#drawn < sorted.length) requestAnimationFrame(this.#drawMore);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
        <table part="table">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${columns.map(({ key, heading }) => this.#renderHeading(key, heading))}
            </tr>
          </thead>
          <tbody>
            ${sorted.slice(0, this.#drawn).map(renderRow)}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" @click=${() => save(details, sorted)}>${details.words.download}</button>
      </p>`;
  }

  readonly #drawMore = (): void => {
    this.#drawn += slice;
    this.host.requestUpdate();
  };

  #renderHeading(key: TableColumn, heading: string): TemplateResult {
    const { by, down } = this.#order;
    const sort = by === key ? (down ? 'descending' : 'ascending') : 'none';
    const turn = () => {
      this.#order = { by: key, down: by === key ? !down : key !== 'status' };
      this.host.requestUpdate();
    };
    return html`<th scope="col" class=${isNumber(key) ? 'number' : ''} aria-sort=${sort}>
      <button type="button" @click=${turn}>${heading}</button>
    </th>`;
  }
}

const isNumber = (key: TableColumn) => key === 'figure' || key === 'average';

function renderRow({ period, figure, average, status }: TableRow): TemplateResult {
  return html`<tr>
    <th scope="row">${period}</th>
    <td class="number">${figure}</td>
    ${average === null ? nothing : html`<td class="number">${average}</td>`}
    <td>${status}</td>
  </tr>`;
}

/** What is shown, in the order in which it is. */
function save({ table, telling, words }: DetailsView, rows: readonly TableRow[]): void {
  const { name, place, filter, grain } = telling.metric;
  const chosen = Object.values(filter).flat();
  const parts = [name, place?.key, ...chosen, grain].filter((each) => each !== undefined);
  saveFile(`${parts.join('-').replaceAll(/[^\w.-]+/g, '_')}.csv`, tableToCsv(table, rows, telling, words));
}
