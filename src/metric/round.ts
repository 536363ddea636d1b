/** Decimal arithmetic, as `Intl` does it: on the digits that a number is written with, not on its binary fraction. */

/** Times a power of ten: 1.005 is 100.5 hundredths, which a multiplication would miss. */
export function shift(value: number, places: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** Rounds half away from zero, as `Intl` does, and never to -0. */
export function round(value: number, digits: number): number {
  const rounded = shift(Math.round(shift(Math.abs(value), digits)), -digits);
  const sure = Number.isFinite(rounded) ? rounded : Math.abs(value);
  return value < 0 && sure !== 0 ? -sure : sure;
}

/** Without what binary arithmetic left behind the digits that a sum or a quotient has: 0.7999999999999999 is 0.8. */
export const clean = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));
