/** `civic-metrics render`: a card as a file, for where no script runs. */

import { resolve } from 'node:path';
import { loadMetric } from '../../load-metric.js';
import type { Catalog } from '../../metric/catalog.js';
import { describeForGood, loadWords } from '../../author/card-words.js';
import { startCatalogs, useCatalog } from '../catalog-input.js';
import { findMissingOf } from '../check/check-columns.js';
import type { Target } from '../check/subject.js';
import { readLanguage, readWhole, readWord } from '../command-line.js';
import { nowOption, portalOption, type Command, type Context, type Outcome } from '../command.js';
import { InputError, UsageError } from '../exit.js';
import { questionOptions, readQuestion } from '../question-options.js';
import { writeWhole } from '../write-file.js';
import { toHtmlDocument, toHtmlFragment } from './card-html.js';
import { toSvg } from './card-svg.js';
import { toCardJson, toPlainText } from './card-text.js';
import type { Card, CardElement } from './card.js';
import { toPng } from './png.js';
import { themes, type ThemeName } from './theme.js';

const formats = ['svg', 'png', 'html', 'txt', 'json'] as const;
const elements: readonly CardElement[] = ['kpi', 'trend', 'sparkline', 'value'];

const widths: Readonly<Record<CardElement, number>> = { kpi: 360, trend: 640, sparkline: 120, value: 360 };

export const render: Command = {
  name: 'render',
  usage: 'METRIC',
  summary: 'Draws a card without a browser: svg, png, html, txt or json.',
  details: `
For mail, social cards, print and feeds. Every output says the same as the card on a page, with whole dates, and has the
card's one sentence as its alternative text. An svg stands by itself; a png needs the package @resvg/resvg-js and a font;
html needs no script, and its styles are attributes, as mail programs want them.`,
  operands: [1, 1],
  options: {
    catalog: { value: 'FILE_OR_URL', help: 'where the metric is defined; the starter catalog by default' },
    format: { value: 'FORMAT', help: `${formats.join(', ')}; txt by default` },
    element: { value: 'ELEMENT', help: `${elements.join(', ')}; kpi by default` },
    ...questionOptions,
    lang: { value: 'TAG', help: 'the language of words, numbers and dates' },
    theme: { value: 'THEME', help: 'light or dark' },
    width: { value: 'PIXELS', help: 'the width of the card' },
    fragment: { help: 'html without the document around it' },
    output: { value: 'FILE', help: 'write there rather than to stdout' },
    ...portalOption,
    ...nowOption,
  },
  run: runRender,
};

async function runRender(context: Context): Promise<Outcome> {
  const { operands, values, switches, world, now } = context;
  const [name = ''] = operands;
  const { catalog, portal, output, theme = 'light' } = values;
  const lang = readLanguage(values.lang);
  const format = readWord('format', values.format ?? 'txt', formats);
  const element = readWord('element', values.element ?? 'kpi', elements);
  const width = values.width === undefined ? widths[element] : readWhole('width', values.width, [80, 4000]);
  const colors = themes[readWord('theme', theme, Object.keys(themes) as ThemeName[])];
  if (element === 'value' && (format === 'svg' || format === 'png'))
    throw new UsageError(
      'A value is text: it has no drawing. Take --format txt, html or json, or another --element.',
    );
  if (format === 'png' && output === undefined && switches.has('json'))
    throw new UsageError('A png cannot stand in JSON: say where with --output FILE.');
  const question = readQuestion(context);
  if (catalog === undefined) startCatalogs(portal);
  const given = catalog === undefined ? null : await useCatalog(catalog, portal, world);
  const asked = { ...question, fetch: world.fetch, now: now() };
  const data = await loadMetric(name, asked).catch(async (error: unknown) => {
    throw await explain(error, name, given, asked);
  });
  await loadWords(lang);
  const card: Card = { data, view: describeForGood(data, lang), locale: lang, element, theme: colors, width };
  const made = await make(format, card, switches.has('fragment'));
  if (output !== undefined) await writeWhole(resolve(world.folder, output), Buffer.from(made), null);
  const shown = output === undefined ? { content: String(made) } : { file: output };
  return {
    code: 0,
    text: output === undefined ? made : `${output}: ${card.view.sentence}\n`,
    json: { format, alt: card.view.sentence, ...shown },
  };
}

/** A fault as it is; but of a column that is not there with the nearest, as `check` tells it. */
async function explain(
  error: unknown,
  asked: string,
  catalog: Catalog | null,
  {
    place = null,
    fetch,
    now,
  }: { readonly place?: string | null | undefined } & Pick<Target, 'fetch' | 'now'>,
): Promise<unknown> {
  const found = catalog?.metrics.get(asked);
  if (!catalog || !found) return error;
  const missing = await findMissingOf({ ...found, place, fetch, now }, catalog, error);
  return missing.length ? new InputError(missing.map(({ message }) => message).join(' ')) : error;
}

async function make(
  format: (typeof formats)[number],
  card: Card,
  fragment: boolean,
): Promise<string | Buffer> {
  switch (format) {
    case 'svg':
      return toSvg(card);
    case 'png':
      return toPng(toSvg(card), card.width);
    case 'html':
      return fragment ? `${toHtmlFragment(card)}\n` : toHtmlDocument(card);
    case 'txt':
      return toPlainText(card);
    case 'json':
      return `${JSON.stringify(toCardJson(card), undefined, 2)}\n`;
  }
}
