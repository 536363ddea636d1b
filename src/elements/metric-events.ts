/** What elements tell the page. All bubble, and cross shadow roots. */

import type { MetricError, MetricErrorKind } from '../errors.js';
import type { MetricData } from '../load-metric.js';
import type { Observation } from '../series/series.js';
import type { Revision } from '../series/sanity.js';

const passing = { bubbles: true, composed: true };

/** A first or a new answer has come. */
export class MetricLoadEvent extends Event {
  constructor(readonly data: MetricData) {
    super('civic-load', passing);
  }
}

/** Something went wrong; a figure that was shown stays. */
export class MetricErrorEvent extends Event {
  readonly kind: MetricErrorKind;
  readonly message: string;

  constructor(readonly error: MetricError) {
    super('civic-error', passing);
    this.kind = error.kind;
    this.message = error.message;
  }
}

/** A past period is not what it was in the answer before. One event a period. */
export class MetricReviseEvent extends Event implements Revision {
  readonly period: string;
  readonly old: number | null;
  readonly new: number | null;

  constructor(revision: Revision) {
    super('civic-revise', passing);
    this.period = revision.period;
    this.old = revision.old;
    this.new = revision.new;
  }
}

/** A value outside its bounds is held back, and the last good one shown. */
export class MetricHoldEvent extends Event {
  /** The held value's period, by its first day, `YYYY-MM-DD`. */
  readonly period: string;
  readonly value: number | null;

  constructor(observation: Observation, period: string) {
    super('civic-hold', passing);
    this.period = period;
    this.value = observation.value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'civic-load': MetricLoadEvent;
    'civic-error': MetricErrorEvent;
    'civic-revise': MetricReviseEvent;
    'civic-hold': MetricHoldEvent;
  }
}
