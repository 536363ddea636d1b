/** The script of dist/embed.html: shows the card that the page's address asks for, and tells the parent how high it is. */

import type { MetricLoadEvent } from '../elements/metric-events.js';
import { isAsk, toHeightMessages } from './frame-height.js';
import { FrameFault, readFrameQuery, type FrameQuery, type Theme } from './frame-query.js';
import { tellFrameFault } from './frame-words.js';

const elements = ['kpi', 'trend', 'sparkline', 'value'];
const isThere = (element: string) => customElements.get(`civic-${element}`) !== undefined;

const schemes: Readonly<Record<Theme, string>> = { auto: 'light dark', light: 'light', dark: 'dark' };

/** By the one way that a strict policy leaves open. */
function style(theme: Theme): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:root{color-scheme:${schemes[theme]};font:1rem/1.5 system-ui,sans-serif}body{margin:0}p{margin:0;padding:1rem}`,
  );
  document.adoptedStyleSheets = [sheet];
}

/** Hands the query to the bundle as what it knows: a script tag of the single-tag form. */
function place({ element, catalogs, attributes, lang }: FrameQuery): void {
  const { civicMetrics } = globalThis;
  if (!civicMetrics) throw new Error('civic-metrics.js is not there');
  const known = (customElements.get(`civic-${element}`) as { observedAttributes?: string[] } | undefined)
    ?.observedAttributes;
  if (!known) throw new FrameFault('element', element);
  const tag = document.createElement('script');
  tag.type = 'application/json'; // which nothing runs
  const given = { loading: 'eager', ...attributes, ...(lang ? { lang } : {}) };
  // And nothing else that a script tag may say: an address must not choose the token that a portal is sent.
  for (const [name, value] of Object.entries(given))
    if (known.includes(name)) tag.setAttribute(`data-${name}`, value);
  tag.dataset.catalog = catalogs.join(' ');
  tag.dataset.widget = element;
  document.body.append(tag);
  civicMetrics.adopt(tag);
}

function say(sentence: string): void {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'status');
  Object.assign(paragraph, { lang: 'en', dir: 'ltr' }); // the query's language is the card's
  paragraph.append(sentence);
  document.body.append(paragraph);
}

/** Tells the parent the page's height, whenever it is another one or is asked for. */
function tellHeight(id: string | null, secret: string | null): void {
  const { parent } = globalThis;
  if (parent === globalThis.window) return;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // To whoever embeds us: there is nothing in it but a height.
    for (const message of toHeightMessages(height, id, secret)) parent.postMessage(message, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  globalThis.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && isAsk(data)) tell();
  });
}

document.addEventListener('civic-load', ({ data }: Event & Partial<Pick<MetricLoadEvent, 'data'>>) => {
  if (data) document.title = [data.metric.title, data.metric.place?.name].filter(Boolean).join(', ');
});
let query: FrameQuery | null = null;
try {
  query = readFrameQuery(location.href);
  style(query.theme);
  if (query.lang && /^[\w-]{2,35}$/.test(query.lang)) document.documentElement.lang = query.lang;
  place(query);
} catch (fault) {
  if (!query) style('auto');
  say(tellFrameFault(fault, elements.filter(isThere)));
}
tellHeight(query?.id ?? null, query?.secret ?? null);
