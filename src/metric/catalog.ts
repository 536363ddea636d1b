/** Reading a catalog: from unknown JSON to definitions that keep every rule of the contract, or a list of what is wrong. */

import { MetricError } from '../errors.js';
import { catalogSchema } from './catalog-schema.js';
import type {
  Band,
  Better,
  Comparison,
  Conditions,
  Format,
  Measure,
  Note,
  Place,
  Publisher,
  Scalar,
  Shape,
  Tail,
  Target,
  Term,
  Texts,
  TimeType,
  Words,
} from './metric.js';
import { grains, nests, type Grain } from './period.js';
import { escapePointer, validate, type Problem } from './validate.js';

interface SourceDefinition {
  readonly domain?: string;
  readonly dataset?: string;
  readonly where?: Conditions;
}

/** A metric as the catalog writes it. */
export interface MetricDefinition extends Texts {
  readonly title: string;
  readonly method?: string;
  readonly shape: Shape;
  readonly source: SourceDefinition;
  readonly measure: Measure;
  readonly time: {
    readonly column: string;
    readonly grain: Grain;
    readonly type?: TimeType;
    readonly format?: string;
    readonly grains?: readonly Grain[];
  };
  readonly dimensions?: Readonly<
    Record<string, { readonly column: string; readonly title?: string; readonly values: readonly Scalar[] }>
  >;
  readonly completeness?: { readonly lag?: string; readonly provisional?: string; readonly tail?: Tail };
  readonly freshness?: {
    readonly cadence?: string;
    readonly days?: readonly string[];
    readonly holidays?: readonly string[];
    readonly staleAfter?: string;
    readonly status?: 'active' | 'paused' | 'retired';
    readonly until?: string | null;
    readonly successor?: string | null;
  };
  readonly missing?: 'gap' | 'zero';
  readonly smooth?: { readonly window: number };
  readonly per?: { readonly base: 'population'; readonly scale: number };
  readonly compare?: readonly Comparison[];
  readonly better?: Better;
  readonly neutral?: { readonly percent: number };
  readonly minBase?: number;
  readonly target?: Target;
  readonly bands?: readonly Band[];
  readonly bounds?: { readonly min?: number | null; readonly max?: number | null; readonly maxJump?: number };
  readonly suppress?: { readonly below?: number; readonly title?: string };
  readonly format?: Partial<Format>;
  readonly words?: Words;
  readonly notes?: readonly Note[];
  readonly checks?: readonly {
    readonly period: string;
    readonly equals?: number;
    readonly between?: readonly [number, number];
  }[];
  readonly bindings?: Readonly<
    Record<
      string,
      { readonly source?: SourceDefinition; readonly comparability?: 'same' | 'close' | 'differs' }
    >
  >;
  readonly i18n?: Readonly<Record<string, Texts>>;
  readonly aliases?: readonly string[];
}

/** A catalog as its file writes it. */
export interface CatalogFile {
  readonly $schema?: string;
  readonly version: 1;
  readonly publisher?: Publisher;
  readonly defaults?: {
    readonly domain?: string;
    readonly timeZone?: string;
    readonly weekStart?: string;
    readonly fiscalYearStart?: string;
  };
  readonly places?: Readonly<Record<string, Place>>;
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
}

/** A catalog that was read: what works, under every name it goes by, and what does not, with the reasons. */
export interface Catalog {
  /** Where it came from, for messages: a URL, or words such as "the catalog on the page". */
  readonly origin: string;
  readonly file: CatalogFile;
  /** Definitions by name and by alias; the definition's own name is `name`. */
  readonly metrics: ReadonlyMap<string, { readonly name: string; readonly definition: MetricDefinition }>;
  readonly broken: ReadonlyMap<string, readonly Problem[]>;
}

/** `/pointer: message`, one a line. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ pointer, message }) => `  ${pointer || '/'}: ${message}`).join('\n');
}

/**
 * Reads a catalog. A bad metric disables only itself (see `broken`); anything wrong outside the metrics, and anything
 * that is no catalog at all, throws a MetricError of kind `invalid` that lists every problem with its JSON pointer.
 */
