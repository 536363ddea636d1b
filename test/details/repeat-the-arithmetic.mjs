// Repeats the arithmetic of a card as a sceptical reader would: from the query's address and the lines that "Details"
// prints, and from nothing else. No code of the library is used here.
//
//   node test/details/repeat-the-arithmetic.mjs panel.json   { "url": "...", "steps": [{ "term", "lines" }], "texts": [...] }

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Panel
 * @property {string} url the exact query
 * @property {readonly { term: string, lines: readonly string[] }[]} steps the arithmetic
 * @property {readonly string[]} texts what the card shows: its figure, and each change
 */

/** @typedef {Readonly<Record<string, string>>} Row */

const number = (/** @type {string} */ text) => Number(text.replaceAll(',', '').replace('−', '-'));

/** The same to all the digits that are printed, of which there are twelve. */
const isSame = (/** @type {number} */ a, /** @type {number} */ b) =>
  Math.abs(a - b) <= 1e-11 * Math.max(Math.abs(a), Math.abs(b));

/**
 * Asks the query, repeats each line and gathers what does not come out.
 * @param {Panel} panel
 * @returns {Promise<{ faults: string[], equations: number, printed: string[] }>}
 */
export async function repeat({ url, steps, texts }) {
  const response = await fetch(url);
  /** @type {Row[]} */
  const rows = await response.json();
  const faults = [];
  const printed = [];
  let equations = 0;
  for (const { term, lines } of steps) {
    for (const line of lines) {
      const result = follow(line, rows);
      if (result === undefined) {
        if (!line.startsWith('Told as: ') && !texts.includes(line))
          faults.push(`${term}: ${line} (not understood)`);
        continue;
      }
      equations += 1;
      if (!result.right) faults.push(`${term}: ${line} (found ${result.found})`);
      if (result.text !== undefined) printed.push(result.text);
    }
  }
  const told = steps.flatMap(({ lines }) => lines).join('\n');
  for (const text of texts) {
    if (!told.includes(text)) faults.push(`"${text}" is on the card and comes of no step`);
    const changed = faultOf(text, steps);
    if (changed) faults.push(changed);
  }
  return { faults, equations, printed };
}

/**
 * @param {string} line
 * @param {readonly Row[]} rows
 */
