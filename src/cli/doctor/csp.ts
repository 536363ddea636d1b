/** Content-Security-Policy (CSP3), as far as it concerns a script, its requests and frames. */

export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads one policy. Of a directive that stands twice the first counts, as in a browser. */
export function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    if (key && !policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

/** The directive that decides, and its sources: the first of `names` that is there. */
export function ruling(
  policy: Policy,
  names: readonly string[],
): { name: string; sources: readonly string[] } | null {
  const name = names.find((each) => policy.has(each));
  return name === undefined ? null : { name, sources: policy.get(name) ?? [] };
}

/** The directives that may decide over a script element, over a request, and over a frame. */
export const scriptDirectives = ['script-src-elem', 'script-src', 'default-src'] as const;
export const connectDirectives = ['connect-src', 'default-src'] as const;
export const frameDirectives = ['frame-src', 'child-src', 'default-src'] as const;

/** Whether sources let an address through; `self` is the page's own origin. */
export function allows(sources: readonly string[], url: URL, self: URL): boolean {
  return sources.some((source) => matches(source.toLowerCase(), source, url, self));
}

function matches(lower: string, source: string, url: URL, self: URL): boolean {
  if (lower === "'self'") return isSelf(url, self);
  if (lower.startsWith("'")) return false;
  if (lower === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(lower)) return schemeFits(lower, url.protocol);
  return matchesHost(source, url, self);
}

/** The same host, if need be by a safer scheme. */
const isSelf = (url: URL, self: URL) =>
  url.origin === self.origin ||
  (url.hostname === self.hostname && url.port === self.port && schemeFits(self.protocol, url.protocol));

const schemeFits = (wanted: string, given: string) =>
  wanted === given || (wanted === 'http:' && given === 'https:');

const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[^/:*]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

function matchesHost(source: string, url: URL, self: URL): boolean {
  const found = hostSource.exec(source);
  if (!found) return false;
  const [, scheme, host = '', port, path = ''] = found;
  // Without a scheme it is the page's own, or a safer one.
  if (!schemeFits(scheme === undefined ? self.protocol : `${scheme.toLowerCase()}:`, url.protocol))
    return false;
  const wanted = host.toLowerCase();
  const name = url.hostname.toLowerCase();
  const named =
    wanted === '*' || (wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : name === wanted);
  const usual = url.protocol === 'https:' ? '443' : '80';
  const own = url.port || usual;
  const ported = port === undefined ? url.port === '' : port === '*' || port === own;
  const placed =
    !path || path === '/' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
  return named && ported && placed;
}

/** Whether a script element may run: by its address, its nonce or its integrity. */
export function allowsScript(
  sources: readonly string[],
  script: { readonly url: URL; readonly nonce: string | null; readonly integrity: readonly string[] },
  self: URL,
): boolean {
  const quoted = sources.filter((each) => each.startsWith("'"));
  if (script.nonce && quoted.includes(`'nonce-${script.nonce}'`)) return true;
  // A hash lets a script through whose every integrity value is listed.
  if (script.integrity.length && script.integrity.every((each) => quoted.includes(`'${each}'`))) return true;
  // Then addresses count for nothing.
  if (quoted.some((each) => each.toLowerCase() === "'strict-dynamic'")) return false;
  return allows(sources, script.url, self);
}
