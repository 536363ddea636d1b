/** The beginning of a text, quoted in a message. */
export const excerpt = (text: string): string =>
  JSON.stringify(text.replaceAll(/\s+/g, ' ').trim().slice(0, 80));
