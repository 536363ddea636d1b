// A reader pays for one language beside the script; a build in which one is too large fails.
import { brotliCompressSync } from 'node:zlib';

/** Bytes of each language after brotli. */
const budget = 1500;

/** @returns {import('rollup').Plugin} */
export const languageBudget = (of = 'of cards') => ({
  name: 'language-budget',
  generateBundle(_options, bundle) {
    const sizes = Object.values(bundle).map((file) => ({
      name: file.fileName,
      size: file.type === 'chunk' ? brotliCompressSync(file.code).length : Infinity,
    }));
    const over = sizes.filter(({ size }) => size > budget);
    if (over.length > 0)
      this.error(
        `over the ${budget} bytes of a language after brotli: ${over.map(({ name, size }) => `${name} ${size}`).join(', ')}`,
      );
    const largest = Math.max(...sizes.map(({ size }) => size));
    console.log(`${sizes.length} languages ${of}: brotli ${largest} of ${budget} bytes at most`);
  },
});
