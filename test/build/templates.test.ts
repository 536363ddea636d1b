import assert from 'node:assert/strict';
import { test } from 'node:test';

import { rollup } from 'rollup';

import { templates } from '../support/build/templates.mjs';

/** What the plugin makes of a module; the tags are free names, as they are in ours. */
async function smaller(code: string): Promise<string> {
  const source = { name: 'source', resolveId: (id: string) => id, load: () => code };
  const build = await rollup({ input: 'entry', plugins: [source, templates()], treeshake: false });
  return (await build.generate({ format: 'es' })).output[0].code;
}

const table: [title: string, code: string, expected: string][] = [
  ['lines of HTML are one space apart', 'html`<p>\n  <b>a</b>\n  b\n</p>`', 'html`<p> <b>a</b> b </p>`'],
  ['spaces within a line stay', 'html`<b>a</b>  ·  ${b}`', 'html`<b>a</b>  ·  ${b}`'],
  [
    'between the tags of a drawing there is nothing',
    'svg`<g>\n  <path></path>\n</g>`',
    'svg`<g><path></path></g>`',
  ],
  [
    'a space between two values stays',
    'svg`<svg viewBox="0 0 ${a} ${b}"></svg>`',
    'svg`<svg viewBox="0 0 ${a} ${b}"></svg>`',
  ],
  [
    'a template within a template',
    'html`<p>\n${x ? svg`<g>\n</g>` : ""}\n</p>`',
    'html`<p> ${x ? svg`<g></g>` : ""} </p>`',
  ],
  [
    'rules lose what only their reader needs',
    'css`\n  /* why */\n  a > b,\n  c::before {\n    margin: 0 -1px;\n    color: red;\n  }\n`',
    'css`a>b,c::before{margin:0 -1px;color:red}`',
  ],
  [
    'a query of a width keeps its spaces',
    'css`@container (inline-size >= 2px) { a ~ b { top: 0; } }`',
    'css`@container (inline-size >= 2px){a~b{top:0}}`',
  ],
  [
    'a word needs no quotes, several and what holds a value do',
    'html`<a class="b" id="${c}" rel="d e"></a>`',
    'html`<a class=b id="${c}" rel="d e"></a>`',
  ],
  ['an apostrophe in a remark opens no text', "css`/* the page's */ a { color: red }`", 'css`a{color:red}`'],
  ['a part of one needs no zero', 'css`a { margin: 0 0.5em 10.5px }`', 'css`a{margin:0 .5em 10.5px}`'],
  ['a calculation keeps its spaces', 'css`a { width: calc(1px + 2px); }`', 'css`a{width:calc(1px + 2px)}`'],
  [
    'an apostrophe in a comment begins no text',
    "css`\n  /* the page's */\n  a {\n    color: red;\n  }\n  [b='c'] {\n    margin: 0;\n  }\n`",
    'css`a{color:red}[b=c]{margin:0}`',
  ],
  ['texts in quotes stay', "css`a { content: ' ; {x}  '; }`", "css`a{content:' ; {x}  '}`"],
  ['another tag is left alone', 'text`a\n  b`', 'text`a\n  b`'],
];

for (const [title, code, expected] of table) {
  test(title, async () => {
    assert.equal((await smaller(`${code};`)).replaceAll('\n', ''), `${expected};`.replaceAll('\n', ''));
  });
}

test('every line of code stays on its line, for the source map', async () => {
  const code = 'html`<p>\n  <b></b>\n  ${a(\n1)}\n</p>`;\nb();';
  const lines = (await smaller(code)).split('\n');
  assert.ok(lines[3]?.includes('1)'));
  assert.ok(lines[5]?.includes('b()'));
});
