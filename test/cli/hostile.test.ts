// Pages, catalogs and hosts that mean harm to whoever runs a command.
import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { tag } from '../../src/builder/markup.js';
import { escapeText } from '../../src/author/escape.js';
import { most, readCapped } from '../../src/cli/doctor/capped.js';
import { run } from '../../src/cli/run.js';
import { catalogOf } from './support/county.js';
import { useCli } from './support/run-cli.js';

const { ask, write, folder, portal } = useCli();

const page = (catalog: string, base = '') =>
  `<!doctype html>${base}<script src="civic-metrics.js" data-catalog="${catalog}"></script><civic-kpi metric="covid.cases">old</civic-kpi>\n`;

describe('a page that names a file of the disk', () => {
  const outside = '../'.repeat(30);
  for (const [what, html, says] of [
    ['far outside of its folder', page(`${outside}etc/passwd`), /etc\/passwd" lies neither in the folder/],
    ['written for Windows', page(`\\\\etc\\\\passwd`), /could not be used/],
    [
      'by a base of the disk',
      page('passwd', '<base href="file:///etc/">'),
      /passwd could not be used: .*no such file/,
    ],
    [
      'by a base above it',
      page('passwd', `<base href="${outside}etc/">`),
      /passwd could not be used: .*no such file/,
    ],
    ['that is none', page('sub/'), /"sub\/" is not a file/],
    ['by a link', page('link.json'), /link\.json" lies neither/],
  ] as const)
    test(`${what}: it is not read`, async () => {
      await mkdir(join(folder(), 'sub'), { recursive: true });
      await symlink('/etc/passwd', join(folder(), 'link.json')).catch(() => undefined);
      await write('page.html', html);
      const { code, out } = await ask('bake', 'page.html');
      assert.match(out, says);
      assert.doesNotMatch(out, /root|not JSON/);
      assert.equal(code, 1);
    });

  test('beside it, or where the command runs: it is', async () => {
    await mkdir(join(folder(), 'sub'), { recursive: true });
    await write('catalog.json', JSON.stringify(catalogOf(portal().url)));
    for (const [name, html] of [
      ['page.html', page('catalog.json')],
      ['sub/page.html', page('../catalog.json')],
      ['page.html', page('../catalog.json', '<base href="sub/">')],
    ] as const) {
      await write(name, html);
      assert.equal((await ask('bake', name)).code, 0, html);
    }
  });
});

test('what is quoted cannot tell the terminal what to do', async () => {
  const told: string[] = [];
  const world = {
    out: (text: string | Uint8Array) => told.push(String(text)),
    err: (text: string) => told.push(text),
    fetch: globalThis.fetch,
    folder: folder(),
  };
  const hostile = '\u001b]0;x\u0007\u009b2J\u202e\u2066\r\0';
  await run([`x${hostile}`], world);
  await write('page.html', page('nowhere.json').replace('covid.cases', hostile));
  for (const command of ['bake', 'doctor'])
    await run([command, 'page.html', ...(command === 'doctor' ? ['--offline'] : [])], world);
  assert.ok(told.join('').includes('\ufffd'));
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  assert.doesNotMatch(told.join(''), /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
});

test('no more of an answer is read than a page is long', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  assert.equal(await readCapped(new Response(endless)), null);
  assert.ok(sent < most + 3_000_000, String(sent));
  assert.equal((await readCapped(new Response('<p>é</p>')))?.toString(), '<p>é</p>');
  assert.equal((await readCapped(new Response(null)))?.length, 0);
});

test('what no markup can hold is written as unreadable', () => {
  assert.equal(escapeText('a\0b\u001b<c>\ud800&\n'), 'a\ufffdb\ufffd&lt;c&gt;\ufffd&amp;\n');
  assert.equal(tag('p', { title: '"\0' }, null), '<p title="&quot;\ufffd">');
});
