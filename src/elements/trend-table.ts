/** The table that is the trend's equal. */

import { css, html, nothing, type TemplateResult } from 'lit';
import type { TableView } from '../view/table.js';

export const trendTable = css`
  table {
    border-collapse: collapse;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block: 8px;
  }
  th,
  td {
    padding-block: 4px;
    padding-inline: 0 12px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .number {
    text-align: end;
  }
  .scroll {
    max-block-size: 20rem;
    overflow: auto;
  }
`;

export function renderTable({ caption, headings, rows }: TableView): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${headings.period}</th>
          <th scope="col" class="number">${headings.figure}</th>
          ${headings.average ? html`<th scope="col" class="number">${headings.average}</th>` : nothing}
          <th scope="col">${headings.status}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ period, figure, average, status }) =>
            html`<tr>
              <th scope="row">${period}</th>
              <td class="number">${figure}</td>
              ${average === null ? nothing : html`<td class="number">${average}</td>`}
              <td>${status}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
