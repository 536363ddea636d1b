import type { DetailsWords } from '../details-words.js';

const grains = { day: 'jou', week: 'semèn', month: 'mwa', quarter: 'trimès', year: 'ane' };

export default {
  language: 'ht',

  figure: (period) => `Chif la, ${period}`,
  comparison: (earlier) => `Konparezon ak ${earlier}`,
  target: 'Distans ak objektif la',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'total ', last: 'dènye valè ' }[how]}${column} kote ${key} ${
      how === 'one' ? `se ${from}` : `soti ${from} rive ${to}`
    }${except.length ? `, san ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, ki parèt kòm ${text}`,
  fromShown: (equation) => `Dapre chif ki parèt yo: ${equation}`,
  told: (text) => `Ak mo: ${text}`,

  definition: 'Sa yo konte',
  measured: (fn, column) =>
    ({
      count: `kantite liy${column && ` ki gen yon valè nan ${column}`}`,
      sum: `total ${column}`,
      avg: `mwayèn ${column}`,
      median: `medyàn ${column}`,
      min: `valè ki pi ba nan ${column}`,
      max: `valè ki pi wo nan ${column}`,
      distinct: `kantite valè diferan nan ${column}`,
      last: `${column}, yo rapòte yon sèl fwa`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, divize pa ${denominator}`,
  counted: (what, grain) => `Pou chak ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Yon peryòd ki pi long se total pati li yo.',
    stock: 'Sa se yon nivo nan yon moman: nan yon peryòd ki pi long, se dènye rapò a ki konte.',
    cumulative: 'Sa se yon total ki akimile: nan yon peryòd ki pi long, se dènye rapò a ki konte.',
    ratio: 'Sa se yon rapò ant de kantite: nan yon peryòd ki pi long, se total yo ki divize.',
  },
  absentIsZero: 'Yon peryòd san liy konte kòm zewo.',
  comparability: {
    close: (place) => `${place} mezire sa prèske menm jan, men pa egzakteman menm jan, ak lòt kote yo.`,
    differs: (place) => `${place} mezire sa yon lòt jan pase lòt kote yo.`,
  },

  notes: 'Remak',
  dates: 'Dat',
  through: (date) => `Chif yo rive jiska ${date}.`,
  published: (date) => `Sous la chanje dènye fwa ${date}.`,
  checked: (date) => `Yo mande sous la dènye fwa ${date}.`,
  source: 'Sous',
  dataset: (id, domain) => `Ansanm done ${id} sou ${domain}`,
  licence: 'Lisans',
  method: 'Metodoloji',
  population: (place) => `Popilasyon ${place}`,
  query: 'Rechèch',
  spreadsheet: 'Fèy kalkil',
  citation: 'Sitasyon',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Ansanm done ${dataset}. Konsilte ${accessed}. ${url}`,

  firstDay: 'Premye jou',
  lastDay: 'Dènye jou',
  download: 'Telechaje tablo sa a an CSV',
  copy: 'Kopye',
  copied: 'Kopye, fini',
  selected: 'Chwazi',
} satisfies DetailsWords;
