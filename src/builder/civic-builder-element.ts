import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { localeOf } from '../elements/page-settings.js';
import { address } from '../embed/own-script.js';
import type { Metric } from '../metric/metric.js';
import { version } from '../version.js';
import { toBaked } from './baked-text.js';
import { readState, writeState, type BuilderState } from './builder-state.js';
import { toBase, type CatalogPlace, type Chosen } from './chosen.js';
import { copyText } from '../elements/copy-text.js';
import { blankDraft, type DraftFields } from './draft.js';
import { find, findAgain, type Found } from './found.js';
import { fetchIntegrity } from './integrity.js';
import { Preview } from './preview.js';
import { renderDraft } from './render-draft.js';
import { renderFaults, renderMetrics, renderSource } from './render-find.js';
import { renderOptions } from './render-options.js';
import { renderPreview } from './render-preview.js';
import { renderSnippet } from './render-snippet.js';
import { chooseMetric, fitState, metricsOf, moveState, tellUnknown, toMetric, toOffer } from './selection.js';
import { words } from './words.js';

/** The builder: from a catalog or a dataset to a snippet, with the card in sight. It is a page, so it has no shadow root. */
export class CivicBuilderElement extends LitElement {
  /** The folder that the builder is served from. */
  readonly home = new URL('./', address ?? document.baseURI).href;

  @state() private chosen = readState(location.hash);
  @state() private found: Found | null = null;
  @state() private search = '';
  @state() private draft = blankDraft;
  @state() private said = '';
  /** Whether what is said is for the eye, too. */
  @state() private shown = false;
  @state() private integrity: Readonly<Record<string, string>> = {};

  readonly #preview = new Preview(() => {
    this.requestUpdate();
  });
  #reads = 0;
  /** The address as it was last read or written: another one is on its way here by `hashchange`. */
  #hash = location.hash;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('hashchange', this.#readAddress);
    void this.#read();
    void fetchIntegrity(this.home).then((integrity) => {
      this.integrity = integrity;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('hashchange', this.#readAddress);
  }

  /** An address that was opened, or gone back to. Our own writing of it tells nobody. */
  readonly #readAddress = (): void => {
    const before = this.chosen;
    this.#hash = location.hash;
    this.chosen = readState(this.#hash);
    const { found } = this;
    if (before.from !== this.chosen.from || before.json !== this.chosen.json) void this.#read();
    else if (found?.kind === 'catalog') this.chosen = fitState(this.chosen, found.catalog);
  };

  /** Reads what the state points to; of two readings the later one counts. */
  async #read(
    reading: Promise<Found> = find(this.chosen, document.baseURI),
    fit: typeof fitState = fitState,
  ): Promise<void> {
    const mine = ++this.#reads;
    this.said = words.reading;
    this.shown = false;
    const found = await reading;
    if (mine !== this.#reads) return;
    this.found = found;
    this.search = '';
    if (found.kind === 'catalog') this.chosen = fit(this.chosen, found.catalog);
    this.said =
      found.kind === 'catalog'
        ? (tellUnknown(found.catalog, this.chosen) ?? words.metricsFound(metricsOf(found.catalog).length))
        : '';
  }

  readonly #paste = (text: string): void => {
    const isJson = /^\s*[{[]/.test(text);
    this.chosen = { ...this.chosen, from: isJson ? '' : text.trim(), json: isJson ? text : '' };
    this.draft = blankDraft;
    void this.#read(undefined, moveState);
  };

  readonly #change = (changed: Partial<BuilderState>): void => {
    this.chosen = { ...this.chosen, ...changed };
  };

  readonly #copy = async (title: string, from: Element | null): Promise<void> => {
    if (!from) return;
    this.said = '';
    this.shown = false;
    await this.updateComplete; // the same words again are news only after a silence
    this.said = (await copyText(from)) ? words.copied(title) : words.notCopied;
    this.shown = true;
  };

  protected override willUpdate(): void {
    if (this.found?.kind === 'catalog' && this.chosen.metric) this.#preview.show(this.chosen, this.#reads);
  }

  protected override updated(): void {
    const hash = writeState(this.chosen);
    if (hash === this.#hash || location.hash !== this.#hash) return;
    history.replaceState(null, '', hash || location.pathname + location.search);
    this.#hash = location.hash;
  }

  protected override render(): TemplateResult {
    const { found, chosen } = this;
    return html`<p class=${this.shown ? 'said shown' : 'said'} role="status">${this.said}</p>
      <section class="step" aria-labelledby="find">
        <h2 id="find">Find a figure</h2>
        ${renderSource(chosen, this.#paste)} ${found?.kind === 'wrong' ? renderFaults(found.why) : nothing}
        ${found?.kind === 'catalog' ? this.#renderMetrics(found) : nothing}
      </section>
      ${found?.kind === 'dataset' ? this.#renderDraft(found) : nothing}
      ${found?.kind === 'catalog' ? this.#renderChosen(found) : nothing}`;
  }

  #renderMetrics(found: Found & { kind: 'catalog' }): TemplateResult {
    const unknown = tellUnknown(found.catalog, this.chosen);
    const problems = [...(unknown === null ? [] : [unknown]), ...found.problems];
    return renderMetrics({ ...found, problems }, this.chosen, {
      search: this.search,
      find: (search) => {
        this.search = search;
      },
      choose: (name) => {
        this.chosen = chooseMetric(this.chosen, found.catalog, name);
      },
    });
  }

  #renderDraft(found: Found & { kind: 'dataset' }): TemplateResult {
    return html`<section class="step" aria-labelledby="draft">
      <h2 id="draft">Name it in a catalog</h2>
      ${renderDraft(found, {
        fields: this.draft,
        change: (changed: Partial<DraftFields>) => {
          this.draft = { ...this.draft, ...changed };
        },
        chooseTime: (column) => void this.#read(findAgain(found.dataset, column)),
        use: (json) => {
          this.#paste(json);
          this.said = words.draftReady;
        },
      })}
    </section>`;
  }

  #renderChosen({ catalog, place }: Found & { kind: 'catalog' }): TemplateResult | typeof nothing {
    const offer = toOffer(catalog, this.chosen.metric);
    if (!offer) return nothing;
    const metric = toMetric(catalog, this.chosen);
    const chosen = this.#toChosen(place, metric);
    return html`<section class="step" aria-labelledby="show">
        <h2 id="show">Say how it is shown</h2>
        ${renderOptions(this.chosen, offer, this.#change)}
        ${typeof metric === 'string' ? renderFaults([metric]) : nothing}
      </section>
      ${renderPreview(this.#preview.element, chosen)}
      <section class="step" aria-labelledby="take">
        <h2 id="take">Take it along</h2>
        ${renderSnippet(chosen, this.#change, (title, from) => void this.#copy(title, from))}
      </section>`;
  }

  #toChosen(catalog: CatalogPlace, metric: Metric | string): Chosen {
    const { chosen, integrity } = this;
    const { data, element, fault } = this.#preview;
    const locale = element ? localeOf(element) : 'en';
    return {
      state: chosen,
      catalog,
      metric: typeof metric === 'string' ? null : metric,
      fault: typeof metric === 'string' ? metric : fault,
      baked: data && toBaked(data, chosen.element, locale),
      base: toBase(chosen.base, this.home) ?? this.home,
      version,
      integrity,
    };
  }
}
