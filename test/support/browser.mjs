// The Chrome or Chromium of what needs no other engine. Node's own modules only.
import { findEngines } from './engines.mjs';

export { browserArgs } from './engines.mjs';

/** The path of a browser; on Debian, as root, one is installed if there is none. */
export async function findBrowser() {
  const { found, missing } = await findEngines({ install: true, names: ['chromium'] });
  const [engine] = found;
  if (engine === undefined) throw new Error(missing.join('\n'));
  return engine.path;
}
