import type { DetailsWords } from '../details-words.js';

const grains = { day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'année' };

export default {
  language: 'fr',

  figure: (period) => `Le chiffre, ${period}`,
  comparison: (earlier) => `Comparaison avec ${earlier}`,
  target: 'Écart à l’objectif',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'somme de ', last: 'dernière valeur de ' }[how]}${column} où ${key} ${
      how === 'one' ? `est ${from}` : `va de ${from} à ${to}`
    }${except.length ? `, sans ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, affiché sous la forme ${text}`,
  fromShown: (equation) => `Avec les chiffres affichés\u202f: ${equation}`,
  told: (text) => `En mots\u202f: ${text}`,

  definition: 'Ce qui est compté',
  measured: (fn, column) =>
    ({
      count: `le nombre de lignes${column && ` ayant une valeur dans ${column}`}`,
      sum: `la somme de ${column}`,
      avg: `la moyenne de ${column}`,
      median: `la médiane de ${column}`,
      min: `la plus petite valeur de ${column}`,
      max: `la plus grande valeur de ${column}`,
      distinct: `le nombre de valeurs différentes dans ${column}`,
      last: `${column}, communiqué une seule fois`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, divisé par ${denominator}`,
  counted: (what, grain) => `Pour chaque ${grains[grain]}\u202f: ${what}.`,
  shape: {
    flow: 'Une période plus longue est la somme de ses parties.',
    stock: 'C’est un niveau à un moment donné\u202f: d’une période plus longue compte le dernier relevé.',
    cumulative: 'C’est un total cumulé\u202f: d’une période plus longue compte le dernier relevé.',
    ratio: 'C’est un rapport\u202f: pour une période plus longue, les sommes sont divisées.',
  },
  absentIsZero: 'Une période sans lignes compte pour zéro.',
  comparability: {
    close: (place) => `${place} le mesure presque, mais pas tout à fait, comme les autres lieux.`,
    differs: (place) => `${place} le mesure autrement que les autres lieux.`,
  },

  notes: 'Remarques',
  dates: 'Dates',
  through: (date) => `Les chiffres vont jusqu’au ${date}.`,
  published: (date) => `La source a changé pour la dernière fois le ${date}.`,
  checked: (date) => `La source a été consultée pour la dernière fois le ${date}.`,
  source: 'Source',
  dataset: (id, domain) => `Jeu de données ${id} sur ${domain}`,
  licence: 'Licence',
  method: 'Méthodologie',
  population: (place) => `Population\u202f: ${place}`,
  query: 'Requête',
  spreadsheet: 'Tableur',
  citation: 'Citation',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. «\u00a0${title}\u00a0»${figure ? `\u202f: ${figure}` : ''}. Jeu de données ${dataset}. Consulté le ${accessed}. ${url}`,

  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  download: 'Télécharger ce tableau en CSV',
  copy: 'Copier',
  copied: 'Copié',
  selected: 'Sélectionné',
} satisfies DetailsWords;
