/** How high a card is at a width, in root ems of 16 pixels, as the style sheets of the elements reserve it. */

export interface CardHeights {
  readonly usual: number;
  /** Below a width in pixels, the widest first. */
  readonly under: readonly (readonly [width: number, height: number])[];
  /** From a width on, the narrowest first. */
  readonly from: readonly (readonly [width: number, height: number])[];
}

export type SizedCard = 'kpi' | 'trend';

/** Narrower than 240 pixels a card leaves parts out, and what it needs depends on its words: it is given the most. */
export const cardHeights: Readonly<Record<SizedCard, CardHeights>> = {
  kpi: {
    usual: 26,
    under: [
      [320, 29],
      [280, 31],
    ],
    from: [
      [520, 23],
      [640, 20.5],
    ],
  },
  trend: {
    usual: 36,
    under: [
      [320, 37.5],
      [280, 41],
    ],
    from: [
      [480, 31.5],
      [640, 34],
    ],
  },
};

/** The height of a card of a width, both in pixels. */
export function toCardHeight(card: SizedCard, width: number): number {
  const { usual, under, from } = cardHeights[card];
  const narrow = under.findLast(([below]) => width < below);
  const wide = from.findLast(([least]) => width >= least);
  return ((narrow ?? wide)?.[1] ?? usual) * 16;
}
