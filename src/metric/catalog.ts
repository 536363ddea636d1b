/** Reading a catalog: from unknown JSON to definitions that keep every rule of the contract. */

import { breachesOf } from './catalog-rules.js';
import { fileSpec, metricSpec } from './catalog-spec.js';
import { fits } from './fits.js';
import { kinds } from './kinds.js';
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
  Texts,
  TimeType,
  Words,
} from './metric.js';
import type { Grain } from './period.js';

interface SourceDefinition {
  readonly domain?: string;
  readonly dataset?: string;
  readonly api?: '2.1' | '3';
  readonly token?: string;
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
  readonly release?: 'auto' | 'manual';
  readonly approvedThrough?: string;
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
    readonly api?: '2.1' | '3';
    readonly token?: string;
    readonly timeZone?: string;
    readonly weekStart?: string;
    readonly fiscalYearStart?: string;
  };
  readonly places?: Readonly<Record<string, Place>>;
  readonly metrics: Readonly<Record<string, MetricDefinition>>;
}

/** A catalog that was read: what works, under every name it goes by, and what does not. */
export interface Catalog {
  /** Where it came from, for messages: a URL, or words such as "the catalog on the page". */
  readonly origin: string;
  readonly file: CatalogFile;
  /** Definitions by name and by alias; the definition's own name is `name`. */
  readonly metrics: ReadonlyMap<string, { readonly name: string; readonly definition: MetricDefinition }>;
  /** The names of the metrics that are not valid. */
  readonly broken: ReadonlySet<string>;
}

/**
 * Reads a catalog; `null` where it is none. A bad metric disables only itself (see `broken`). What is wrong, in words,
 * is told by catalog-problems.ts.
 */
export function parseCatalog(value: unknown, origin: string): Catalog | null {
  if (!fits(value, fileSpec)) return null;
  const file = value as CatalogFile;
  const metrics = new Map<string, { name: string; definition: MetricDefinition }>();
  const broken = new Set<string>();
  for (const [name, definition] of Object.entries(file.metrics)) {
    const whole = kinds.name(name) && fits(definition, metricSpec);
    if (!whole || breachesOf(definition, { file, taken: metrics }).length) broken.add(name);
    else for (const each of [name, ...(definition.aliases ?? [])]) metrics.set(each, { name, definition });
  }
  return { origin, file, metrics, broken };
}