function follow(line, rows) {
  const operand =
    /^(sum of |last |)(\w+) where (\w+)(?: \((.+)\))? is (?:from (\S+) to (\S+?)|(\S+?))(?:, without (.+))? = (\S+)$/.exec(
      line,
    );
  if (operand) {
    const [, how = '', column = '', key = '', format, from, to, only, without = '', result = ''] = operand;
    const found = take(rows, {
      how,
      column,
      key,
      format,
      from: from ?? only ?? '',
      to: to ?? only ?? '',
      without: without.split(', '),
    });
    return { right: isSame(found, number(result)), found };
  }
  const shown = /^(\S+), shown as (.+)$/.exec(line);
  if (shown) {
    const [, value = '', text = ''] = shown;
    const found = print(number(value), text);
    return { right: text.includes(found), found, text: found };
  }
  const equation = /^(?:From the figures as shown: )?([−\d(][^=]*) = (\S+)$/.exec(line);
  if (!equation) return undefined;
  const [, left = '', result = ''] = equation;
  const found = calculate(left);
  return {
    right: isSame(found, number(result)) || Math.abs(found - number(result)) <= 1e-11 * largest(left),
    found,
  };
}

/**
 * The operand that some rows make.
 * @param {readonly Row[]} rows
 * @param {{ how: string, column: string, key: string, format: string | undefined, from: string, to: string, without: readonly string[] }} which
 */
function take(rows, { how, column, key, format, from, to, without }) {
  const place = (/** @type {Row} */ row) => toPlace(String(row[key] ?? ''), format);
  const chosen = rows
    .filter(
      (row) => row[key] !== undefined && isWithin(place(row), from, to) && !without.includes(place(row)),
    )
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const values = chosen.map((row) => Number(row[column] ?? NaN)).filter((value) => !Number.isNaN(value));
  if (how === 'last ') return values.at(-1) ?? NaN;
  if (how === '' && values.length > 1) return NaN;
  return values.reduce((total, value) => total + value, 0);
}

/** A row's date as the lines write it. */
function toPlace(/** @type {string} */ text, /** @type {string | undefined} */ format) {
  if (format === undefined) return text.replace(/T.*/, '').replace(/\.0*$/, '');
  const parts = text.split(/\D+/);
  const at = (/** @type {string} */ letter) =>
    parts[format.split(/[^YMD]+/).findIndex((part) => part.startsWith(letter))]?.padStart(2, '0') ?? '01';
  return `${at('Y')}-${at('M')}-${at('D')}`;
}

/** Dates are compared as texts, the numbers of weeks and quarters as numbers. */
function isWithin(/** @type {string} */ place, /** @type {string} */ from, /** @type {string} */ to) {
  if (from.includes('-') && !from.startsWith('-')) return from <= place && place <= to;
  return Number(from) <= Number(place) && Number(place) <= Number(to);
}

/** Where two near numbers are subtracted, what is left has fewer digits. */
const largest = (/** @type {string} */ text) =>
  Math.max(...(text.match(/[\d.,]+/g) ?? []).map((each) => Math.abs(number(each))));

/** A line of numbers with signs between them, from left to right; products before sums. */
function calculate(/** @type {string} */ text) {
  const tokens = text.match(/\(−[\d.,]+\)|−?[\d.,]+|[+−×÷]/g) ?? [];
  /** @type {number[]} */
  const sums = [];
  let sign = 1;
  tokens.forEach((token, index) => {
    if (/^[+−×÷]$/.test(token)) return;
    const value = number(token.replaceAll(/[()]/g, ''));
    const operator = tokens[index - 1];
    if (operator === '×' || operator === '÷') {
      const before = sums.pop() ?? NaN;
      sums.push(operator === '×' ? before * value : before / value);
    } else {
      sign = operator === '−' ? -1 : 1;
      sums.push(sign * value);
    }
  });
  return sums.reduce((total, each) => total + each, 0);
}

/**
 * A number as the card would print it: with the decimals, the percent sign or the "million" of the text beside it.
 * @param {number} value
 * @param {string} text
 */
function print(value, text) {
  const [first = '', sign = '', digits = ''] = /([-−]?)\D{0,2}?([\d,]+(?:\.\d+)?)/.exec(text) ?? [];
  if (first === '') return `no figure in ${text}`;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const after = text.slice(text.indexOf(digits) + digits.length);
  const large = /^\s*(million|billion|trillion|[MBT]\b)/.exec(after)?.[1];
  const unit = large ? { m: 1e6, b: 1e9, t: 1e12 }[large.charAt(0).toLowerCase()] : undefined;
  const made = Math.abs(after.startsWith('%') ? value * 100 : value / (unit ?? 1));
  const rounded = Math.round(Number(`${made}e${decimals}`)) / 10 ** decimals;
  const all = rounded.toLocaleString('en-US', { minimumFractionDigits: decimals });
  return (value < 0 && rounded !== 0 ? sign || '-' : '') + all;
}

/**
 * What a change says, held against the lines above it: its percentage, its points or its difference.
 * @param {string} text
 * @param {Panel['steps']} steps
 */
function faultOf(text, steps) {
  const lines = steps.find((step) => step.lines.some((line) => line === `Told as: ${text}`))?.lines ?? [];
  const last = [...lines].reverse().find((line) => /= \S+$/.test(line)) ?? '';
  const value = number(/= (\S+)$/.exec(last)?.[1] ?? '');
  if (lines.length === 0 || Number.isNaN(value) || /target|goal|^So far|less than/i.test(text)) return '';
  const [, percent] = /([\d.,]+)%/.exec(text) ?? [];
  const up = /\b(more|up|higher)\b/.test(text);
  const down = /\b(fewer|down|lower)\b/.test(text);
  if ((up && value <= 0) || (down && value >= 0)) return `${text}: the difference is ${value}`;
  if (percent !== undefined && last.includes('× 100')) {
    const shown = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: 1 });
    if (shown !== percent) return `${text}: the percentage is ${shown}`;
  }
  return '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { faults, equations } = await repeat(JSON.parse(readFileSync(process.argv[2] ?? 0, 'utf8')));
  for (const fault of faults) console.error(fault);
  console.log(`${equations} steps repeated, ${faults.length} do not come out`);
  process.exitCode = faults.length > 0 || equations === 0 ? 1 : 0;
}
