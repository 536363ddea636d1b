/** The colours of a card that stands by itself, as the elements have them (src/elements/styles.ts). */

export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly line: string;
  readonly accent: string;
  readonly better: string;
  readonly worse: string;
  readonly neutral: string;
}

export const themes = {
  light: {
    ink: '#1b1b1b',
    soft: '#565c65',
    paper: '#ffffff',
    line: '#dfe1e2',
    accent: '#005ea2',
    better: '#0f6460',
    worse: '#a3471a',
    neutral: '#71767a',
  },
  dark: {
    ink: '#f0f0f0',
    soft: '#a9aeb1',
    paper: '#1b1b1b',
    line: '#3d4551',
    accent: '#73b3e7',
    better: '#5abf95',
    worse: '#f2a47b',
    neutral: '#8d9297',
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof themes;

export const fonts =
  'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif';
