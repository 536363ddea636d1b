import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

import '../../src/define.js';
import manifest from '../../dist/custom-elements.json' with { type: 'json' };
import { onlyAttributes, toDocumented, type Manifest } from '../support/manifest.js';
import { ground, openPage, openPortal, settle } from '../support/page.js';

setCustomElementsManifest(toDocumented(manifest as Manifest));

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { depth: 3 },
    controls: { expanded: true },
    options: { storySort: { order: ['Introduction', 'States', 'Elements'] } },
  },
  globalTypes: {
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'The direction of reading',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  beforeAll: openPage,
  beforeEach: openPortal,
  argTypesEnhancers: [onlyAttributes],
  decorators: [ground],
  afterEach: ({ canvasElement }) => settle(canvasElement),
} satisfies Preview;
