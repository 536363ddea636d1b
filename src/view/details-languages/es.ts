import type { DetailsWords } from '../details-words.js';

const grains = { day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año' };

export default {
  language: 'es',

  figure: (period) => `La cifra, ${period}`,
  comparison: (earlier) => `En comparación con ${earlier}`,
  target: 'Distancia hasta la meta',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'suma de ', last: 'último valor de ' }[how]}${column} donde ${key} ${
      how === 'one' ? `es ${from}` : `va de ${from} a ${to}`
    }${except.length ? `, sin ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, que se muestra como ${text}`,
  fromShown: (equation) => `Con las cifras mostradas: ${equation}`,
  told: (text) => `En palabras: ${text}`,

  definition: 'Qué se cuenta',
  measured: (fn, column) =>
    ({
      count: `el número de filas${column && ` con un valor en ${column}`}`,
      sum: `la suma de ${column}`,
      avg: `el promedio de ${column}`,
      median: `la mediana de ${column}`,
      min: `el valor mínimo de ${column}`,
      max: `el valor máximo de ${column}`,
      distinct: `el número de valores distintos en ${column}`,
      last: `${column}, que se comunica una sola vez`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, dividido entre ${denominator}`,
  counted: (what, grain) => `Por cada ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Un período más largo es la suma de sus partes.',
    stock: 'Es un nivel en un momento dado: de un período más largo cuenta el último dato.',
    cumulative: 'Es un total acumulado: de un período más largo cuenta el último dato.',
    ratio: 'Es un cociente: en un período más largo se dividen las sumas.',
  },
  absentIsZero: 'Un período sin filas cuenta como cero.',
  comparability: {
    close: (place) => `${place} lo mide casi igual, aunque no exactamente, que otros lugares.`,
    differs: (place) => `${place} lo mide de otra manera que otros lugares.`,
  },

  notes: 'Notas',
  dates: 'Fechas',
  through: (date) => `Las cifras llegan hasta el ${date}.`,
  published: (date) => `La fuente cambió por última vez el ${date}.`,
  checked: (date) => `La fuente se consultó por última vez el ${date}.`,
  source: 'Fuente',
  dataset: (id, domain) => `Conjunto de datos ${id} en ${domain}`,
  licence: 'Licencia',
  method: 'Metodología',
  population: (place) => `Población de ${place}`,
  query: 'Consulta',
  spreadsheet: 'Hoja de cálculo',
  citation: 'Cita',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. «${title}»${figure ? `: ${figure}` : ''}. Conjunto de datos ${dataset}. Consultado el ${accessed}. ${url}`,

  firstDay: 'Primer día',
  lastDay: 'Último día',
  download: 'Descargar esta tabla en CSV',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Seleccionado',
} satisfies DetailsWords;
