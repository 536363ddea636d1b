/** An address, or `null` for what is none. `URL.canParse` came later than all else that the script needs (Safari 17, Chrome 120). */
export function toUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
