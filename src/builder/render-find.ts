/** The first step: where the numbers are defined, and which of them is wanted. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Catalog, MetricDefinition } from '../metric/catalog.js';
import type { BuilderState } from './builder-state.js';
import type { Found } from './found.js';
import { metricsOf } from './selection.js';
import { shapeNames, words } from './words.js';

/** So many metrics are seen at a glance; more can be searched. */
const glance = 8;

export function renderSource({ from, json }: BuilderState, read: (text: string) => void): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const [text] = event.target.querySelectorAll('textarea');
    read(text?.value ?? '');
  };
  return html`<form @submit=${submit}>
    <div class="field">
      <label for="source">A catalog, or a dataset on a Socrata portal</label>
      <textarea
        id="source"
        rows="2"
        spellcheck="false"
        aria-describedby="source-hint"
        .value=${json || from}
      ></textarea>
      <p class="hint" id="source-hint">
        Paste the address of either, or a catalog’s JSON. Empty: the starter catalog of well-known datasets.
      </p>
    </div>
    <p class="row">
      <button>Read</button>
      <button type="button" class="quiet" @click=${() => read('')}>Use the starter catalog</button>
    </p>
  </form>`;
}

/** What is wrong, a line each. */
export const renderFaults = (why: readonly string[]): TemplateResult | typeof nothing =>
  why.length
    ? html`<ul class="fault">
        ${why.map((each) => html`<li>${each}</li>`)}
      </ul>`
    : nothing;

export interface MetricList {
  readonly search: string;
  readonly find: (search: string) => void;
  readonly choose: (name: string) => void;
}

export function renderMetrics(
  found: Found & { kind: 'catalog' },
  { metric }: BuilderState,
  { search, find, choose }: MetricList,
): TemplateResult {
  const all = metricsOf(found.catalog);
  const wanted = search.trim().toLowerCase();
  const shown = all.filter(({ name, definition }) =>
    `${name} ${definition.title}`.toLowerCase().includes(wanted),
  );
  const searchBox = html`<div class="field">
    <label for="search">Find among ${words.metricsFound(all.length)}</label>
    <input
      id="search"
      type="search"
      .value=${search}
      @input=${({ target }: Event) => find(target instanceof HTMLInputElement ? target.value : '')}
    />
  </div>`;
  return html`${renderFaults(found.problems)} ${all.length > glance ? searchBox : nothing}
    <fieldset class="metrics">
      <legend>Metric</legend>
      <div class="scrolled">
        ${shown.map((each) => renderMetric(each, each.name === nameIn(found.catalog, metric), choose))}
      </div>
      ${shown.length ? nothing : html`<p class="hint">None fits these words.</p>`}
    </fieldset>`;
}

const nameIn = ({ metrics }: Catalog, asked: string) => metrics.get(asked)?.name;

const renderMetric = (
  { name, definition }: { readonly name: string; readonly definition: MetricDefinition },
  checked: boolean,
  choose: (name: string) => void,
) =>
  html`<label
    ><input type="radio" name="metric" value=${name} .checked=${checked} @change=${() => choose(name)} /><span
      ><strong>${definition.title}</strong><code>${name}</code
      ><small
        >${shapeNames[definition.shape]} by the ${definition.time.grain} ·
        ${tellLag(definition.completeness?.lag)}</small
      ></span
    ></label
  >`;

/** A lag as people say it: `P5D` is "complete after 5 days". */
function tellLag(lag: string | undefined): string {
  const [, amount, unit] = /^P(\d+)([DWM])$/.exec(lag ?? '') ?? [];
  if (lag === undefined) return words.noLag;
  if (amount === undefined || unit === undefined) return words.lag(lag);
  const noun = { D: 'day', W: 'week', M: 'month' }[unit] ?? '';
  return words.lag(`${amount} ${noun}${amount === '1' ? '' : 's'}`);
}
