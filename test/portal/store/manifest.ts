import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PortalDataError } from './data-error.js';
import { ID, toDatasetId, type DatasetSpec } from './dataset.js';
import { refuseConflictMarkers } from './csv.js';

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reads(text: string): 'well' | 'too short' | 'badly' {
  try {
    JSON.parse(text);
    return 'well';
  } catch (error) {
    return String(error).includes('Unexpected end') ? 'too short' : 'badly';
  }
}

/** The first line up to which the text is no beginning of any JSON: the parser itself does not always say where. */
function lineOfFault(text: string): number {
  const lines = text.split('\n');
  let [good, bad] = [0, lines.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (reads(lines.slice(0, middle).join('\n')) === 'badly') bad = middle;
    else good = middle;
  }
  return bad;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalDataError(`${name}: line ${lineOfFault(text)}: not JSON`);
  }
}

/** A JSON file of rows: an array of objects. */
export async function readJsonRows(file: string): Promise<readonly Json[]> {
  const name = basename(file);
  const text = await readFile(file, 'utf8');
  refuseConflictMarkers(text, name);
  const value = parseJson(text, name);
  if (!Array.isArray(value) || !value.every(isRecord))
    throw new PortalDataError(`${name}: line 1: not an array of objects`);
  return value;
}

async function withRows(spec: DatasetSpec, file: string): Promise<DatasetSpec> {
  return file.toLowerCase().endsWith('.json')
    ? { ...spec, rows: await readJsonRows(file) }
    : { ...spec, file };
}

/** One entry of a manifest: `file`, `id`, `name`, `columns`, and any other field of a dataset. */
async function readEntry(entry: unknown, folder: string): Promise<DatasetSpec> {
  if (!isRecord(entry) || typeof entry.file !== 'string')
    throw new PortalDataError('manifest.json: line 1: an entry has no "file"');
  const { file: text, id, name } = entry;
  // In a manifest `rows` is a count, and `file` is relative to it.
  const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'rows' && key !== 'file'));
  const spec: DatasetSpec = {
    ...(rest as Partial<DatasetSpec>),
    id: typeof id === 'string' ? id : toDatasetId(text),
    name: typeof name === 'string' ? name : text,
  };
  if (!ID.test(spec.id)) throw new PortalDataError(`manifest.json: line 1: "${spec.id}" is not a dataset id`);
  return withRows(spec, join(folder, text));
}

/**
 * The datasets of a folder: those of its manifest.json, or every CSV and JSON file; `abcd-1234.csv` has that id, any other
 * one made from its name.
 * Two of one id are two vintages of a dataset; the later keeps the id and the earlier gets one of its own.
 */
export async function readDataDirectory(
  folder: string,
  warn: (sentence: string) => void,
): Promise<readonly DatasetSpec[]> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    throw new PortalDataError(`cannot read the folder ${folder}`);
  }
  if (!names.includes('manifest.json')) {
    const files = names.filter((name) => /\.(?:csv|json)$/i.test(name));
    if (!files.length) warn(`no CSV or JSON file is in ${folder}; folders in it are not looked into`);
    const found = await Promise.all(
      files.map((file) => {
        const name = file.replace(/\.\w+$/, '');
        // A file that has the name of a dataset is that dataset.
        return withRows({ id: ID.test(name) ? name : toDatasetId(file), name }, join(folder, file));
      }),
    );
    return keepApart(found, folder, warn);
  }
  const manifest = parseJson(await readFile(join(folder, 'manifest.json'), 'utf8'), 'manifest.json');
  if (!Array.isArray(manifest)) throw new PortalDataError('manifest.json: line 1: not an array');
  const specs = await Promise.all(manifest.map((entry) => readEntry(entry, folder)));
  return keepApart(specs, 'manifest.json', warn);
}

/** Of datasets of one id the last keeps it. */
function keepApart(
  specs: readonly DatasetSpec[],
  where: string,
  warn: (sentence: string) => void,
): readonly DatasetSpec[] {
  return specs.map((spec, index) => {
    if (!specs.slice(index + 1).some(({ id }) => id === spec.id)) return spec;
    const id = toDatasetId(spec.file ?? `${spec.id} ${index}`);
    warn(`${spec.id} stands twice in ${where}; ${basename(spec.file ?? spec.name)} is served as ${id}`);
    return { ...spec, id };
  });
}
