/** `civic-metrics oembed`: the document by which other sites turn a link into a framed card. */

import { basename, resolve } from 'node:path';
import { toCardHeight } from '../../author/card-height.js';
import { loadWords } from '../../author/card-words.js';
import { tellTitle } from '../../view/card-view.js';
import { useCatalog } from '../catalog-input.js';
import { readLanguage, readWhole, readWord } from '../command-line.js';
import type { Command, Context, Outcome } from '../command.js';
import { UsageError } from '../exit.js';
import { questionOptions, readQuestion } from '../question-options.js';
import { isAddress } from '../read-input.js';
import { writeWhole } from '../write-file.js';
import { toFramedMetric } from './framed-question.js';
import { toDiscoveryLink, toOembed } from './oembed-document.js';

const elements = ['kpi', 'trend', 'sparkline', 'value'] as const;

type FramedElement = (typeof elements)[number];

const widths: Readonly<Record<FramedElement, number>> = { kpi: 360, trend: 640, sparkline: 160, value: 160 };

const widthWords = elements.map((each) => `${widths[each]} for ${each}`).join(', ');

/** Most sites that show the frame leave out the script that would give it its height. */
const toHeight = (kind: FramedElement, width: number): number =>
  kind === 'kpi' || kind === 'trend' ? toCardHeight(kind, width) : 40;

export const oembed: Command = {
  name: 'oembed',
  usage: 'METRIC --embed URL --catalog FILE_OR_URL',
  summary: 'Writes the oEmbed document of a card, and the line by which a page announces it.',
  details: `
Publish the document, and put the line into the head of the page that shows the card: a site that is given the page's
address then shows the card in a sandboxed frame. The line names the document at --url; without it, by its file's name
beside embed.html. The frame holds embed.html of this package, where you host it (--embed).`,
  operands: [1, 1],
  options: {
    catalog: { value: 'FILE_OR_URL', help: 'where the metric is defined; required' },
    'catalog-url': { value: 'URL', help: 'the catalog’s public address; required where --catalog is a file' },
    embed: { value: 'URL', help: 'the address of your embed.html; required' },
    url: { value: 'URL', help: 'the address at which the document will be; beside embed.html by default' },
    element: { value: 'ELEMENT', help: `${elements.join(', ')}; kpi by default` },
    ...questionOptions,
    lang: { value: 'TAG', help: 'the language of the card' },
    theme: { value: 'THEME', help: 'light, dark or auto' },
    width: { value: 'PIXELS', help: `the width of the frame; ${widthWords} by default` },
    height: { value: 'PIXELS', help: 'the height of the frame; by default that of the card at this width' },
    thumbnail: { value: 'URL', help: 'an image of the card, made by render --format png' },
    'thumbnail-width': { value: 'PIXELS', help: 'its width' },
    'thumbnail-height': { value: 'PIXELS', help: 'its height' },
    output: { value: 'FILE', help: 'write the document there; the line alone then goes to stdout' },
  },
  run: runOembed,
};

async function runOembed(context: Context): Promise<Outcome> {
  const { operands, values, world } = context;
  const [name = ''] = operands;
  const { catalog = '', output } = values;
  const lang = readLanguage(values.lang);
  const kind = readWord('element', values.element ?? 'kpi', elements);
  const embed = readAddress('embed', values.embed);
  if (!catalog) throw new UsageError('--catalog is required: the file or the address of the catalog.');
  const published = readAddress(
    'catalog-url',
    values['catalog-url'] ?? (isAddress(catalog) ? catalog : undefined),
  );
  if (values.theme !== undefined) readWord('theme', values.theme, ['light', 'dark', 'auto']);
  const question = readQuestion(context);
  const metric = toFramedMetric(await useCatalog(catalog, undefined, world), name, question);
  const width = readSize(values, 'width', widths[kind]);
  await loadWords(lang);
  const title = tellTitle(metric, lang);
  const document = toOembed({
    title,
    src: toSource(embed, published.href, name, kind, context),
    width,
    height: readSize(values, 'height', toHeight(kind, width)),
    provider: metric.publisher && { name: metric.publisher.name, url: metric.publisher.url ?? null },
    thumbnail: readThumbnail(values),
    cacheAge: 86_400,
  });
  const file = output === undefined ? `${name}.oembed.json` : basename(output);
  const link = toDiscoveryLink(
    (values.url === undefined ? new URL(file, embed) : readAddress('url', values.url)).href,
    title,
  );
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  const json = { document, link };
  if (output === undefined) return { code: 0, text, json, aside: `${link}\n` };
  await writeWhole(resolve(world.folder, output), Buffer.from(text), null);
  return { code: 0, text: `${link}\n`, json: { ...json, file: output } };
}

/** The embed page, told by its query which card it is. */
function toSource(
  embed: URL,
  catalog: string,
  metric: string,
  kind: string,
  { values, switches }: Context,
): string {
  const url = new URL(embed);
  const attributes = Object.keys(questionOptions).map((key): [string, string | undefined] => [
    key,
    switches.has(key) ? '' : values[key],
  ]);
  const query = Object.entries({
    catalog,
    metric,
    element: kind,
    ...Object.fromEntries(attributes),
    lang: values.lang,
    theme: values.theme,
  });
  for (const [key, value] of query) if (value !== undefined) url.searchParams.set(key, value);
  return url.href;
}

function readAddress(option: string, text: string | undefined): URL {
  if (text !== undefined && isAddress(text) && URL.canParse(text)) return new URL(text);
  const given = text === undefined ? 'is required' : `must be an http or https address; it is "${text}"`;
  throw new UsageError(`--${option} ${given}.`);
}

const readSize = (values: Context['values'], option: string, otherwise: number): number => {
  const text = values[option];
  return text === undefined ? otherwise : readWhole(option, text, [16, 10_000]);
};

/** The oEmbed standard wants the three together or none. */
function readThumbnail(values: Context['values']) {
  const { thumbnail } = values;
  if (thumbnail === undefined) return null;
  const [width, height] = [readSize(values, 'thumbnail-width', 0), readSize(values, 'thumbnail-height', 0)];
  if (!width || !height) throw new UsageError('--thumbnail needs --thumbnail-width and --thumbnail-height.');
  return { url: readAddress('thumbnail', thumbnail).href, width, height };
}
