// Firefox is told by preferences, at its launch, what a reader would have told the system.

/**
 * @param {import('../engines.mjs').Reader} reader
 * @returns {Record<string, string | number | boolean>}
 */
export function firefoxPrefs({ dark, reducedMotion, forcedColors, locale } = {}) {
  return {
    // No zoom of the machine's, no accessibility theme of its desktop.
    'layout.css.devPixelsPerPx': '1',
    'ui.useAccessibilityTheme': forcedColors ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    'browser.display.document_color_use': forcedColors ? 2 : 1,
    ...(locale ? { 'intl.accept_languages': locale, 'intl.locale.requested': locale } : {}),
  };
}
