import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';

import { reduceColors } from './colors.mjs';
import { compare } from './compare.mjs';
import { encodePalette } from './png.mjs';

/** A card in small: what the comparison must see is changed in it, one thing at a time. */
const usual = {
  figure: '338',
  ink: '#1b1b1b',
  label: 20,
  line: '#005ea2',
  rule: '#dfe1e2',
  soft: '#565c65',
  points: '10,90 40,70 70,95 100,60 130,85 160,40 190,62',
};

function draw(changes: Partial<typeof usual> = {}): PNG {
  const { figure, ink, label, line, rule, soft, points } = { ...usual, ...changes };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="120" font-family="Arimo">
    <rect width="200" height="120" fill="#fff"/>
    <rect x="10" y="100" width="180" height="1" fill="${rule}"/>
    <text x="10" y="${String(label)}" font-size="13" fill="${soft}">Through June 14</text>
    <text x="10" y="42" font-size="13" fill="${ink}">${figure} on average</text>
    <polyline points="${points}" fill="none" stroke="${line}" stroke-width="1.5"/></svg>`;
  const fontFiles = ['node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'];
  const options = { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Arimo' } };
  return PNG.sync.read(new Resvg(svg, options).render().asPng());
}

/** The picture with other values in some of its pixels, on a grid of so many. */
function disturb(picture: PNG, every: number, change: (value: number) => number): PNG {
  const { width, height } = picture;
  const data = Buffer.from(picture.data);
  for (let y = 0; y < height; y += every)
    for (let x = 0; x < width; x += every)
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * width + x) * 4 + channel;
        data[at] = change(data[at] ?? 0);
      }
  return Object.assign(new PNG({ width, height }), { data });
}

suite('two pictures are compared', () => {
  const before = draw();

  test('the same picture is the same', () => {
    assert.deepEqual(
      { ...compare(before, draw()), difference: null },
      { same: true, pixels: 0, difference: null },
    );
  });

  const changes: readonly (readonly [string, Partial<typeof usual>])[] = [
    ['a digit', { figure: '339' }],
    ['a digit that hardly differs', { figure: '388' }],
    ['a label that moved by two pixels', { label: 22 }],
    ['a label that moved by one pixel', { label: 21 }],
    ['a line in the next step of its colour', { line: '#0b67ab' }],
    ['words in the next step of grey', { soft: '#5e656e' }],
    ['ink that became black', { ink: '#000' }],
    ['a rule that is gone', { rule: '#fff' }],
    ['a rule in the next step of grey', { rule: '#d4d6d8' }],
    ['one point of a line, two pixels lower', { points: usual.points.replace('100,60', '100,62') }],
    ['a line that ends a day earlier', { points: usual.points.replace(' 190,62', ' 187,60') }],
  ];
  for (const [title, change] of changes)
    test(`${title} is seen`, () => {
      const { same, pixels } = compare(before, draw(change));
      assert.equal(same, false);
      assert.ok(pixels > 0);
    });

  test('what nobody can see is let through: two of 255 steps anywhere', () => {
    const noisy = disturb(before, 1, (value) => (value > 127 ? value - 2 : value + 2));
    assert.equal(compare(before, noisy).same, true);
  });

  test('an edge that is rounded the other way is let through: single pixels, far apart', () => {
    const noisy = disturb(before, 12, (value) => (value > 127 ? value - 40 : value + 40));
    const { same, pixels } = compare(before, noisy);
    assert.equal(same, true);
    assert.ok(pixels > 100);
  });

  test('the same pixels close together are seen', () => {
    const noisy = disturb(before, 4, (value) => (value > 127 ? value - 40 : value + 40));
    assert.equal(compare(before, noisy).same, false);
  });

  test('a picture of another size is another, and the difference is as large as both', () => {
    const cut = new PNG({ width: 200, height: 119 });
    PNG.bitblt(before, cut, 0, 0, 200, 119, 0, 0);
    const { same, difference } = compare(before, cut);
    assert.equal(same, false);
    assert.deepEqual([difference.width, difference.height], [200, 120]);
  });
});

suite('two pictures are compared at half their size', () => {
  const before = draw();
  const inHalf = { inHalf: true };

  test('the same picture is the same, and one of another size is not', () => {
    assert.equal(compare(before, draw(), inHalf).same, true);
    const cut = new PNG({ width: 200, height: 119 });
    PNG.bitblt(before, cut, 0, 0, 200, 119, 0, 0);
    assert.equal(compare(before, cut, inHalf).same, false);
  });

  test('the edge of a line that comes out another way is let through', () => {
    const points = usual.points.replaceAll(/,(\d+)/g, (_, y: string) => `,${String(Number(y) + 0.2)}`);
    assert.equal(compare(before, draw({ points })).same, false);
    assert.equal(compare(before, draw({ points }), inHalf).same, true);
  });

  const changes: readonly (readonly [string, Partial<typeof usual>])[] = [
    ['a digit', { figure: '339' }],
    ['a label that moved by a pixel', { label: 21 }],
    ['a dark rule that is gone', { rule: '#71767a' }],
    ['a line of another colour', { line: '#a3471a' }],
    ['one point of a line, three pixels lower', { points: usual.points.replace('100,60', '100,63') }],
  ];
  for (const [title, change] of changes)
    test(`${title} is seen`, () => {
      assert.equal(compare(before, draw(change), inHalf).same, false);
    });
});

suite('a baseline is kept in 256 colours', () => {
  test('it reads as it was written', () => {
    const reduced = reduceColors(draw());
    const read = PNG.sync.read(encodePalette(reduced));
    assert.deepEqual([read.width, read.height], [200, 120]);
    assert.ok(read.data.equals(reduced.data));
  });

  test('more colours than that are brought nearer to each other than anybody sees', () => {
    // 4096 colours, of all lightnesses.
    const many = new PNG({ width: 64, height: 64 });
    for (let index = 0; index < 4096; index++)
      many.data.set([(index & 15) * 2, 128 + ((index >> 4) & 15), (index >> 8) * 2, 255], index * 4);
    const reduced = reduceColors(
      Object.assign(new PNG({ width: 64, height: 64 }), { data: Buffer.from(many.data) }),
    );
    assert.equal(compare(many, reduced).same, true);
    assert.ok(encodePalette(reduced).length > 0);
  });

  test('a picture of a few colours keeps every one', () => {
    const few = draw();
    few.data.forEach((value, at) => (few.data[at] = at % 4 === 3 ? 255 : value & 0xc0));
    const before = Buffer.from(few.data);
    assert.ok(reduceColors(few).data.equals(before));
  });

  test('a richer picture is not written by mistake', () => {
    const many = new PNG({ width: 257, height: 1 });
    for (let x = 0; x < 257; x++) many.data.set([x & 255, x >> 8, 0, 255], x * 4);
    assert.throws(() => encodePalette(many), /256/);
  });
});
