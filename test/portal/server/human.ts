import { toSoqlType } from '../soql/types.js';
import { quoteText } from '../soql/literals.js';
import type { Dataset } from '../store/dataset.js';
import type { Answer } from './envelopes.js';
import { isAnswer, runLines } from './query.js';
import type { PortalContext } from './request.js';

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function page(title: string, body: string): Answer {
  const style =
    'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;padding:.2rem 1rem .2rem 0}';
  const html = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>\n<body>${body}</body></html>\n`;
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html };
}

/** The page a "source" link leads to. */
export function answerDatasetPage(dataset: Dataset): Answer {
  const { spec, id } = dataset;
  const rows = dataset.columns.map(
    ({ name, fieldName, dataTypeName }) =>
      `<tr><td>${escapeHtml(name)}</td><td><code>${escapeHtml(fieldName)}</code></td><td>${escapeHtml(dataTypeName)}</td></tr>`,
  );
  const facts = [spec.description, spec.attribution, spec.license?.name].filter((text) => text !== undefined);
  const updated = new Date(dataset.rowsUpdatedAt * 1000).toISOString();
  return page(
    dataset.name,
    `<h1>${escapeHtml(dataset.name)}</h1>${facts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}` +
      `<p>${dataset.rowCount} rows, updated <time>${updated}</time>. <a href="/resource/${id}.json">JSON</a>, ` +
      `<a href="/resource/${id}.csv">CSV</a>, <a href="/api/views/${id}.json">metadata</a>.</p>` +
      `<table><tr><th>Column</th><th>Field</th><th>Type</th></tr>${rows.join('')}</table>`,
  );
}

/** `/`: every dataset of the portal. */
export function answerIndex(context: PortalContext): Answer {
  const items = context.catalog
    .all()
    .map(
      ({ id, name, rowCount }) =>
        `<li><a href="/d/${id}">${escapeHtml(name)}</a> <code>${id}</code>, ${rowCount} rows</li>`,
    );
  return page('Local portal', `<h1>Local portal</h1><ul>${items.join('')}</ul>`);
}

function exportCell(dataset: Dataset, index: number): string {
  const column = dataset.columns[index];
  const cell = `"c${index}"`;
  if (column === undefined) return "''";
  const type = toSoqlType(column.dataTypeName);
  const date = column.hasTime ? '%m/%d/%Y %I:%M:%S %p' : '%m/%d/%Y';
  const number = column.hasRaw ? `coalesce("r${index}", number_text(${cell}))` : `number_text(${cell})`;
  const text =
    type === 'floating_timestamp' || type === 'fixed_timestamp'
      ? `strftime(${cell}, '${date}')`
      : type === 'number'
        ? number
        : `CAST(${cell} AS VARCHAR)`;
  return `coalesce(CASE WHEN regexp_matches(${text}, '[",\\n\\r]') THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END, '')`;
}

/** The portal's download button: display names and American dates, unlike the API. */
export async function answerExport(context: PortalContext, dataset: Dataset): Promise<Answer> {
  const cells = dataset.columns.map((_, index) => exportCell(dataset, index));
  const lines = await runLines(
    context,
    `SELECT ${[...cells].join(` || ${quoteText(',')} || `)} FROM "${dataset.table}"`,
  );
  if (isAnswer(lines)) return lines;
  const header = dataset.columns
    .map(({ name }) => (/[",\n\r]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name))
    .join(',');
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-disposition': `attachment; filename=${dataset.name.replaceAll(/[^A-Za-z0-9]+/g, '_')}.csv`,
  };
  return { status: 200, headers, body: `${[header, ...lines].join('\n')}\n` };
}
