import type { DetailsWords } from '../details-words.js';

const grains = {
  day: 'каждый день',
  week: 'каждую неделю',
  month: 'каждый месяц',
  quarter: 'каждый квартал',
  year: 'каждый год',
};

/** What ends in a date has no full stop: the date brings its own, that of `г.`. */
export default {
  language: 'ru',

  figure: (period) => `Показатель: ${period}`,
  comparison: (earlier) => `Сравнение с уровнем ${earlier}`,
  target: 'Отклонение от цели',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'сумма ', last: 'последнее значение ' }[how]}${column}, где ${key} ${
      how === 'one' ? `= ${from}` : `с ${from} по ${to}`
    }${except.length ? `, без ${except.join(', ')}` : ''}: ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, показано как ${text}`,
  fromShown: (equation) => `По показанным данным: ${equation}`,
  told: (text) => `Словами: ${text}`,

  definition: 'Что считается',
  measured: (fn, column) =>
    ({
      count: `число строк${column && ` со значением в ${column}`}`,
      sum: `сумма ${column}`,
      avg: `среднее ${column}`,
      median: `медиана ${column}`,
      min: `наименьшее значение ${column}`,
      max: `наибольшее значение ${column}`,
      distinct: `число разных значений в ${column}`,
      last: `${column} (сообщается один раз)`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  counted: (what, grain) => `За ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Более длинный период — это сумма его частей.',
    stock: 'Это уровень на определённый момент: за более длинный период берётся последнее сообщение.',
    cumulative: 'Это нарастающий итог: за более длинный период берётся последнее сообщение.',
    ratio: 'Это отношение: за более длинный период делятся суммы.',
  },
  absentIsZero: 'Период без строк считается нулевым.',
  comparability: {
    close: (place) => `${place}: измеряется почти так же, как в других местах, но не совсем.`,
    differs: (place) => `${place}: измеряется иначе, чем в других местах.`,
  },

  notes: 'Примечания',
  dates: 'Даты',
  through: (date) => `Последние данные: ${date}`,
  published: (date) => `Источник последний раз изменился ${date}`,
  checked: (date) => `Последний запрос к источнику: ${date}`,
  source: 'Источник',
  dataset: (id, domain) => `Набор данных ${id} на ${domain}`,
  licence: 'Лицензия',
  method: 'Методология',
  population: (place) => `Население: ${place}`,
  query: 'Запрос',
  spreadsheet: 'Электронная таблица',
  citation: 'Ссылка для цитирования',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. «${title}»${figure ? `: ${figure}` : ''} (набор данных ${dataset}). URL: ${url} (дата обращения: ${accessed})`,

  firstDay: 'Первый день',
  lastDay: 'Последний день',
  download: 'Скачать эту таблицу в CSV',
  copy: 'Копировать',
  copied: 'Скопировано',
  selected: 'Выделено',
} satisfies DetailsWords;
