/** A request the portal got, decoded. */
export interface LogEntry {
  readonly number: number;
  /** Milliseconds since 1970, by the real clock. */
  readonly time: number;
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The status answered; 0 while it is open or when the connection was cut. */
  status: number;
}

/** Names whose values a log must not keep. */
const SECRET = ['authorization', 'cookie'];

export function toLogHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !SECRET.includes(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
