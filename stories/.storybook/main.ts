import type { StorybookConfig } from '@storybook/web-components-vite';

export default {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../*.mdx', '../*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
} satisfies StorybookConfig;
