import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressOf, keyStories, mainStories, picturesOf } from './list.mjs';

const stories = [...new Set([...mainStories, ...Object.keys(keyStories), 'another--story'])];

test('Chromium draws every story, the other engines draw the main ones', () => {
  const pictures = picturesOf(stories, ['chromium', 'webkit']);
  for (const story of stories)
    assert.ok(
      pictures.some(({ name }) => name === `chromium/${story}`),
      story,
    );
  assert.deepEqual(
    pictures.filter(({ engine }) => engine === 'webkit').map(({ name }) => name),
    mainStories.map((story) => `webkit/${story}`),
  );
});

test('no two pictures have one name', () => {
  const names = picturesOf(stories, ['chromium', 'firefox', 'webkit']).map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});

test('a key story is also drawn for other widths and other readers', () => {
  const [narrow] = picturesOf(stories, ['chromium']).filter(
    ({ name }) => name === 'chromium/bad-data--kpi.320',
  );
  assert.equal(narrow?.width, 320);
  const [dark] = picturesOf(stories, ['chromium']).filter(
    ({ name }) => name === 'chromium/bad-data--kpi.dark',
  );
  assert.ok(dark && addressOf(dark).endsWith('scheme:dark'));
});

test('a name in the list that is no story is a fault, so that a renamed story is not left out', () => {
  assert.throws(
    () => picturesOf(stories.slice(1), ['chromium']),
    /names no story: elements-civic-kpi--ready/,
  );
});
