/** `civic-metrics init`: a first catalog entry for a dataset. */

import { draftEntry, shapes, toCatalogFile, type Choices, type Draft } from '../../author/catalog-entry.js';
import { fetchDataset, type Dataset } from '../../author/dataset.js';
import { parseDatasetUrl } from '../../author/dataset-url.js';
import { readMeasure } from '../../author/parse-measure.js';
import { askReporting, timeColumns } from '../../author/time-column.js';
import { kinds } from '../../metric/kinds.js';
import type { Shape } from '../../metric/metric.js';
import { suggestion } from '../../metric/nearest.js';
import { grains } from '../../metric/period.js';
import { readWord } from '../command-line.js';
import { portalOption, type Command, type Context, type Outcome } from '../command.js';
import { InputError, UsageError } from '../exit.js';
import { toDomain } from '../catalog-input.js';
import { addToFile, timeZoneIn } from './catalog-text.js';

export const init: Command = {
  name: 'init',
  usage: 'DATASET_URL',
  summary: 'Reads a dataset’s metadata and writes a first catalog entry.',
  details: `
The address may be any of a dataset’s: /d/abcd-1234, /resource/abcd-1234.json, /Category/Name/abcd-1234 and so on. The
column of dates and the grain are read from the data. What the numbers are (shape) and which of them counts (measure)
only you can know: where --shape and --measure do not say, the entry holds "CHOOSE ...", which no catalog accepts, and
works once you have chosen.

  flow        ${shapes.flow}
  stock       ${shapes.stock}
  cumulative  ${shapes.cumulative}
  ratio       ${shapes.ratio}; write its measure into the file`,
  operands: [1, 1],
  options: {
    shape: { value: 'SHAPE', help: 'flow, stock, cumulative or ratio' },
    measure: { value: 'FN[:COLUMN]', help: 'such as count, sum:cases or last:patients' },
    time: { value: 'COLUMN', help: 'the column of dates' },
    grain: { value: 'GRAIN', help: 'day, week, month, quarter or year' },
    name: { value: 'NAME', help: 'the metric’s name; made of the title by default' },
    title: { value: 'TEXT', help: 'the metric’s title; the dataset’s by default' },
    'time-zone': { value: 'ZONE', help: 'the publisher’s, such as America/Chicago' },
    into: { value: 'FILE', help: 'add the entry to this catalog; made if it is not there' },
    ...portalOption,
  },
  run: runInit,
};

async function runInit({ operands, values, world, progress }: Context): Promise<Outcome> {
  const [text = ''] = operands;
  const found = parseDatasetUrl(text);
  if (!found) {
    throw new InputError(
      `"${text}" is not a dataset’s address: it must hold an id such as abcd-1234, as in https://data.example.gov/d/abcd-1234, at a host’s usual port.`,
    );
  }
  const wanted = readWanted(values);
  const asked = { ...found, domain: values.portal === undefined ? found.domain : toDomain(values.portal) };
  progress(`reading what ${asked.domain} says of ${asked.dataset}`);
  const dataset = await fetchDataset(asked, { fetch: world.fetch });
  const timeColumn = chooseTime(dataset, values.time);
  progress(`asking how often ${timeColumn} has a figure`);
  const reporting = await askReporting(dataset, timeColumn, { fetch: world.fetch });
  const choices = { ...wanted, timeColumn, measure: chooseMeasure(dataset, values.measure) };
  // Another portal only answers in this one's place.
  const published = { ...dataset, domain: found.domain };
  const { into } = values;
  const timeZone = wanted.timeZone ?? (into === undefined ? undefined : await timeZoneIn(into, world));
  const draft = draftEntry(published, reporting, { ...choices, timeZone });
  const catalog = toCatalogFile(published, draft, choices);
  const told = into === undefined ? [] : await addToFile(into, draft, catalog, world);
  const { name, open } = draft;
  const notes = [...draft.notes, ...told];
  return {
    code: 0,
    text: into === undefined ? `${JSON.stringify(catalog, undefined, 2)}\n` : '',
    json: { name, catalog, open, notes, ...(into !== undefined && { into }) },
    aside: toAside({ ...draft, notes }, into),
  };
}

function readWanted(values: Context['values']): Omit<Choices, 'timeColumn' | 'measure'> {
  const { shape, grain, name, title, 'time-zone': timeZone } = values;
  if (name !== undefined && !kinds.name(name))
    throw new UsageError(`--name must be of a-z and 0-9, with . or - between them; it is "${name}".`);
  if (title !== undefined && !kinds.text(title))
    throw new UsageError('--title is empty: give readers words for the figure, or leave the option out.');
  if (timeZone !== undefined && !kinds['time zone'](timeZone))
    throw new UsageError(`--time-zone must be an IANA zone such as America/Chicago; it is "${timeZone}".`);
  return {
    name,
    title,
    timeZone,
    shape: shape === undefined ? undefined : readWord('shape', shape, Object.keys(shapes) as Shape[]),
    grain: grain === undefined ? undefined : readWord('grain', grain, grains),
  };
}

function chooseTime(dataset: Dataset, wanted: string | undefined): string {
  const known = timeColumns(dataset).map(({ field }) => field);
  const [first] = known;
  if (wanted !== undefined && known.includes(wanted)) return wanted;
  if (wanted !== undefined)
    throw new UsageError(
      `--time must be a column of dates of ${dataset.dataset}: ${known.join(', ') || 'it has none'}.${suggestion(wanted, known)}`,
    );
  if (first !== undefined) return first;
  const texts = dataset.columns.map(({ field }) => field).join(', ');
  throw new InputError(
    `${dataset.domain} ${dataset.dataset} has no column of dates (${texts}). If one holds years or dates as text, write the entry by hand with time.type.`,
  );
}

function chooseMeasure(dataset: Dataset, text: string | undefined) {
  if (text === undefined) return undefined;
  const measure = readMeasure(text, dataset);
  if ('fault' in measure) throw new UsageError(`--measure ${measure.fault}`);
  return measure;
}

function toAside({ name, open, notes }: Draft, into: string | undefined): string {
  return [
    ...(into === undefined ? [] : [`${name} was added to ${into}.`]),
    ...open.map(({ pointer, question }) => `choose /metrics/${name}${pointer}: ${question}`),
    ...notes.map((note) => `note: ${note}`),
    `then run: civic-metrics check ${into ?? 'CATALOG'}`,
    '',
  ].join('\n');
}
