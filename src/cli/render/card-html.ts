/**
 * A card as HTML that needs no script. Its styles are attributes: mail programs drop style sheets. Those that drop the
 * drawing too still have every word, which stands before it.
 */

import { linesOf, type Card, type Line } from './card.js';
import { toSvg } from './card-svg.js';
import { toPlainText } from './card-text.js';
import { element, Markup, sequence, type Content } from './markup.js';
import { drawLine, drawTrend } from './chart-svg.js';
import { toChart } from '../../view/chart.js';
import { toTelling } from '../../view/card-view.js';
import { toTable as tableOf } from '../../view/details-table.js';
import { messagesFor } from '../../view/languages.js';
import { fonts, type Theme } from './theme.js';

const styleOf = (theme: Theme): Readonly<Record<Line['role'], string>> => ({
  label: 'margin:0;font-weight:600',
  figure: 'margin:4px 0 0;font-size:38px;font-weight:600;line-height:1.1',
  change: 'margin:8px 0 0',
  aside: `margin:4px 0 0;font-size:14px;color:${theme.soft}`,
  chart: 'margin:12px 0 0',
  note: 'margin:8px 0 0;font-size:14px',
  dates: `margin:12px 0 0;font-size:14px;color:${theme.soft}`,
  source: `margin:4px 0 0;font-size:14px;color:${theme.soft}`,
});

/** The card alone, to be put into a page or a mail; of a value its text, to be put into a sentence. */
export function toHtmlFragment(card: Card): string {
  const { view, theme, width } = card;
  if (card.element === 'value') {
    const { language: lang, direction: dir } = view;
    return element('span', { lang, dir }, toPlainText(card).trim()).text;
  }
  const styles = styleOf(theme);
  const style = `box-sizing:border-box;max-width:${width}px;padding:16px;border:1px solid ${theme.line};border-radius:4px;background:${theme.paper};color:${theme.ink};font:16px/1.4 ${fonts.replaceAll('"', "'")}`;
  const lines = linesOf(card).map(({ role, text }) => {
    if (role === 'chart') return element('div', { style: styles.chart }, chart(card));
    return element(
      'p',
      { style: styles[role] },
      role === 'source' ? link(card, text) : text,
      unit(card, role),
    );
  });
  const table = card.element === 'trend' ? toTable(card) : null;
  const { language: lang, direction: dir } = view;
  return element('article', { lang, dir, 'aria-label': view.label, style }, lines, table).text;
}

/** A whole document around the card. */
export function toHtmlDocument(card: Card): string {
  const { view, theme } = card;
  const head = sequence(
    new Markup('<meta charset="utf-8">'),
    new Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    element('title', {}, view.sentence),
  );
  const body = element(
    'body',
    { style: `margin:16px;background:${theme.paper}` },
    new Markup(toHtmlFragment(card)),
  );
  return `<!doctype html>\n${element('html', { lang: view.language, dir: view.direction }, element('head', {}, head), body).text}\n`;
}

function unit({ view }: Card, role: Line['role']): Content {
  if (role !== 'figure' || view.unit === null) return null;
  return element('span', { style: 'font-size:16px;font-weight:400' }, ` ${view.unit}`);
}

function link({ view, theme }: Card, text: string): Content {
  const { href } = view.source;
  return href === null ? text : element('a', { href, style: `color:${theme.accent}` }, text);
}

/** The drawing, named by the card's sentence. */
function chart(card: Card): Markup {
  const { data, element: kind, view } = card;
  if (kind === 'sparkline') return new Markup(toSvg(card).trim());
  const width = card.width - 34;
  const height = kind === 'trend' ? 280 : 80;
  const parts =
    kind === 'trend'
      ? drawTrend(card, { x: 0, y: 20, width, height: height - 60 })
      : drawLine(toChart(data.series, data.summary, data.metric), card, {
          x: 4,
          y: 4,
          width: width - 8,
          height: height - 8,
        });
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': view.sentence,
  };
  return element('svg', { ...attributes, style: 'display:block;max-width:100%;height:auto' }, parts);
}

/** The table that is the chart's equal. */
function toTable({ data, view, theme }: Card): Markup {
  const { caption, columns, rows } = tableOf(data, toTelling(data, view.language), view.label);
  const cell = `padding:2px 12px 2px 0;text-align:start;border-bottom:1px solid ${theme.line}`;
  const th = (text: string, scope: string) =>
    element('th', { scope, style: `${cell};font-weight:400` }, text);
  const head = columns.map(({ heading }) => th(heading, 'col'));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map(({ key }) =>
        key === 'period' ? th(row.period, 'row') : element('td', { style: cell }, row[key] ?? ''),
      ),
    ),
  );
  const table = element(
    'table',
    { style: 'border-collapse:collapse;font-size:14px' },
    element('caption', { style: 'text-align:start' }, caption),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, body),
  );
  return element(
    'details',
    { style: 'margin:12px 0 0;font-size:14px' },
    element('summary', {}, messagesFor(view.language).details),
    table,
  );
}
