/** The style sheets of design systems, as a page would link them, and the languages that stories can be seen in. */

const sheets = import.meta.glob<string>('../../src/themes/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const nameOf = (path: string) => path.replace(/^.*\/|\.css$/g, '');
const texts = new Map(Object.entries(sheets).map(([path, text]) => [nameOf(path), text]));

/** The presets by their files' names. */
export const presets = [...texts.keys()];

export const locales = ['en-US', 'en-GB', 'es', 'fr', 'zh', 'vi', 'tl', 'so', 'ht', 'ar', 'pt', 'ru', 'ko'];

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Styles the page by a preset; any other name by none. */
export function usePreset(name: string): void {
  sheet.replaceSync(texts.get(name) ?? '');
}

/** A preset's text. */
export const presetText = (name: string): string => texts.get(name) ?? '';
