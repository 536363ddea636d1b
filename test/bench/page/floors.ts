/**
 * The floors: what the browser itself wants for the same picture. A string of SVG, and Lit with the least around it. They
 * know one series and one language, and check nothing.
 */

import { css, html, LitElement } from 'lit';
import type { Drawable, Point } from './points.js';

export interface Handle {
  readonly ready?: Promise<unknown>;
  readonly update?: (points: readonly Point[]) => unknown;
}

export type Mount = (container: Element, data: Drawable) => Handle;

const width = 160;
const height = 40;

function toPath(points: readonly Point[], across: number, down: number): string {
  let [low, high] = [Infinity, -Infinity];
  for (const { value } of points) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const [dx, dy] = [across / (points.length - 1), (down - 4) / (high - low || 1)];
  let path = 'M';
  points.forEach(({ value }, at) => {
    path += `${at ? 'L' : ''}${(at * dx).toFixed(1)},${(down - 2 - (value - low) * dy).toFixed(1)}`;
  });
  return path;
}

export const rawSparkline: Mount = (container, { label, points }) => {
  const d = toPath(points, width, height);
  container.innerHTML = `<svg width=${width} height=${height} role=img aria-label="${label}"><path fill=none stroke=#1f6feb stroke-width=1.5 d="${d}"/></svg>`;
  const path = container.querySelector('path');
  return { update: (next) => path?.setAttribute('d', toPath(next, width, height)) };
};

const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'always',
});

function toWords({ label, points, target }: Drawable) {
  const [before = 0, last = 0] = points.slice(-2).map(({ value }) => value);
  return {
    label,
    value: figure.format(last),
    change: percent.format(last / before - 1),
    target: figure.format(target),
  };
}

export const rawKpi: Mount = (container, data) => {
  const toHead = (words = toWords(data)) =>
    `<div>${words.label}</div><div>${words.value}</div><div>${words.change} <span>target ${words.target}</span></div>`;
  container.innerHTML = `<div style="padding:12px;border:1px solid #ccc"><div>${toHead()}</div><div></div></div>`;
  const [head, chart] = container.firstElementChild?.children ?? [];
  const drawn = chart && rawSparkline(chart, data);
  return {
    update(points) {
      if (head) head.innerHTML = toHead(toWords({ ...data, points }));
      return drawn?.update?.(points);
    },
  };
};

const month = new Intl.DateTimeFormat('en-US', { month: 'short', year: '2-digit' });

export const rawTrend: Mount = (container, { label, points }) => {
  const draw = (of: readonly Point[]) => {
    const ticks = [0, 1, 2, 3, 4, 5].map((at) => {
      const { t = 0, value = 0 } = of[Math.floor((at / 5) * (of.length - 1))] ?? {};
      const [x, y] = [48 + at * 116, 276 - at * 53];
      return `<line x1=48 x2=632 y1=${y} y2=${y} stroke=#ddd /><text x=42 y=${y} text-anchor=end>${figure.format(value)}</text><text x=${x} y=294>${month.format(t)}</text>`;
    });
    container.innerHTML = `<svg width=640 height=300 role=img aria-label="${label}" font-size=11>${ticks.join('')}<path transform="translate(48,8)" fill=none stroke=#1f6feb stroke-width=1.5 d="${toPath(of, 584, 268)}"/></svg>`;
  };
  draw(points);
  return { update: draw };
};

class BareSparkline extends LitElement {
  static override styles = css`
    path {
      fill: none;
      stroke: #1f6feb;
      stroke-width: 1.5;
    }
  `;

  static override properties = { data: { attribute: false } };

  declare data: Drawable;

  protected override render(): unknown {
    const { label, points } = this.data;
    return html`<svg width="160" height="40" role="img" aria-label=${label}>
      <path d=${toPath(points, width, height)}></path>
    </svg>`;
  }
}

class BareKpi extends BareSparkline {
  protected override render(): unknown {
    const { label, value, change, target } = toWords(this.data);
    return html`<div>${label}</div>
      <div>${value}</div>
      <div>${change} <span>target ${target}</span></div>
      ${super.render()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bare-sparkline': BareSparkline;
    'bare-kpi': BareKpi;
  }
}

customElements.define('bare-sparkline', BareSparkline);
customElements.define('bare-kpi', BareKpi);

const bare =
  (tag: 'bare-sparkline' | 'bare-kpi'): Mount =>
  (container, data) => {
    const element = document.createElement(tag);
    element.data = data;
    container.append(element);
    const update = (points: readonly Point[]) => {
      element.data = { ...data, points };
      return element.updateComplete;
    };
    return { ready: element.updateComplete, update };
  };

export const bareSparkline = bare('bare-sparkline');
export const bareKpi = bare('bare-kpi');
