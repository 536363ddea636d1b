/** Words that no line may end between, as they are drawn: a figure and what it counts, a month and its day. */

/** A space after a digit, but before a word that with it may be longer than a line; or between a name with a capital and a day; long ranges of days still have where to break. */
const inner = /(?<=\p{Nd}) (?!\p{L}{10})|(?<=\p{Lu}\p{L}*\.?) (?=\p{Nd}{1,2}(?!\p{Nd}))/gu;

export const unbroken = (text: string): string => text.replace(inner, '\u00a0');
