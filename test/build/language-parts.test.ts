import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';

import { rollup, type Plugin } from 'rollup';

import { languageBudget } from '../support/build/language-budget.mjs';
import { languageEntries } from '../support/build/late-parts.mjs';
import { packLanguage } from '../support/build/pack-language.mjs';

const dist = new URL('../../dist/', import.meta.url);

/** A language of so many words, built as one is. */
async function build(code: string, ...plugins: Plugin[]): Promise<string> {
  const id = '/x/dist/view/languages/xx.js';
  const source = { name: 'source', resolveId: () => id, load: () => code };
  const bundle = await rollup({ input: id, plugins: [source, ...plugins] });
  return (await bundle.generate({ format: 'es' })).output[0].code;
}

describe('a language beside the script', () => {
  for (const name of Object.keys(languageEntries)) {
    test(`${name} is the same words as in npm, in the order of English`, async () => {
      const { allEnglish } = (await import(new URL('view/all-english.js', dist).href)) as {
        allEnglish: object;
      };
      const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
      const [beside, inNpm] = await Promise.all(
        [`${name}.js`, `view/languages/${name.replace('civic-', '')}.js`].map(
          async (file) => ((await import(new URL(file, dist).href)) as { default: object }).default,
        ),
      );
      const [of, ...values] = beside as unknown[];
      assert.equal(of, version);
      const words = inNpm as Readonly<Record<string, unknown>>;
      Object.keys(allEnglish).forEach((term, index) => {
        if (typeof words[term] === 'string') assert.equal(values[index], words[term], term);
        else assert.equal(values[index] === undefined, words[term] === undefined, term);
      });
    });
  }

  test('with a term that is none stops the build', async () => {
    await assert.rejects(build(`export default { language: 'xx', helt: '' };`, packLanguage()), /helt/);
  });

  test('that is too large stops the build', async () => {
    const words = Array.from({ length: 900 }, (_, index) => (index * 7919 ** 3).toString(36)).join(' ');
    await assert.rejects(build(`export default '${words}';`, languageBudget()), /1500 bytes .*xx\.js \d{4}/);
    await build(`export default 'few words';`, languageBudget());
  });
});
