/** Template functions that several elements share. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Metric } from '../metric/metric.js';
import { tellTitle, type CardView } from '../view/card-view.js';
import type { ChangeView } from '../view/change-words.js';
import { box, type ChartShape, type Stretch } from '../view/chart.js';
import { messagesFor } from '../view/languages.js';
import { upper } from '../view/phrases.js';
import { unbroken } from '../view/unbroken.js';

/** A line that belongs to the figure, where there is something to say. */
export const renderAside = (...words: readonly (string | null | undefined)[]) => {
  const text = words.filter(Boolean).join(' · ');
  return text ? html`<p class="soft of-figure">${unbroken(text)}</p>` : nothing;
};

/** The change: a drawn shape (by the style sheet), the words, and the baseline with its date. */
export function renderChange({ shape, sentiment, text, baseline }: ChangeView): TemplateResult {
  return html`<p part="change" class="of-figure ${shape ?? ''} ${sentiment}">
    ${unbroken(text)}${baseline ? html` <span class="soft baseline">(${unbroken(baseline)})</span>` : nothing}
  </p>`;
}

/** A short part of the dates stays in one line, and a number with what is before it; no more, or letters would have to be parted. */
const whole = (text: string | null | undefined) =>
  text?.replace(text.length < 17 ? / /g : / (?=\d)/g, '\u00a0');

/**
 * The line of dates: how far the data go where the figure has not said so, how much more is drawn, when they were published, and whether they are late. Of a figure
 * that could not be asked for again it says instead when it was, and why: so a card that stands has no line more for it.
 */
export function renderDates(
  { period, dates, states }: CardView,
  noDates: boolean,
  fault: string | null,
  tail: string | null,
): unknown {
  const { through, updated, checked, freshness } = dates;
  const loud = /late|stale|retired/.test(states.join());
  const said = noDates ? [] : [period ? null : through, tail, fault ? checked : updated, freshness];
  const words = [...said, fault].filter(Boolean);
  if (!words.length) return nothing;
  return html`<p part=${noDates ? 'message' : 'dates'} class=${loud || fault ? 'loud' : ''}>
    ${words.map((text, at) => {
      const shown = whole(at ? text : upper(text ?? ''));
      const kind =
        text === fault && !noDates
          ? html`<span part="message">${shown}</span>`
          : loud && text === freshness
            ? html`<span class="warning">${shown}</span>`
            : shown;
      return html`${kind}${words[at + 1] ? '\u00a0· ' : ''}`;
    })}
  </p>`;
}

/** What could not be loaded, as far as that is known, and why. */
export function renderFault(metric: Metric | null, text: string, locale: string): TemplateResult {
  const { language, direction } = messagesFor(locale);
  return html`<span class="body" lang=${language} dir=${direction}
    >${metric && html`<span part="label">${tellTitle(metric, locale)}</span>`}<span
      part="message"
      class="instead"
      >${text}</span
    ></span
  >`;
}

/** The link to the dataset. */
export function renderSource({ source: { text, href } }: CardView): TemplateResult {
  return href ? html`<a part="source" href=${href}>${text}</a>` : html`<p part="source">${text}</p>`;
}

/** A line in a box that is stretched over whatever place it has. `d`s are of view/chart.ts. */
export const renderPath = (part: string, d: string, name = '') =>
  d ? svg`<path part=${part} class=${name} d=${d}></path>` : nothing;

/** The paths of a chart with axes; of a word-sized one, whose last point is marked here, all that is not final is one. */
export function renderPaths(
  { line, provisional, tail, raw, area, last, withheld }: ChartShape,
  small = false,
): unknown {
  return small
    ? [
        renderPath('line', line),
        renderPath('tail', provisional + tail, 'tail'),
        renderPath('withheld', withheld.map(toFoot).join(''), 'withheld'),
        last && svg`<path class="dot" d=${toDot(last)}></path>`,
      ]
    : [
        renderPath('area', area, 'area'),
        raw && svg`<path class="raw" d=${raw}></path>`,
        renderPath('line', line),
        renderPath('line', toLone(line), 'lone'),
        renderPath('line', provisional, 'provisional'),
        renderPath('tail', tail, 'tail'),
        renderPath('withheld', withheld.map(toFoot).join(''), 'withheld'),
      ];
}

/** Along the foot of the box. */
const toFoot = ([from, to]: Stretch) => `M${from * 10},200H${to * 10}`;

/** The points between two gaps, which nothing joins. */
const toLone = (line: string) => (line.match(/M[^MLZ]+Z/g) ?? []).join('');

/** A dot is a stroke of no length with round ends: that stays round, however the box is stretched. */
const toDot = ({ x, y }: NonNullable<ChartShape['last']>) =>
  `M${(x * box.width) / 100},${(y * box.height) / 100}h.01`;

/** The frame of a word-sized chart. */
export const viewBox = `0 0 ${box.width} ${box.height}`;
