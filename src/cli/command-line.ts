/** From the words of a command line to what was asked. */

import { parseArgs } from 'node:util';
import { kinds } from '../metric/kinds.js';
import { suggestion } from '../metric/nearest.js';
import { parseDay } from '../metric/period.js';
import { commonOptions, type Asked, type Command } from './command.js';
import { UsageError } from './exit.js';

/** Reads the words after a command's name. Throws a UsageError that names the word. */
export function readCommandLine(command: Command, words: readonly string[]): Asked {
  const known = { ...command.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option)
      throw new UsageError(`${command.name} has no option ${rawName}.${near(name, Object.keys(known))}`);
    if (option.value === undefined) {
      if (inlineValue) throw new UsageError(`${rawName} takes no value; it was given "${value}".`);
      switches.add(name);
    } else if (
      value === undefined ||
      (value === '' && !option.mayBeEmpty) ||
      (!inlineValue && value.startsWith('--'))
    ) {
      // An empty one is a shell's variable that is not set.
      throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`);
    } else {
      values[name] = value;
    }
  }
  const asked = { operands, values, switches, now: readNow(values.now) };
  if (!switches.has('help')) checkOperands(command, operands);
  return asked;
}

const near = (name: string, known: readonly string[]) =>
  suggestion(name, known).replaceAll(/"([^"]+)"/g, '--$1');

function checkOperands({ name, usage, operands: [least, most] }: Command, given: readonly string[]): void {
  const operand = usage.replace(/ (?:--|\.{3}).*/, '');
  if (given.includes('')) throw new UsageError(`${name} was given an empty ${operand}.`);
  if (given.length < least) throw new UsageError(`${name} needs ${operand}.`);
  if (given.length > most)
    throw new UsageError(`${name} takes no more than ${operand}; "${given[most] ?? ''}" is too many.`);
}

const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;

/** A clock that stands still at `--now`, or the real one. A time without a zone would be the machine's, so it is refused. */
function readNow(text: string | undefined): () => Date {
  if (text === undefined) return () => new Date();
  const date = new Date(text);
  // A date that there is not would be read as one of the next month.
  if (!instant.test(text) || Number.isNaN(date.getTime()) || parseDay(text.slice(0, 10)) === null)
    throw new UsageError(`--now must be an ISO instant such as 2021-06-15T15:00Z; it is "${text}".`);
  return () => date;
}

/** One of the words that an option may be. Throws a UsageError with the nearest. */
export function readWord<Word extends string>(name: string, value: string, known: readonly Word[]): Word {
  const found = known.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} must be ${known.join(', ')}; it is "${value}".${suggestion(value, known)}`);
}

/** The tag of `--lang`, or English. What is well formed may be a language that nobody has words in. */
export function readLanguage(tag = 'en'): string {
  if (kinds.language(tag) && isLocale(tag)) return tag;
  throw new UsageError(`--lang must be the tag of a language, such as en-US, es or zh-Hant; it is "${tag}".`);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A whole number within bounds. */
export function readWhole(name: string, value: string, [least, most]: readonly [number, number]): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} must be a whole number from ${least} to ${most}; it is "${value}".`);
}
