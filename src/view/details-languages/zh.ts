import type { DetailsWords } from '../details-words.js';

const grains = { day: '日', week: '周', month: '月', quarter: '季度', year: '年' };

export default {
  language: 'zh',

  figure: (period) => `${period}的数据`,
  comparison: (earlier) => `与${earlier}比较`,
  target: '与目标的差距',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${key} ${how === 'one' ? `为 ${from}` : `从 ${from} 至 ${to}`}${
      except.length ? `（不含 ${except.join('、')}）` : ''
    }的 ${column}${{ one: '', sum: ' 之和', last: ' 的最后一个值' }[how]} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}，显示为${text}`,
  fromShown: (equation) => `按所显示的数据：${equation}`,
  told: (text) => `表述为：${text}`,

  definition: '统计内容',
  measured: (fn, column) =>
    ({
      count: column ? `${column} 有值的记录数` : '记录数',
      sum: `${column} 之和`,
      avg: `${column} 的平均值`,
      median: `${column} 的中位数`,
      min: `${column} 的最小值`,
      max: `${column} 的最大值`,
      distinct: `${column} 中不同值的个数`,
      last: `${column}（只报告一次）`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}除以${denominator}`,
  counted: (what, grain) => `每${grains[grain]}：${what}。`,
  shape: {
    flow: '较长时段的数据是其各部分之和。',
    stock: '这是某一时点的水平：较长时段以最后一次报告为准。',
    cumulative: '这是累计总数：较长时段以最后一次报告为准。',
    ratio: '这是比率：较长时段以各项之和相除。',
  },
  absentIsZero: '没有记录的时段按零计。',
  comparability: {
    close: (place) => `${place}的统计口径与其他地方相近，但不完全相同。`,
    differs: (place) => `${place}的统计口径与其他地方不同。`,
  },

  notes: '附注',
  dates: '日期',
  through: (date) => `数据截至${date}。`,
  published: (date) => `数据来源最近一次变动于${date}。`,
  checked: (date) => `最近一次查询数据来源于${date}。`,
  source: '来源',
  dataset: (id, domain) => `${domain} 的数据集 ${id}`,
  licence: '许可',
  method: '统计方法',
  population: (place) => `${place}人口`,
  query: '查询',
  spreadsheet: '电子表格',
  citation: '引用',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}。“${title}”${figure ? `：${figure}` : ''}。数据集 ${dataset}。访问日期：${accessed}。${url}`,

  firstDay: '首日',
  lastDay: '末日',
  download: '将此表下载为 CSV',
  copy: '复制',
  copied: '已复制',
  selected: '已选中',
} satisfies DetailsWords;
