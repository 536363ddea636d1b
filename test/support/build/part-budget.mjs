// A late part is small too, or it would not be there by the time a reader looks; a build that breaks the promise fails.
import { Buffer } from 'node:buffer';
import { brotliCompressSync } from 'node:zlib';

/** Kilobytes (1000 bytes) after brotli. */
const budgets = /** @type {Readonly<Record<string, number>>} */ ({
  'civic-details.js': 6,
  'civic-later.js': 3.8,
  'civic-prose.js': 11,
});

/** @returns {import('rollup').Plugin} */
export const partBudget = () => ({
  name: 'part-budget',
  writeBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      const budget = budgets[part.fileName];
      if (budget === undefined) this.error(`dist/${part.fileName} has no budget`);
      const size = brotliCompressSync(Buffer.from(part.code)).length / 1000;
      console.log(`dist/${part.fileName}: brotli ${size.toFixed(1)} of ${budget} kB`);
      if (size > budget)
        this.error(
          `dist/${part.fileName} is ${size.toFixed(1)} kB after brotli; the budget is ${budget} kB\n${part.moduleIds.join('\n')}`,
        );
    }
  },
});
