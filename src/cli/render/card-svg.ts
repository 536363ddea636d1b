/** A card as a drawing that stands by itself: no style sheet, no script, text as text. */

import { toChart } from '../../view/chart.js';
import { linesOf, type Card, type Line } from './card.js';
import { drawLine, drawTrend } from './chart-svg.js';
import { element, sequence, type Markup } from './markup.js';
import { fonts, type Theme } from './theme.js';
import { wrap } from './wrap.js';

const edge = 16;

/** The heights of the charts; a trend's has room for the words above and below it. */
const chartHeight = { kpi: 72, trend: 220 } as const;
const above = 34;
const below = 40;

interface Type {
  readonly size: number;
  readonly weight: number;
  readonly fill: keyof Theme;
  /** Free space above. */
  readonly gap: number;
}

const types: Readonly<Record<Exclude<Line['role'], 'chart'>, Type>> = {
  label: { size: 16, weight: 600, fill: 'ink', gap: 0 },
  figure: { size: 38, weight: 600, fill: 'ink', gap: 8 },
  change: { size: 16, weight: 400, fill: 'ink', gap: 8 },
  aside: { size: 14, weight: 400, fill: 'soft', gap: 4 },
  note: { size: 14, weight: 400, fill: 'ink', gap: 8 },
  dates: { size: 14, weight: 400, fill: 'soft', gap: 12 },
  source: { size: 14, weight: 400, fill: 'soft', gap: 4 },
};

const icons = { up: 'M5 1 9.5 9h-9z', down: 'M5 9 .5 1h9z', level: 'M0 3.5h10v3H0z' } as const;

/** The drawing of a card, or of its line alone. */
export function toSvg(card: Card): string {
  const { view, theme, width } = card;
  const { content, height } = card.element === 'sparkline' ? drawSparkline(card) : drawCard(card);
  const described = view.notes.length ? `${view.sentence} ${view.notes.join(' ')}` : view.sentence;
  const drawing = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      // A name without ids: of two drawings in one page the second would have that of the first.
      'aria-label': described,
      'xml:lang': view.language,
      'font-family': fonts,
    },
    element('title', {}, view.label),
    element('desc', {}, described),
    element('rect', {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 4,
      fill: theme.paper,
      stroke: card.element === 'sparkline' ? null : theme.line,
    }),
    content,
  );
  return `${drawing.text}\n`;
}

interface Drawn {
  readonly content: Markup;
  readonly height: number;
}

function drawSparkline(card: Card): Drawn {
  const { series, summary, metric } = card.data;
  const height = Math.max(24, Math.round(card.width / 5));
  const frame = { x: 4, y: 4, width: card.width - 8, height: height - 8 };
  return { content: sequence(drawLine(toChart(series, summary, metric), card, frame)), height };
}

function drawCard(card: Card): Drawn {
  const parts: (Markup | null)[] = [];
  let y = edge;
  for (const line of linesOf(card)) {
    if (line.role === 'chart') {
      const drawn = drawChart(card, y);
      parts.push(...drawn.parts);
      y += drawn.height;
    } else {
      const drawn = drawText(line, types[line.role], card, y);
      parts.push(...drawn.parts);
      y += drawn.height;
    }
  }
  return { content: sequence(parts), height: Math.ceil(y + edge) };
}

interface Parts {
  readonly parts: readonly (Markup | null)[];
  readonly height: number;
}

function drawChart(card: Card, y: number): Parts {
  const { series, summary, metric } = card.data;
  const width = card.width - 2 * edge;
  if (card.element === 'trend') {
    const frame = { x: edge, y: y + 8 + above, width, height: chartHeight.trend };
    return { parts: drawTrend(card, frame), height: 8 + above + chartHeight.trend + below };
  }
  const frame = { x: edge + 4, y: y + 16, width: width - 8, height: chartHeight.kpi };
  return { parts: drawLine(toChart(series, summary, metric), card, frame), height: 20 + chartHeight.kpi };
}

function drawText({ role, text }: Line, { size, weight, fill, gap }: Type, card: Card, y: number): Parts {
  const { view, theme, element: kind } = card;
  const shape = role === 'change' && kind !== 'trend' ? (view.change?.shape ?? null) : null;
  const indent = shape ? 16 : 0;
  const color =
    shape && view.change
      ? theme[view.change.sentiment === 'neutral' ? 'ink' : view.change.sentiment]
      : theme[fill];
  // Words in the place of a figure are too long for its size.
  const own = role === 'figure' && text.length > 14 ? 24 : size;
  const lines = wrap(text, card.width - 2 * edge - indent, own);
  const height = own * 1.35;
  const unit =
    role === 'figure' && view.unit !== null
      ? element('tspan', { 'font-size': 16, 'font-weight': 400 }, ` ${view.unit}`)
      : null;
  const spans = lines.map((line, index) =>
    element(
      'text',
      {
        x: edge + indent,
        y: Math.round((y + gap + own + index * height) * 10) / 10,
        fill: color,
        'font-size': own,
        'font-weight': weight,
      },
      line,
      index === lines.length - 1 ? unit : null,
    ),
  );
  const { href } = view.source;
  const linked = role === 'source' && href !== null ? [element('a', { href }, spans)] : spans;
  const icon =
    shape &&
    element('path', { d: icons[shape], fill: color, transform: `translate(${edge} ${y + gap + own - 10})` });
  return { parts: [icon, ...linked], height: gap + lines.length * height };
}
