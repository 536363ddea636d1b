/** How much of a page or of a script is read, in bytes: no page that a person reads is larger. */
export const most = 5_000_000;

/** The body of an answer; `null`, and the rest is not read, where it is too large. */
export async function readCapped({ body }: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size <= most) continue;
    await reader?.cancel().catch(() => undefined);
    return null;
  }
  return Buffer.concat(chunks);
}