export function parseCatalog(value: unknown, origin: string): Catalog {
  const problems = validate(value, catalogSchema, catalogSchema);
  const inMetric = ({ pointer }: Problem) => /^\/metrics\/[^/]/.test(pointer);
  if (problems.some((each) => !inMetric(each))) {
    throw new MetricError('invalid', `${origin} is not a valid catalog:\n${formatProblems(problems)}`, {
      origin,
      problems: problems.map(({ pointer }) => pointer),
    });
  }
  const file = value as CatalogFile;
  const metrics = new Map<string, { name: string; definition: MetricDefinition }>();
  const broken = new Map<string, Problem[]>();
  for (const [name, definition] of Object.entries(file.metrics)) {
    const at = `/metrics/${escapePointer(name)}`;
    const own = problems.filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`));
    if (!own.length)
      own.push(...checkMetric(definition, file, at), ...checkNames(name, definition, metrics, file, at));
    if (own.length) broken.set(name, own);
    else for (const each of [name, ...(definition.aliases ?? [])]) metrics.set(each, { name, definition });
  }
  return { origin, file, metrics, broken };
}

function checkNames(
  name: string,
  { aliases = [] }: MetricDefinition,
  taken: ReadonlyMap<string, unknown>,
  file: CatalogFile,
  at: string,
): Problem[] {
  if (taken.has(name)) return [{ pointer: at, message: `"${name}" is already an alias of another metric` }];
  return aliases.flatMap((alias, index) =>
    taken.has(alias) || Object.hasOwn(file.metrics, alias)
      ? [{ pointer: `${at}/aliases/${String(index)}`, message: `"${alias}" is already taken` }]
      : [],
  );
}

/** The rules that tie one field of a metric to another, which a schema cannot say. */
function checkMetric(metric: MetricDefinition, file: CatalogFile, at: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (when: boolean | undefined, path: string, message: string) => {
    if (when) problems.push({ pointer: `${at}/${path}`, message });
  };
  const { shape, measure, time, source, bindings = {}, format = {}, notes = [], bands = [] } = metric;
  const type = time.type ?? 'timestamp';
  const domain = source.domain ?? file.defaults?.domain;
  const bound = Object.values(bindings);
  refuse(
    !domain && (!bound.length || bound.some((each) => !each.source?.domain)),
    'source',
    'lacks "domain", and there is no default',
  );
  refuse(
    shape === 'ratio' && !('numerator' in measure),
    'measure',
    'a ratio needs a "numerator" and a "denominator"',
  );
  refuse(
    shape !== 'ratio' && 'numerator' in measure,
    'shape',
    'a numerator and a denominator make a "ratio"',
  );
  const terms: [string, Term][] =
    'numerator' in measure
      ? [
          ['measure/numerator', measure.numerator],
          ['measure/denominator', measure.denominator],
        ]
      : [['measure', measure]];
  for (const [path, { fn, column }] of terms) {
    refuse(fn !== 'count' && !column, path, `"${fn}" needs a "column"`);
    refuse(shape === 'flow' && fn === 'last', path, '"last" is a level; a flow is counted or summed');
  }
  refuse(type === 'text' && !time.format, 'time', 'text dates need a "format"');
  refuse(type !== 'text' && time.format !== undefined, 'time/format', 'is for text dates');
  refuse(type === 'year' && time.grain !== 'year', 'time/grain', 'a column of years has the grain "year"');
  time.grains?.forEach((each, index) => {
    refuse(
      !legalGrains(metric, file).includes(each),
      `time/grains/${String(index)}`,
      `cannot be made of whole ${time.grain}s`,
    );
  });
  refuse(
    metric.missing === 'zero' && shape !== 'flow',
    'missing',
    'only a flow can be zero where nothing is reported',
  );
  refuse(
    metric.smooth && shape === 'cumulative',
    'smooth',
    'a running total has no average; smooth its flow',
  );
  refuse(
    metric.compare?.includes('target') && !metric.target,
    'compare',
    'there is no "target" to compare with',
  );
  refuse(format.style === 'currency' && !format.currency, 'format', 'currency needs a "currency" code');
  refuse(
    format.style === 'duration' && !['second', 'minute', 'hour', 'day'].includes(format.unit ?? ''),
    'format/unit',
    'a duration counts in second, minute, hour or day',
  );
  notes.forEach(({ type: kind, from, on, omit }, index) => {
    const path = `notes/${String(index)}`;
    refuse((kind === 'break' || kind === 'anomaly') && !from, path, `a note of type "${kind}" needs "from"`);
    refuse(kind === 'correction' && !on, path, 'a correction needs "on", the day it was made');
    refuse(omit && kind !== 'anomaly', `${path}/omit`, 'is for an anomaly');
  });
  bands.forEach(({ below }, index) => {
    const before = bands[index - 1]?.below ?? -Infinity;
    refuse(
      below !== undefined && below <= before,
      `bands/${String(index)}/below`,
      'bands go from low to high',
    );
    refuse(
      below === undefined && index < bands.length - 1,
      `bands/${String(index)}`,
      'only the last band may be without "below"',
    );
  });
  for (const key of Object.keys(bindings))
    refuse(!Object.hasOwn(file.places ?? {}, key), `bindings/${key}`, 'is not among the catalog’s places');
  return problems;
}

const asked = new Set(['avg', 'median', 'distinct', 'min', 'max']);

/** Whether a term's parts add up, or must be asked for again at each grain (a median of medians is no median). */
export function adds(term: Term): boolean {
  return !asked.has(term.fn);
}

/** The grains that whole native steps make. Text dates come ungrouped, so only what adds can be rolled up from them. */
export function legalGrains({ time, measure }: MetricDefinition, file: CatalogFile): Grain[] {
  const terms = 'numerator' in measure ? [measure.numerator, measure.denominator] : [measure];
  const odd = !(file.defaults?.fiscalYearStart ?? '01').endsWith('01');
  return grains.filter(
    (each) =>
      each === time.grain ||
      (nests(time.grain, each) &&
        !(odd && each !== 'month' && (time.grain !== 'day' || !terms.every(adds))) &&
        ((time.type ?? 'timestamp') === 'timestamp' || terms.every(adds))),
  );
}
