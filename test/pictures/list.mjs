// Which pictures there are: every story once, the key ones also in other widths and for other readers, and the main ones in
// every engine.
import { readFileSync } from 'node:fs';

import { root } from '../support/run.mjs';

/** @typedef {import('../support/engines.mjs').EngineName} EngineName */
/** @typedef {{ width?: number, scheme?: 'dark', direction?: 'rtl', forcedColors?: true }} Variant */
/** @typedef {Variant & { name: string, engine: EngineName, story: string }} Picture  its name is its path without `.png` */

/** As wide as a tablet; the other widths are a phone's and a desk's. */
export const usualWidth = 768;

/** @type {Readonly<Record<string, Variant>>} */
const variants = {
  320: { width: 320 },
  1280: { width: 1280 },
  dark: { scheme: 'dark' },
  rtl: { direction: 'rtl' },
  forced: { forcedColors: true },
};

/**
 * The galleries, and one story of each element.
 * @type {Readonly<Record<string, readonly (keyof typeof variants)[]>>}
 */
export const keyStories = {
  'bad-data--kpi': ['320', '1280', 'dark', 'forced'],
  'bad-data--sparkline': ['320', 'dark', 'rtl', 'forced'],
  'bad-data--trend': ['320'],
  'widths--kpi': ['1280'],
  'elements-civic-kpi--incomplete-tail': ['320', 'forced'],
  'elements-civic-trend--incomplete-tail': ['320', '1280', 'dark', 'rtl', 'forced'],
  'elements-civic-trend--bands': ['320', '1280', 'dark', 'forced'],
  'elements-civic-trend--provisional': ['dark', 'forced'],
  'elements-civic-sparkline--in-a-sentence': ['320', 'dark', 'rtl', 'forced'],
  'elements-civic-value--paragraph': ['320', 'dark', 'forced'],
  'elements-details--trend': ['320', 'dark', 'rtl', 'forced'],
  'theming--uswds': ['320'],
};

/** One of each element, and each state that is drawn in a way of its own: for all engines. */
export const mainStories = [
  'elements-civic-kpi--ready',
  'elements-civic-kpi--loading',
  'elements-civic-kpi--error-network',
  'elements-civic-kpi--very-narrow',
  'elements-civic-kpi--dark',
  'elements-civic-trend--incomplete-tail',
  'elements-civic-trend--provisional',
  'elements-civic-trend--gaps',
  'elements-civic-trend--bands',
  'elements-civic-trend--right-to-left',
  'elements-civic-sparkline--in-a-sentence',
  'elements-civic-value--paragraph',
  'elements-details--trend',
];

/** The stories of the built Storybook, by their ids. */
export function builtStories() {
  const file = new URL('storybook-static/index.json', root);
  /** @type {{ id: string, type: string }[]} */
  const entries = Object.values(JSON.parse(readFileSync(file, 'utf8')).entries);
  return entries.filter(({ type }) => type === 'story').map(({ id }) => id);
}

/**
 * @param {readonly string[]} stories
 * @param {readonly EngineName[]} engines
 * @returns {Picture[]}
 */
export function picturesOf(stories, engines) {
  const absent = [...mainStories, ...Object.keys(keyStories)].filter((id) => !stories.includes(id));
  if (absent.length > 0) throw new Error(`test/pictures/list.mjs names no story: ${absent.join(', ')}`);
  return engines.flatMap((engine) => {
    if (engine !== 'chromium') return mainStories.map((story) => usual(engine, story));
    return stories.flatMap((story) => [
      usual(engine, story),
      ...(keyStories[story] ?? []).map((variant) => ({
        ...usual(engine, story),
        ...variants[variant],
        name: `${engine}/${story}.${variant}`,
      })),
    ]);
  });
}

/** @returns {Picture} */
const usual = (/** @type {EngineName} */ engine, /** @type {string} */ story) => ({
  name: `${engine}/${story}`,
  engine,
  story,
});

/** Where Storybook shows it. Its own audit is left out: the smoke test has one. */
export function addressOf(/** @type {Picture} */ { story, scheme, direction }) {
  const globals = [
    'a11y.manual:!true',
    ...(scheme ? [`scheme:${scheme}`] : []),
    ...(direction ? [`direction:${direction}`, 'locale:ar'] : []),
  ];
  return `/iframe.html?id=${story}&viewMode=story&globals=${globals.join(';')}`;
}
