/** What a frame and its parent tell each other: how high the frame's page is, in the forms that parents understand. */

/** Ours, from the frame. */
export interface HeightMessage {
  readonly type: 'civic-metrics';
  readonly version: 1;
  readonly event: 'height';
  readonly height: number;
  /** The `id` of the frame's address. */
  readonly id: string | null;
}

/** Ours, from a parent whose script came later than the frame's first message. */
export const ask = { type: 'civic-metrics', version: 1, event: 'ask' } as const;

/** The parent's forms: ours, AMP's (`amp-iframe` with `resizable`), and WordPress's where it gave a secret. */
export function toHeightMessages(
  height: number,
  id: string | null,
  secret: string | null,
): readonly object[] {
  const own: HeightMessage = { type: 'civic-metrics', version: 1, event: 'height', height, id };
  return [
    own,
    { sentinel: 'amp', type: 'embed-size', height },
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

const isOurs = (data: unknown, event: string): data is Readonly<Record<string, unknown>> =>
  isObject(data) && data.type === ask.type && data.version === ask.version && data.event === event;

export const isAsk = (data: unknown): boolean => isOurs(data, ask.event);

/** The height that a message tells, held between what a sparkline and the longest table need; `null` for anything else. */
export function readHeight(data: unknown): number | null {
  if (!isOurs(data, 'height') || typeof data.height !== 'number' || !(data.height > 0)) return null;
  return Math.round(Math.min(Math.max(data.height, 24), 4000));
}
