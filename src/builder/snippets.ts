/** The snippets: what is pasted, in the form that the place it goes to takes. */

import { cardHeights, type SizedCard } from '../author/card-height.js';
import { frameSandbox } from '../author/frame-sandbox.js';
import { elements, toAttributes, type ElementName, type Form } from './builder-state.js';
import type { Chosen, Piece } from './chosen.js';
import { escape } from '../author/escape.js';
import { lines, tag, toInlineJson, type Attributes } from './markup.js';
import { toMailPieces } from './mail-snippet.js';
import { pieceTitles as titles, words } from './words.js';

/** How high a card is before its first answer, in pixels, for the frame that waits for it. */
const heights: Readonly<Record<ElementName, number>> = { kpi: 328, trend: 544, sparkline: 48, value: 48 };

const writers: Readonly<Record<Form, (chosen: Chosen) => readonly Piece[]>> = {
  page: (chosen) => [
    { title: titles.page, code: lines(catalogScript(chosen), script(chosen), element(chosen)) },
    ...styles(chosen),
  ],
  script: (chosen) => [
    { title: titles.script, code: lines(catalogScript(chosen), singleTag(chosen)) },
    ...styles(chosen),
  ],
  frame: (chosen) => [
    {
      title: titles.frame,
      code: lines(frame(chosen), tag('script', { async: true, ...file(chosen, 'civic-frame.js') })),
    },
  ],
  wordpress: (chosen) => [
    {
      title: titles.wordpress,
      code: lines(
        '<!-- wp:html -->',
        catalogScript(chosen),
        script(chosen),
        element(chosen),
        '<!-- /wp:html -->',
      ),
    },
  ],
  drupal: (chosen) => [
    { title: titles.drupalScript, code: lines(catalogScript(chosen), script(chosen)) },
    { title: titles.drupalText, code: element(chosen) },
    { title: titles.drupalAllowed, code: allowed(chosen) },
  ],
  mail: toMailPieces,
};

/** What is to be copied, in the order in which it is used. */
export const toPieces = (chosen: Chosen): readonly Piece[] => writers[chosen.state.form](chosen);

/** The address of one of our files, and its hash where it is known. */
const file = ({ base, integrity }: Chosen, name: string): Attributes => ({
  src: base + name,
  integrity: integrity[name],
  crossorigin: integrity[name] && 'anonymous',
});

const catalogUrl = ({ catalog }: Chosen) => (catalog.kind === 'url' ? catalog.url : null);

/** A catalog that has no address yet stands on the page itself. */
const catalogScript = ({ catalog }: Chosen): string | null =>
  catalog.kind === 'inline'
    ? tag(
        'script',
        { type: 'application/json', 'data-civic-catalog': true },
        `\n${toInlineJson(catalog.file)}\n`,
      )
    : null;

const script = (chosen: Chosen, more: Attributes = {}) =>
  tag('script', {
    async: true,
    ...file(chosen, 'civic-metrics.js'),
    'data-catalog': catalogUrl(chosen),
    ...more,
  });

const singleTag = (chosen: Chosen) => {
  const attributes = Object.entries(toAttributes(chosen.state));
  return script(chosen, {
    'data-widget': chosen.state.element,
    ...Object.fromEntries(attributes.map(([name, value]) => [`data-${name}`, value] as const)),
  });
};

/** The tag with its current words; a value stands in its sentence. */
function element({ state, baked }: Chosen): string {
  const attributes = { ...toAttributes(state), 'data-baked': baked?.day };
  const own = tag(`civic-${state.element}`, attributes, escape(baked?.text ?? words.notYet));
  if (state.element !== 'value') return own;
  // Every place for the figure, as a sentence may say it twice.
  return tag('p', {}, toSentence(state.sentence).split('{value}').map(escape).join(own));
}

/** The words around a value, which must have a place for it. */
export function toSentence(text: string): string {
  const sentence = text.trim() || words.sentence;
  return sentence.includes('{value}') ? sentence : `${sentence} {value}`;
}

function frame(chosen: Chosen): string {
  const { state, base, baked } = chosen;
  const { metric = '', ...attributes } = toAttributes(state);
  const asked = new URLSearchParams({ metric, element: state.element, ...attributes });
  const catalog = catalogUrl(chosen);
  if (catalog !== null) asked.set('catalog', catalog);
  if (state.theme !== 'light') asked.set('theme', state.theme);
  return tag('iframe', {
    src: `${base}embed.html?${asked.toString()}`,
    title: baked?.label ?? metric,
    width: '100%',
    height: String(heights[state.element]),
    loading: 'lazy',
    sandbox: frameSandbox,
  });
}

/** For the page's own style sheet: the card's height before the script is there, and its theme. */
function styles({ state }: Chosen): readonly Piece[] {
  const name = `civic-${state.element}`;
  const { element } = state;
  const code = lines(
    (element === 'kpi' || element === 'trend') && state.form === 'page' ? reserved(element) : null,
    state.theme === 'auto' ? null : `${name} {\n  color-scheme: ${state.theme};\n}`,
  );
  return code ? [{ title: titles.styles, code }] : [];
}

/** The height of a card that is as wide as most, and in a comment those of other widths, as only the page knows its own. */
function reserved(card: SizedCard): string {
  const { usual, under, from } = cardHeights[card];
  const narrow = under.map(([width, height], at) => `${height}rem under ${width}${at ? '' : ' pixels'}`);
  const wide = from.map(([width, height], at) => `${height}rem from ${width}${at ? '' : ' on'}`);
  const others = `${narrow.join(', ')}; ${wide.join(', ')}`;
  return `civic-${card}:not(:defined) {\n  display: block;\n  /* ${others} */\n  min-block-size: calc(${usual} * max(1rem, 16px));\n}`;
}

/** As Drupal's text formats write it. */
function allowed({ state }: Chosen): string {
  const names = 'metric place filter period span compare as-of lang data-baked';
  return elements
    .filter((each) => each === state.element)
    .map((each) => `<civic-${each} ${names}>`)
    .join(' ');
}
