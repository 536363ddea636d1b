/** What the author of the page is told, in place of the console. */

const real = console.error;

/** Everything told since `listenAsAuthor`, a line each. */
export const told: string[] = [];

export function listenAsAuthor(): void {
  told.length = 0;
  console.error = (...words: unknown[]) => {
    told.push(words.map(String).join(' '));
  };
}

export function stopListening(): void {
  console.error = real;
}
