// @ts-nocheck: half of the plugins have no types
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** What only Node has; src/ runs in browsers, except src/cli/. */
const nodeGlobals = ['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'setImmediate'];

export default defineConfig([
  // What is written for a framework is checked by the framework's own compiler (test/frameworks/check.mjs).
  globalIgnores([
    'dist/',
    '.cache/',
    'storybook-static/',
    'coverage/',
    'src/frameworks/',
    'test/frameworks/*/',
  ]),
  js.configs.recommended,
  { rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-undef': 'off' } }, // tsc knows what is defined, in .mjs too
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'MetricElement'] } },
    // Lit's callbacks are always there to be called.
    rules: { ...litA11y.configs.recommended.rules, 'wc/guard-super-call': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...nodeGlobals],
      'max-lines': ['warn', { max: 220 }],
    },
  },
  { files: ['src/cli/**', 'src/elements/page-console.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/cli/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
    },
  },
  {
    // chevrotain runs a rule once to record it: what BACKTRACK, OPTION and CONSUME seem to be, they are not yet.
    files: ['test/portal/soql/*grammar.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  prettier,
]);
