/** What `--help` prints. */

import { commonOptions, type Command, type Options } from './command.js';

function list(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`).join('\n');
}

const optionLines = (options: Options) =>
  list(
    Object.entries(options).map(([name, { value, help }]) => [
      `--${name}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]),
  );

const codes = `Exit codes: 0 fine, 1 the input is wrong, 2 the command line is wrong, 3 the world is wrong
(a portal, a host, the disk).`;

export function helpOf({ name, usage, summary, details, options }: Command): string {
  return `Usage: civic-metrics ${name} ${usage} [options]

${summary}

${details.trim()}

Options:
${optionLines({ ...options, ...commonOptions })}

${codes}
`;
}

export function helpOfAll(commands: readonly Command[]): string {
  return `Usage: civic-metrics COMMAND ...

${list(commands.map(({ name, summary }) => [name, summary]))}

civic-metrics COMMAND --help tells more of each; --version prints the version.

${codes}
`;
}
