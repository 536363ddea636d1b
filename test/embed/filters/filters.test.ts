// What content systems leave of each snippet of the builder: where they take the card, today's sentence must stay.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { elements, forms, type ElementName, type Form } from '../../../src/builder/builder-state.js';
import { toPieces } from '../../../src/builder/snippets.js';
import { choose } from '../../builder/chosen.js';
import { ckeditor, drupal } from './ckeditor.js';
import { ksesPost } from './kses.js';

const sentence = 'Confirmed cases: 27 on June 9, 2021.';
const marks = {
  script: /<script/,
  tag: /<civic-/,
  frame: /<iframe/,
  image: /<img/,
  text: new RegExp(sentence.replaceAll('.', '\\.')),
} as const;
type Mark = keyof typeof marks;

/** What is pasted, but for style sheets, allow-lists and commands. */
const pasted = (form: Form, element: ElementName = 'kpi') =>
  toPieces(choose({ state: { form, element, place: 'ramsey', 'as-of': '2021-01-05', lang: 'es' } }))
    .filter(({ title }) => !/style sheet|Allowed|command/.test(title))
    .map(({ code }) => code)
    .join('\n');

const left = (html: string) => (Object.keys(marks) as Mark[]).filter((mark) => marks[mark].test(html));

describe('WordPress, for who may not post unfiltered HTML, leaves', () => {
  const table: Readonly<Record<Form, readonly Mark[]>> = {
    page: ['text'],
    script: [],
    frame: [],
    wordpress: ['text'],
    drupal: ['text'],
    mail: ['image', 'text'],
  };
  for (const form of forms)
    test(`of ${form}: ${table[form].join(', ') || 'nothing'}`, () =>
      assert.deepEqual(left(ksesPost(pasted(form))), table[form]));

  test('the sentence around a value whole', () => {
    assert.match(ksesPost(pasted('page', 'value')), new RegExp(`<p>The latest figure is ${sentence}\\.</p>`));
  });

  test('the block’s comments, so that the block is still one', () => {
    assert.match(ksesPost(pasted('wordpress')), /^<!-- wp:html -->[^]*<!-- \/wp:html -->$/);
  });

  test('a catalog in the page as bare text, which is why the builder asks for its address', () => {
    const chosen = choose({
      state: { form: 'wordpress' },
      catalog: { kind: 'inline', file: { version: 1 } },
    });
    assert.match(ksesPost(toPieces(chosen)[0]?.code ?? ''), /"version": 1/);
  });
});

describe('CKEditor 5, with nothing allowed beside its own, leaves', () => {
  const table: Readonly<Record<Form, readonly Mark[]>> = {
    page: ['text'],
    script: [],
    frame: [],
    wordpress: ['text'],
    drupal: ['text'],
    mail: ['image', 'text'],
  };
  for (const form of forms)
    test(`of ${form}: ${table[form].join(', ') || 'nothing'}`, () =>
      assert.deepEqual(left(ckeditor(pasted(form))), table[form]));
});

describe('Drupal', () => {
  for (const element of elements) {
    test(`with the tags allowed that the builder names, leaves <civic-${element}> whole`, () => {
      const [, text, allowed] = toPieces(
        choose({
          state: {
            form: 'drupal',
            element,
            place: 'ramsey',
            filter: 'age=65+',
            span: '30',
            compare: 'year',
            'as-of': '2021-01-05',
            lang: 'es',
          },
        }),
      );
      assert.equal(drupal(text?.code ?? '', allowed?.code), text?.code);
    });
  }

  test('takes the script out of a text, whatever is allowed', () => {
    assert.deepEqual(left(drupal(pasted('page'), '<script src> <civic-kpi metric>')), ['tag', 'text']);
  });

  test('without them leaves the sentence', () => {
    assert.deepEqual(left(drupal(pasted('drupal'))), ['text']);
  });
});

describe('the filters themselves', () => {
  test('keep what is allowed and take the rest, with the text of what they take', () => {
    const html = '<p onclick="x" data-a="1" class="c">a <foo b="<">b</foo><script>c</script></p><!-- d -->';
    assert.equal(ksesPost(html.replace('"<"', '"x"')), '<p data-a="1" class="c">a bc</p><!-- d -->');
    assert.equal(ckeditor(html.replace('"<"', '"x"')), '<p>a bc</p>');
    assert.equal(drupal('<a href="x" onclick="y" lang="es">z</a>'), '<a href="x" lang="es">z</a>');
  });
});
