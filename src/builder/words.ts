/** What the builder says. It is a tool for editors and speaks English; the cards speak the language that is chosen. */

import type { ElementName, Form } from './builder-state.js';
import type { Theme } from '../embed/frame-query.js';

export const words = {
  /** Inside a tag until the script has run, where no figure could be had when the snippet was made. */
  notYet: 'The current figure is on its way.',
  sentence: 'The latest figure is {value}.',
  copied: (title: string) => `Copied: ${title}.`,
  notCopied: 'Your browser does not let this page copy. The text is selected: copy it with Ctrl+C or ⌘C.',
  reading: 'Reading …',
  metricsFound: (count: number) => (count === 1 ? '1 metric' : `${count} metrics`),
  /** `near` is a sentence of its own, or empty. */
  noMetric: (name: string, near: string) => `The catalog has no metric “${name}”. Choose another one.${near}`,
  draftReady: 'The catalog entry is ready; it is chosen below.',
  lag: (time: string) => `complete after ${time}`,
  noLag: 'lag not stated',
} as const;

export const pieceTitles = {
  page: 'For the page',
  script: 'The one script tag',
  frame: 'The frame',
  wordpress: 'The block',
  drupalScript: 'The script, once for the site',
  drupalText: 'The tag, in the text',
  drupalAllowed: 'For “Allowed HTML tags”',
  styles: 'For your style sheet',
  mailText: 'As plain text',
  mailImage: 'As an image',
  mailCommand: 'The command that draws the image',
  policy: 'For the Content-Security-Policy',
  catalog: 'The catalog, for a file of its own',
} as const;

export const formNames: Readonly<Record<Form, string>> = {
  page: 'A page I can edit',
  script: 'An editor that strips unknown tags',
  frame: 'A frame',
  wordpress: 'WordPress',
  drupal: 'Drupal',
  mail: 'Mail or a document',
};

/** What to do with each form, and what it cannot do. */
export const formNotes: Readonly<Record<Form, readonly string[]>> = {
  page: [
    'The text in the tag is today’s figure: it stands until the script has run, and wherever it cannot. The script is needed once a page.',
  ],
  script: [
    'The card appears right after the tag. It holds no text of its own, so where the script is blocked there is nothing to see.',
  ],
  frame: [
    'Nothing of the card reaches the page around it, and nothing of the page the card. The second line gives the frame its height; without it the frame keeps the height in the tag and scrolls.',
  ],
  wordpress: [
    'Paste it in the code editor, or its inner lines in a “Custom HTML” block. This needs the right to post unfiltered HTML (administrators and editors of a single site). For others WordPress takes the script and the tag away and leaves the sentence: an administrator can save the block as a synced pattern for them.',
  ],
  drupal: [
    'The script goes into the theme, or into a block whose text format is not filtered; never into a filtered text. The tag goes into the text by “Source”, once its text format allows it (Configuration, Text formats, “Limit allowed HTML tags”).',
  ],
  mail: [
    'No mail program runs a script: this is the figure as of today, with its date. Put the drawn file on a host and its address into “src”.',
  ],
};

export const elementNames: Readonly<Record<ElementName, string>> = {
  kpi: 'Card with one number',
  trend: 'Card with a chart',
  sparkline: 'Line in a text',
  value: 'Figure in a sentence',
};

export const themeNames: Readonly<Record<Theme, string>> = {
  auto: 'As the page',
  light: 'Light',
  dark: 'Dark',
};

export const comparisonNames: Readonly<Record<string, string>> = {
  previous: 'The period before',
  year: 'A year earlier',
  target: 'The target',
  none: 'Nothing',
};

export const shapeNames: Readonly<Record<string, string>> = {
  flow: 'happenings',
  stock: 'level',
  cumulative: 'running total',
  ratio: 'ratio',
};

export const trustedTypesNote =
  'Where the page asks for trusted types, add civic-metrics to its trusted-types. With a nonce, give it to each script tag; its host is then not needed.';
