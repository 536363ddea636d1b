/**
 * Figures that stand in one text agree: those of the same metric show one answer, and those of one block change in the same
 * frame. Where one of them cannot follow, because its portal has failed or because a form cannot be told of the new
 * figures, all keep what they say.
 */

import { mayPass, type MetricError } from '../errors.js';
import type { MetricData } from '../load-metric.js';

/** A figure among others. */
export interface Voice {
  /** What it is a figure of: metric, place, filter, period and pin. */
  readonly subject: string;
  /** The paragraph, cell or heading that it stands in. */
  readonly block: Element | null;
  readonly data: MetricData | null;
  readonly error: MetricError | null;
  readonly pending: boolean;
  /** The answer that its words are of. */
  readonly saidOf: MetricData | null;
  /** The words for an answer: `null` where it has none, `undefined` where it never will, by its author's mistake. */
  readonly tell: (data: MetricData) => string | null | undefined;
  /** Is told that its words could not be made. */
  readonly fail: (error: unknown) => void;
  /** Shows words. Returns whether they are new. */
  readonly say: (data: MetricData, words: string) => boolean;
}

/** What the listeners hear: the answer that new words are of. */
export type Heard = (data: MetricData) => void;

const voices = new Set<Voice>();
const listeners = new Set<Heard>();

/** By subject, the answer with which its words last changed. */
const changed = new Map<string, MetricData>();

/** The answers with which the words on the page last changed. */
export const lastChanges = (): MetricData[] => [...changed.values()];

/** Calls back whenever words have changed. Returns how to stop. */
export function onChange(listener: Heard): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every figure of the same subject, itself among them. */
export const speakersOf = <T extends Voice>(voice: T): T[] =>
  [...voices].filter((each): each is T => each.subject === voice.subject);

export function join(voice: Voice): void {
  voices.add(voice);
  agree();
}

export function leave(voice: Voice): void {
  voices.delete(voice);
  agree();
}

let due = false;

/** Looks for agreement once all that happens now has happened. */
export function agree(): void {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    const subjects = new Set([...voices].map(({ subject }) => subject));
    for (const subject of changed.keys()) if (!subjects.has(subject)) changed.delete(subject);
    circles().forEach(speak);
  });
}

/** The figures that depend on each other, by subject or by block, directly or by others. */
function circles(): Voice[][] {
  const left = new Set([...voices].filter(({ error }) => !error || mayPass(error)));
  return [...left].flatMap((first) => {
    if (!left.delete(first)) return [];
    const circle = [first];
    for (const { subject, block } of circle) {
      for (const other of left) {
        if (other.subject !== subject && (!block || other.block !== block)) continue;
        left.delete(other);
        circle.push(other);
      }
    }
    return [circle];
  });
}

/** Says the newest answers, where all can. */
function speak(circle: readonly Voice[]): void {
  if (circle.some(({ pending }) => pending)) return;
  const told = circle.flatMap((voice) => {
    const data = newest(circle.filter(({ subject }) => subject === voice.subject));
    let words;
    try {
      words = data && voice.tell(data);
    } catch (error) {
      voice.fail(error);
    }
    return words === undefined ? [] : [{ voice, data, words, fault: voice.error }];
  });
  // What was asked together is shown together: the figures of a dataset wait for the one among them that cannot follow.
  const waits = (answer: MetricData) =>
    told.some(({ data, words, fault }) =>
      data !== null && words === null
        ? data.metric.source.dataset === answer.metric.source.dataset
        : fault && data !== answer && isOf(fault, answer),
    );
  const news = new Set<MetricData>();
  for (const { voice, data, words } of told) {
    if (!data || words === null || waits(data) || !voice.say(data, words)) continue;
    changed.set(voice.subject, data);
    news.add(data);
  }
  for (const data of news) for (const listener of [...listeners]) listener(data);
}

/** The last answer that any of them has; what was kept from an earlier visit gives way to a fault. */
function newest(speakers: readonly Voice[]): MetricData | null {
  return speakers.reduce<MetricData | null>((best, { data, error, saidOf }) => {
    const own = error && data !== saidOf ? null : data;
    return !best || (own && own.provenance.checked > best.provenance.checked) ? own : best;
  }, null);
}

/** Whether a fault is one of the dataset that an answer is of. */
const isOf = ({ facts }: MetricError, { metric }: MetricData): boolean =>
  String(facts.url ?? '').includes(metric.source.dataset);
