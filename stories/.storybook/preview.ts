import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

import '../../src/define.js';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import { onlyAttributes, toDocumented, type Manifest } from '../support/manifest.js';
import { ground, openPage, openPortal, settle } from '../support/page.js';
import { locales, presets } from '../support/presets.js';

setCustomElementsManifest(toDocumented(manifest as Manifest));

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { depth: 3 },
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Introduction', 'Do and don’t', 'Bad data', 'States', 'Widths', 'Theming', 'Elements'],
      },
    },
  },
  globalTypes: {
    preset: {
      description: 'The style sheet of a design system (dist/themes)',
      toolbar: { title: 'Preset', icon: 'paintbrush', items: ['none', ...presets], dynamicTitle: true },
    },
    locale: {
      description: 'The language of words, numbers and dates',
      toolbar: { title: 'Language', icon: 'globe', items: locales, dynamicTitle: true },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'The direction of reading',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr', preset: 'none', locale: 'en-US' },
  beforeAll: openPage,
  beforeEach: openPortal,
  argTypesEnhancers: [onlyAttributes],
  decorators: [ground],
  afterEach: ({ canvasElement }) => settle(canvasElement),
} satisfies Preview;
