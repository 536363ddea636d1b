/** What elements tell the page. All bubble, and cross shadow roots. */

import type { MetricError, MetricErrorKind } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import { formatDay } from '../metric/period.js';
import type { Observation } from '../series/series.js';
import type { Revision } from '../series/sanity.js';

abstract class MetricEvent extends Event {
  constructor(name: string, facts: object) {
    super(name, { bubbles: true, composed: true });
    Object.assign(this, facts);
  }
}

/** A first or a new answer has come. */
export class MetricLoadEvent extends MetricEvent {
  declare readonly data: MetricData;

  constructor(data: MetricData) {
    super('civic-load', { data });
  }
}

/** Something went wrong; a figure that was shown stays. */
export class MetricErrorEvent extends MetricEvent {
  declare readonly error: MetricError;
  declare readonly kind: MetricErrorKind;
  declare readonly message: string;

  constructor(error: MetricError) {
    super('civic-error', { error, kind: error.kind, message: error.message });
  }
}

/** A past period is not what it was in the answer before. One event a period. */
export class MetricReviseEvent extends MetricEvent implements Revision {
  declare readonly period: string;
  declare readonly old: number | null;
  declare readonly new: number | null;

  constructor(revision: Revision) {
    super('civic-revise', revision);
  }
}

/** A value outside its bounds is held back, and the last good one shown. */
export class MetricHoldEvent extends MetricEvent {
  /** The held value's period, by its first day, `YYYY-MM-DD`. */
  declare readonly period: string;
  declare readonly value: number | null;

  constructor({ period, value }: Observation) {
    super('civic-hold', { period: formatDay(period.start), value });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-load': MetricLoadEvent;
    'civic-error': MetricErrorEvent;
    'civic-revise': MetricReviseEvent;
    'civic-hold': MetricHoldEvent;
  }
}
