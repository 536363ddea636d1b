// What editors complete from says what the README's table of attributes lists, of every element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { tags as table } from '../../src/elements/tags.js';
import { valueFormats } from '../../src/view/value.js';

interface Attribute {
  readonly name: string;
  readonly description?: string;
  readonly values?: readonly { readonly name: string }[];
  readonly value?: { readonly type: string };
}

interface Tag {
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const parse = (path: string) => JSON.parse(read(path)) as unknown;

const vscode = (parse('dist/vscode.html-custom-data.json') as { readonly tags: readonly Tag[] }).tags;
const jetBrains = (
  parse('dist/web-types.json') as {
    readonly contributions: { readonly html: { readonly elements: readonly Tag[] } };
  }
).contributions.html.elements;
const types = read('dist/frameworks/elements.d.ts');

/** The line of the page's dates has no attributes of a card. */
const tags = Object.keys(table).filter((tag) => tag !== 'civic-updated');
const [, rows = ''] = /^## Attributes$(.*?)^Each is mirrored/ms.exec(read('README.md')) ?? [];
const attributes = [...rows.matchAll(/^\| ((?:`[\w-]+` ?)+)/gm)].flatMap(([, names = '']) =>
  [...names.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
);

const words = {
  period: ['day', 'week', 'month', 'quarter', 'year'],
  compare: ['previous', 'year', 'target', 'none'],
  loading: ['lazy', 'eager'],
};

describe('the data for editors', () => {
  test('the README lists the attributes', () => {
    assert.ok(attributes.length >= 16 && attributes.includes('no-store'), attributes.join());
  });

  for (const [editor, elements] of Object.entries({ 'VS Code': vscode, JetBrains: jetBrains })) {
    test(`${editor} knows every element, and what it is`, () => {
      for (const tag of tags) {
        const [found, ...more] = elements.filter(({ name }) => name === tag);
        assert.equal(more.length, 0);
        assert.match(found?.description ?? '', /\w{3}.*\*\*civic-load\*\*/s, tag);
      }
    });

    for (const name of attributes) {
      test(`${editor} knows ${name} of every element, with its description`, () => {
        for (const tag of tags) {
          const element = elements.find((each) => each.name === tag);
          const found = element?.attributes.find((each) => each.name === name);
          assert.match(found?.description ?? '', /\w{3}/, tag);
        }
      });
    }
  }

  for (const [name, expected] of Object.entries(words)) {
    test(`the words that ${name} takes are offered, and no other`, () => {
      for (const tag of tags) {
        const inVscode = vscode
          .find((each) => each.name === tag)
          ?.attributes.find((each) => each.name === name);
        assert.deepEqual(
          inVscode?.values?.map((value) => value.name),
          expected,
        );
        const inJetBrains = jetBrains
          .find((each) => each.name === tag)
          ?.attributes.find((each) => each.name === name);
        assert.equal(inJetBrains?.value?.type, expected.map((word) => `'${word}'`).join(' | '));
      }
    });
  }

  test('the forms of a figure in a sentence are offered', () => {
    const value = vscode.find(({ name }) => name === 'civic-value');
    const format = value?.attributes.find(({ name }) => name === 'format');
    assert.deepEqual(
      format?.values?.map(({ name }) => name),
      valueFormats,
    );
    assert.match(types, /format\?: 'value' \| 'amount'|format\?:\s+\| 'value'/);
  });

  test('the types of frameworks have every attribute, with its description', () => {
    for (const name of attributes) {
      const lines = new RegExp(`/\\*\\* .*\\w{3}.* \\*/\\n  '?${name}'?\\??: `, 'g');
      assert.equal(types.match(lines)?.length, tags.length, name);
    }
  });

  test('the manifest names files that are in the package', () => {
    const { modules } = parse('dist/custom-elements.json') as {
      readonly modules: readonly { readonly path: string }[];
    };
    for (const { path } of modules) assert.ok(read(path).length > 0, path);
    assert.doesNotMatch(read('dist/custom-elements.json'), /"src\//);
  });
});
