// One build of every example, as a user of each framework would have it: dist/ is imported by the package's name.
import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const examples = {
  angular: here('.cache/angular/main.js'), // written by Angular's compiler
  preact: here('preact/main.tsx'),
  react: here('react/main.tsx'),
  solid: here('solid/main.tsx'),
  svelte: here('svelte/main.ts'),
  vue: here('vue/main.ts'),
};

// In a build of its own: what it imports first must run before Lit.
const ssr = { ssr: here('ssr/main.js') };

export default defineConfig(({ mode }) => ({
  root: here('.'),
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"', ngDevMode: 'false' },
  plugins: [
    svelte({ configFile: false }),
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } } }),
    solid({ include: '**/solid/*.tsx' }),
  ],
  build: {
    target: 'es2022',
    outDir: here('.cache/built'),
    emptyOutDir: mode !== 'ssr',
    minify: false,
    chunkSizeWarningLimit: 5000,
    lib: {
      formats: ['es'],
      entry: mode === 'ssr' ? ssr : examples,
    },
  },
}));
