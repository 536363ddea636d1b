/** A language beside the script, where the build has packed it (test/support/build/pack-language.mjs). */

import { version } from '../version.js';
import { allEnglish } from '../view/all-english.js';
import type { Language } from '../view/messages.js';
import { loadPart } from './own-script.js';

/** The values of an object in the order of `names`; what was left out keeps its value there. */
function unpack<Names extends object>(names: Names, values: readonly unknown[]): Names {
  return Object.fromEntries(
    Object.entries(names).map(([name, like], index) => {
      const value = values[index] ?? (like as unknown);
      return [name, Array.isArray(value) ? unpack(like as object, value) : value];
    }),
  ) as Names;
}

/** Loads a language; the build puts this in the place of `import()`. Another version's words are in another order. */
export async function loadLanguagePart(file: string): Promise<{ readonly default: Language }> {
  const { default: packed } = (await loadPart(file)) as { readonly default: readonly unknown[] };
  const [of, ...values] = packed;
  if (of !== version) throw new Error(`${file} is of version ${String(of)}, not ${version}`);
  return { default: unpack(allEnglish, values) };
}
