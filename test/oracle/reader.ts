/** What a reader makes of the figures of an English card or sentence. Nothing of the library is used here. */

export interface ReadFigure {
  /** As it is printed: a percentage in percent. */
  readonly value: number;
  /** Cut short by a word for a thousand or more. */
  readonly short: boolean;
}

const words: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
};
const spelled = 'zero one two three four five six seven eight nine ten'.split(' ');
const figure = /([-−]?)\$?([-−]?)([\d,]+(?:\.\d+)?)(?:\s?(thousand|million|billion|trillion|[KMBT])\b)?/;

/** The first figure in a text; `null` where there is none. */
export function readFigure(text: string): ReadFigure | null {
  const word = spelled.indexOf(text);
  if (word >= 0) return { value: word, short: false };
  const [whole, before = '', after = '', digits = '', large] = figure.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = Number(digits.replaceAll(',', '')) * (words[large ?? ''] ?? 1);
  return { value: before || after ? -size : size, short: large !== undefined };
}

export interface ReadChange {
  readonly way: 'up' | 'down' | 'level' | 'little';
  readonly of: 'percent' | 'points' | 'figure';
  readonly size: ReadFigure | null;
  /** `less than 0.1%`. */
  readonly less: boolean;
}

/** What a change says: `Down 8% from a week earlier`, `36 more than a week earlier`. */
export function readChange(text: string): ReadChange {
  const way = /^No change|^unchanged/.test(text)
    ? 'level'
    : /^little changed/i.test(text)
      ? 'little'
      : /^down|\b(fewer|lower) than|\S less than a/i.test(text)
        ? 'down'
        : 'up';
  const of = text.includes('percentage point') ? 'points' : /\d%/.test(text) ? 'percent' : 'figure';
  const size = readFigure(text.replace(/^(up|down) /i, ''));
  return { way, of, size, less: /less than [\d.]+%/i.test(text) };
}
