import type { DetailsWords } from '../details-words.js';

export default {
  language: 'en',

  figure: (period) => `The figure, ${period}`,
  comparison: (earlier) => `Compared with ${earlier}`,
  target: 'Distance from the target',
  rows: ({ how, column, key, from, to, except, total }) => {
    const rows = how === 'one' ? `${key} is ${from}` : `${key} is from ${from} to ${to}`;
    const without = except.length ? `, without ${except.join(', ')}` : '';
    return `${{ one: '', sum: 'sum of ', last: 'last ' }[how]}${column} where ${rows}${without} = ${total}`;
  },
  equation: (text) => text,
  shown: (number, text) => `${number}, shown as ${text}`,
  fromShown: (equation) => `From the figures as shown: ${equation}`,
  told: (text) => `Told as: ${text}`,

  definition: 'What is counted',
  measured: (fn, column) =>
    ({
      count: column ? `the number of rows with a value in ${column}` : 'the number of rows',
      sum: `the sum of ${column}`,
      avg: `the average of ${column}`,
      median: `the median of ${column}`,
      min: `the lowest ${column}`,
      max: `the highest ${column}`,
      distinct: `the number of different values in ${column}`,
      last: `${column}, reported once`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, divided by ${denominator}`,
  counted: (what, grain) => `For each ${grain}: ${what}.`,
  shape: {
    flow: 'A longer period is the sum of its parts.',
    stock: 'This is a level at a moment: of a longer period the last report counts.',
    cumulative: 'This is a running total: of a longer period the last report counts.',
    ratio: 'This is a ratio: of a longer period the sums are divided.',
  },
  absentIsZero: 'A period without rows counts as zero.',
  comparability: {
    close: (place) => `${place} measures this nearly, but not quite, as other places do.`,
    differs: (place) => `${place} measures this otherwise than other places do.`,
  },

  notes: 'Notes',
  dates: 'Dates',
  through: (date) => `The figures go through ${date}.`,
  published: (date) => `The source last changed on ${date}.`,
  checked: (date) => `The source was last asked on ${date}.`,
  source: 'Source',
  dataset: (id, domain) => `Dataset ${id} at ${domain}`,
  licence: 'License',
  method: 'Methodology',
  population: (place) => `Population of ${place}`,
  query: 'Query',
  spreadsheet: 'Spreadsheet',
  citation: 'Citation',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Dataset ${dataset}. Accessed ${accessed}. ${url}`,

  firstDay: 'First day',
  lastDay: 'Last day',
  download: 'Download this table as CSV',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected',
} satisfies DetailsWords;
