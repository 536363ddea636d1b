/** The hashes of the scripts in a folder, by file; none where they cannot be had, and snippets come without. */
export async function fetchIntegrity(folder: string): Promise<Readonly<Record<string, string>>> {
  try {
    const hashes: unknown = await (await fetch(new URL('sri.json', folder))).json();
    const isHash = (hash: unknown): hash is string =>
      typeof hash === 'string' && /^sha384-[\w+/=]+$/.test(hash);
    return Object.fromEntries(
      Object.entries(Object(hashes) as Readonly<Record<string, unknown>>).flatMap(([name, hash]) =>
        isHash(hash) ? [[name, hash]] : [],
      ),
    );
  } catch {
    return {};
  }
}
