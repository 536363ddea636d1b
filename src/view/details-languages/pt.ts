import type { DetailsWords } from '../details-words.js';

const grains = { day: 'dia', week: 'semana', month: 'mês', quarter: 'trimestre', year: 'ano' };

export default {
  language: 'pt',

  figure: (period) => `O número, ${period}`,
  comparison: (earlier) => `Em comparação com ${earlier}`,
  target: 'Distância até a meta',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'soma de ', last: 'último valor de ' }[how]}${column} onde ${key} ${
      how === 'one' ? `é ${from}` : `vai de ${from} a ${to}`
    }${except.length ? `, sem ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, exibido como ${text}`,
  fromShown: (equation) => `Com os números exibidos: ${equation}`,
  told: (text) => `Em palavras: ${text}`,

  definition: 'O que é contado',
  measured: (fn, column) =>
    ({
      count: `o número de linhas${column && ` com um valor em ${column}`}`,
      sum: `a soma de ${column}`,
      avg: `a média de ${column}`,
      median: `a mediana de ${column}`,
      min: `o menor valor de ${column}`,
      max: `o maior valor de ${column}`,
      distinct: `o número de valores distintos em ${column}`,
      last: `${column}, informado uma única vez`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, dividido por ${denominator}`,
  counted: (what, grain) => `Para cada ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Um período mais longo é a soma de suas partes.',
    stock: 'É um nível em um dado momento: de um período mais longo vale o último registro.',
    cumulative: 'É um total acumulado: de um período mais longo vale o último registro.',
    ratio: 'É uma razão: em um período mais longo dividem-se as somas.',
  },
  absentIsZero: 'Um período sem linhas conta como zero.',
  comparability: {
    close: (place) => `${place} mede isto quase, mas não exatamente, como os outros lugares.`,
    differs: (place) => `${place} mede isto de outra forma que os outros lugares.`,
  },

  notes: 'Notas',
  dates: 'Datas',
  through: (date) => `Os números vão até ${date}.`,
  published: (date) => `A fonte mudou pela última vez em ${date}.`,
  checked: (date) => `A fonte foi consultada pela última vez em ${date}.`,
  source: 'Fonte',
  dataset: (id, domain) => `Conjunto de dados ${id} em ${domain}`,
  licence: 'Licença',
  method: 'Metodologia',
  population: (place) => `População de ${place}`,
  query: 'Consulta',
  spreadsheet: 'Planilha',
  citation: 'Citação',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Conjunto de dados ${dataset}. Acesso em ${accessed}. ${url}`,

  firstDay: 'Primeiro dia',
  lastDay: 'Último dia',
  download: 'Baixar esta tabela em CSV',
  copy: 'Copiar',
  copied: 'Copiado',
  selected: 'Selecionado',
} satisfies DetailsWords;
