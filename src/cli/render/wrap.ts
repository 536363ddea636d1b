/** Text in lines, where no font can be measured. */

/** A letter is taken to be this wide, in ems, which is wide for most. */
const letter = 0.56;

/** Text in lines of a width; a word that is longer than a line is broken. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * letter)));
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .flatMap((each) => each.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
