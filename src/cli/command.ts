/** What a command is: its words for the help, its options, and what it does. */

import type { Fetch } from '../soda/client.js';
import type { ExitCode } from './exit.js';

export interface Option {
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
  /** Nothing is a value of it too. */
  readonly mayBeEmpty?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

/** The outside, handed in: tests see what is printed and choose the folder and the network. */
export interface World {
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly fetch: Fetch;
  /** Relative paths start here. */
  readonly folder: string;
}

/** A command line, read. */
export interface Asked {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  /** `--now`, or the clock. */
  readonly now: () => Date;
}

export interface Context extends Asked {
  readonly world: World;
  /** Says on stderr what is under way. */
  readonly progress: (text: string) => void;
}

export interface Outcome {
  readonly code: ExitCode;
  /** For people, on stdout; bytes where it is an image. */
  readonly text: string | Uint8Array;
  /** For programs, on stdout in its place with `--json`. */
  readonly json: unknown;
  /** For people, on stderr, also where stdout is piped away. */
  readonly aside?: string;
}

export interface Command {
  readonly name: string;
  /** The operands, as the help shows them. */
  readonly usage: string;
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly details: string;
  /** How many operands there are, at least and at most. */
  readonly operands: readonly [least: number, most: number];
  readonly options: Options;
  readonly run: (context: Context) => Promise<Outcome>;
}

/** What every command takes. */
export const commonOptions: Options = {
  json: { help: 'print one JSON document for programs' },
  quiet: { help: 'say nothing about progress' },
  help: { help: 'show this' },
};

export const nowOption: Options = {
  now: { value: 'ISO', help: 'the time it is, such as 2021-06-15T15:00Z; the clock by default' },
};

export const portalOption: Options = {
  portal: { value: 'URL', help: 'ask this portal in place of the catalog’s domains' },
};
