// Where in the world the tests run. What leans on the zone or the language of whoever runs it fails in one of them.

/** UTC-12, where nobody lives. */
export const nowhere = 'Etc/GMT+12';

/**
 * Every browser test runs in every engine, each engine in another zone: a day ahead of everyone, and half an hour beside
 * its neighbours.
 * @type {Readonly<Record<import('./engines.mjs').EngineName, string>>}
 */
export const zoneOf = { chromium: nowhere, firefox: 'Pacific/Kiritimati', webkit: 'America/St_Johns' };

/**
 * Where the tests below run once more. Lord Howe's summer time is half an hour; there the system speaks Arabic, too.
 * @type {readonly { zone: string, locale?: string }[]}
 */
export const elsewhere = [
  { zone: 'Pacific/Kiritimati' },
  { zone: 'America/St_Johns' },
  { zone: 'Australia/Lord_Howe', locale: 'ar-EG' },
];

/** The Node tests whose outcome could depend on it: of the folders that count in dates or write words, and ask nobody. */
export const isOfPlace = (/** @type {string} */ path) =>
  /^test\/(?:author|metric|series|view)\/.*\.test\.ts$/.test(path);

/** The browser tests: of what draws dates and words. The others are about requests, faults, frames and policies. */
export const isDrawn = (/** @type {string} */ path) =>
  /^test\/(?:builder|elements)\/.*\.browser\.ts$/.test(path);

/** A place as the variables that a program is started with. */
export const toEnvironment = (/** @type {{ zone: string, locale?: string }} */ { zone, locale }) => ({
  TZ: zone,
  ...(locale === undefined
    ? {}
    : {
        CIVIC_LOCALE: locale,
        LANG: `${locale.replace('-', '_')}.UTF-8`,
        LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
      }),
});
