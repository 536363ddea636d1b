/** What goes where no script runs: words, and an image that the command line draws. */

import { toAttributes, type ElementName } from './builder-state.js';
import type { Chosen, Piece } from './chosen.js';
import { lines, tag, toShellWord } from './markup.js';
import { pieceTitles as titles, words } from './words.js';

/** As wide as `civic-metrics render` draws each. */
const widths: Readonly<Record<ElementName, number>> = { kpi: 360, trend: 640, sparkline: 120, value: 360 };

export function toMailPieces(chosen: Chosen): readonly Piece[] {
  const { state, baked, version, catalog } = chosen;
  const { metric = '', ...attributes } = toAttributes(state);
  const isDrawn = state.element !== 'value';
  const picture = `${metric || 'metric'}.png`;
  const options = Object.entries({
    catalog: catalog.kind === 'inline' ? 'metrics.json' : catalog.kind === 'url' ? catalog.url : null,
    format: 'png',
    element: state.element,
    ...attributes,
    theme: state.theme === 'dark' ? 'dark' : null,
    output: picture,
  }).flatMap(([name, value]) => (value ? [`--${name}`, toShellWord(value)] : []));
  const text = lines(baked?.text ?? words.notYet, baked?.source ?? null);
  const image = tag(
    'img',
    { src: picture, width: String(widths[state.element]), alt: baked?.text ?? words.notYet },
    null,
  );
  const command = `npx civic-metrics@${version} render ${toShellWord(metric)} ${options.join(' ')}`;
  return [
    { title: titles.mailText, code: text },
    ...(isDrawn
      ? [
          { title: titles.mailImage, code: image },
          { title: titles.mailCommand, code: command },
        ]
      : []),
  ];
}
