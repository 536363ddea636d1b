// The pictures' own fonts, so that no font of a machine is in them. Stories stand in web fonts, which the server puts into
// Storybook's page. Whatever a card or a preset names besides is asked of fontconfig by all three engines on Linux, and that is
// given two families and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { root } from '../support/run.mjs';

const packages = new URL('node_modules/', root);
const folder = new URL('.cache/pictures/', root);

/** Metrics of Arial and of Courier New, which is what cards stand beside on most pages. */
const families = ['arimo', 'cousine'];

/** Arabic, Chinese and Korean, cut into slices of which a page loads what it shows. */
const scripts = ['noto-sans-arabic', 'noto-sans-sc', 'noto-sans-kr'];
const scriptFamilies = ['Noto Sans Arabic Variable', 'Noto Sans SC Variable', 'Noto Sans KR Variable'];

const pathOf = (/** @type {string} */ name, base = packages) => fileURLToPath(new URL(name, base));

const alias = (/** @type {string} */ generic, /** @type {string} */ family) =>
  `<match target="pattern"><test name="family"><string>${generic}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`;

const configuration = () => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  ${families.map((name) => `<dir>${pathOf(`@expo-google-fonts/${name}`)}</dir>`).join('\n  ')}
  <cachedir>${pathOf('fontconfig', folder)}</cachedir>
  ${['monospace', 'ui-monospace'].map((generic) => alias(generic, 'Cousine')).join('\n  ')}
  <match target="pattern"><edit name="family" mode="append_last"><string>Arimo</string></edit></match>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/** Browsers that are started after this see no other font. */
export function useOwnFonts() {
  // Firefox's pages may read no fonts but the system's.
  process.env.MOZ_DISABLE_CONTENT_SANDBOX = '1';
  mkdirSync(folder, { recursive: true });
  const file = new URL('fonts.conf', folder);
  writeFileSync(file, configuration());
  process.env.FONTCONFIG_FILE = fileURLToPath(file);
}

/**
 * A story's list of fonts, and the list under which its web fonts are loaded. What Chromium has shaped once it keeps under the
 * name of the first font, with boxes for what was still on its way: so the first time another font is the first.
 */
const listOf = (/** @type {string} */ first) =>
  [first, ...scriptFamilies.map((name) => `"${name}"`), 'sans-serif'].join(', ');
export const storyFont = listOf('Arimo');

/** The weights of Arimo that its package has; as a web font, since not every engine finds the one between regular and bold. */
const weights = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold' };
const faces = Object.entries(weights).flatMap(([weight, name]) =>
  ['normal', 'italic'].map((style) => {
    const file = style === 'italic' ? `${name}_Italic` : name;
    return `@font-face { font-family: Arimo; font-weight: ${weight}; font-style: ${style}; font-display: block; src: url(/fonts/arimo/${file}/Arimo_${file}.ttf) }`;
  }),
);

/** For the server: where the web fonts are, and what the page's head says of them. */
export const webFonts = {
  folders: {
    '/fonts/arimo/': new URL('@expo-google-fonts/arimo/', packages),
    ...Object.fromEntries(
      scripts.map((name) => [`/fonts/${name}/`, new URL(`@fontsource-variable/${name}/`, packages)]),
    ),
  },
  head: `${scripts.map((name) => `<link rel="stylesheet" href="/fonts/${name}/wght.css">`).join('')}
<style>
${faces.join('\n')}
:root { --story-font: ${listOf('Cousine')} }
</style>`,
};
