import type { DetailsWords } from '../details-words.js';

const grains = { day: 'araw', week: 'linggo', month: 'buwan', quarter: 'kuwarter', year: 'taon' };

export default {
  language: 'fil',

  figure: (period) => `Ang bilang ${period}`,
  comparison: (earlier) => `Paghahambing sa ${earlier}`,
  target: 'Agwat sa layunin',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'kabuuan ng ', last: 'huling halaga ng ' }[how]}${column} kung saan ang ${key} ay ${
      how === 'one' ? from : `mula ${from} hanggang ${to}`
    }${except.length ? `, maliban sa ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, ipinapakita bilang ${text}`,
  fromShown: (equation) => `Mula sa mga ipinapakitang bilang: ${equation}`,
  told: (text) => `Sa salita: ${text}`,

  definition: 'Ano ang binibilang',
  measured: (fn, column) =>
    ({
      count: `ang bilang ng mga hanay${column && ` na may halaga sa ${column}`}`,
      sum: `ang kabuuan ng ${column}`,
      avg: `ang karaniwan ng ${column}`,
      median: `ang panggitnang halaga ng ${column}`,
      min: `ang pinakamababang ${column}`,
      max: `ang pinakamataas na ${column}`,
      distinct: `ang bilang ng magkakaibang halaga sa ${column}`,
      last: `${column}, isang beses lang iniuulat`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, hinati sa ${denominator}`,
  counted: (what, grain) => `Sa bawat ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Ang mas mahabang panahon ay kabuuan ng mga bahagi nito.',
    stock: 'Antas ito sa isang sandali: sa mas mahabang panahon, ang huling ulat ang binibilang.',
    cumulative: 'Naipong kabuuan ito: sa mas mahabang panahon, ang huling ulat ang binibilang.',
    ratio: 'Rasyo ito: sa mas mahabang panahon, ang mga kabuuan ang hinahati.',
  },
  absentIsZero: 'Ang panahong walang hanay ay binibilang na sero.',
  comparability: {
    close: (place) =>
      `Halos katulad, ngunit hindi lubos na katulad, ng sa ibang lugar ang pagsukat ng ${place}.`,
    differs: (place) => `Iba sa ibang lugar ang pagsukat ng ${place}.`,
  },

  notes: 'Mga tala',
  dates: 'Mga petsa',
  through: (date) => `Hanggang ${date} ang mga bilang.`,
  published: (date) => `Huling nagbago ang pinagkunan noong ${date}.`,
  checked: (date) => `Huling tinanong ang pinagkunan noong ${date}.`,
  source: 'Pinagkunan',
  dataset: (id, domain) => `Dataset na ${id} sa ${domain}`,
  licence: 'Lisensya',
  method: 'Metodolohiya',
  population: (place) => `Populasyon ng ${place}`,
  query: 'Tanong sa datos',
  spreadsheet: 'Spreadsheet',
  citation: 'Sipi',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Dataset na ${dataset}. Tiningnan noong ${accessed}. ${url}`,

  firstDay: 'Unang araw',
  lastDay: 'Huling araw',
  download: 'I-download ang talahanayang ito bilang CSV',
  copy: 'Kopyahin',
  copied: 'Nakopya na',
  selected: 'Napili na',
} satisfies DetailsWords;
