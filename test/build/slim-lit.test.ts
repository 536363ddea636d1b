// The bundle lacks what no template asks of lit; a template that asks for it all the same must not build.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asksFor } from '../support/build/slim-lit.mjs';

test('a binding or a directive that the bundle does not have is refused, and what it has is not', () => {
  const template = (text: string) => asksFor(`html\`<details ${text}></details>\``, 'dist/elements/x.js');
  assert.equal(template('?open=${open}'), 'a binding as in `?open=`');
  assert.equal(template('?open="${open}"'), 'a binding as in `?open=`');
  for (const each of ['open=${open}', '.textContent=${text}', '@toggle=${turn}', 'href="a?b=${c}"'])
    assert.equal(template(each), null, each);
  assert.equal(asksFor('', '/x/node_modules/lit-html/directives/repeat.js'), 'directives');
  assert.equal(asksFor('', '/x/node_modules/lit/directive.js'), 'directives');
});
