/** Text in lines, where no font can be measured. */

/** A letter is taken to be this wide, in ems, which is wide for most. */
const letter = 0.56;

/** White space that a line may end at: not a no-break space, as there are between a figure and its unit. */
const breakable = /[^\S\u00A0\u2007\u202F\uFEFF]+/;

/** Text in lines of a width; what holds together and is longer than a line is broken, within a word if it must. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  const pieces = text
    .split(breakable)
    .flatMap((each) => (each.length <= most ? each : each.split(/\s+/)))
    .flatMap((each) => each.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  for (const word of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
