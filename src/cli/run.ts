/** The command line as a function: words go in, an exit code comes out. */

import { suggestion } from '../metric/nearest.js';
import { version } from '../version.js';
import { bake } from './bake/bake.js';
import { check } from './check/check.js';
import { readCommandLine } from './command-line.js';
import type { Command, Outcome, World } from './command.js';
import { doctor } from './doctor/doctor.js';
import { exitCodeOf, messageOf, UsageError, type ExitCode } from './exit.js';
import { helpOf, helpOfAll } from './help.js';
import { init } from './init/init.js';
import { oembed } from './oembed/oembed.js';
import { render } from './render/render.js';

export const commands: readonly Command[] = [check, init, bake, render, oembed, doctor];

/** Runs a command line. Never throws: what goes wrong is said on stderr, and in the exit code. */
export async function run(words: readonly string[], given: World): Promise<ExitCode> {
  const world: World = { ...given, err: (text) => given.err(toPlain(text)) };
  const [first = '--help', ...rest] = words;
  const asJson = words.includes('--json');
  try {
    if (first === '--help' || first === 'help') world.out(helpOfAll(commands));
    else if (first === '--version') world.out(`${version}\n`);
    else return await runCommand(find(first), rest, world);
    return words.length ? 0 : 2;
  } catch (error) {
    const code = exitCodeOf(error);
    world.err(`civic-metrics: ${messageOf(error)}\n`);
    if (error instanceof UsageError)
      world.err(`civic-metrics ${isCommand(first) ? `${first} ` : ''}--help says more.\n`);
    if (asJson) world.out(toJson({ ok: false, code, error: messageOf(error) }));
    return code;
  }
}

const isCommand = (name: string) => commands.some((each) => each.name === name);

function find(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  const names = commands.map((each) => each.name);
  throw new UsageError(`There is no command "${name}".${suggestion(name, names)}`);
}

async function runCommand(command: Command, words: readonly string[], world: World): Promise<ExitCode> {
  const asked = readCommandLine(command, words);
  if (asked.switches.has('help')) {
    world.out(helpOf(command));
    return 0;
  }
  const progress = (text: string) => {
    if (!asked.switches.has('quiet')) world.err(`${text}\n`);
  };
  const outcome = await command.run({ ...asked, world, progress });
  print(command.name, outcome, asked.switches.has('json'), world);
  return outcome.code;
}

function print(name: string, { code, text, json, aside }: Outcome, asJson: boolean, world: World): void {
  if (aside && !asJson) world.err(aside);
  const isReport = typeof text === 'string' && !(isDocument.has(name) && /^[<{]/.test(text));
  if (asJson) world.out(toJson({ ok: code === 0, code, ...(json as object) }));
  else world.out(isReport ? toPlain(text) : text);
}

/** What these print may be a file's content, and is as it is. */
const isDocument = new Set(['init', 'render', 'oembed']);

/** Catalogs, portals and pages are quoted: what they would tell a terminal to do, or turn about, is shown as unreadable. */
const toPlain = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  text.replaceAll(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

const toJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
