import type { DetailsWords } from '../details-words.js';

const each = { day: '하루', week: '한 주', month: '한 달', quarter: '한 분기', year: '한 해' };

export default {
  language: 'ko',

  figure: (period) => `${period} 수치`,
  comparison: (earlier) => `${earlier}과 비교`,
  target: '목표와의 차이',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${key}: ${how === 'one' ? from : `${from}~${to}`}${
      except.length ? ` (${except.join(', ')} 제외)` : ''
    }, ${column}${{ one: '', sum: '의 합계', last: '의 마지막 값' }[how]} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, 표시: ${text}`,
  fromShown: (equation) => `표시된 수치로 계산: ${equation}`,
  told: (text) => `표현: ${text}`,

  definition: '집계 내용',
  measured: (fn, column) =>
    ({
      count: column ? `${column}에 값이 있는 행의 수` : '행의 수',
      sum: `${column}의 합계`,
      avg: `${column}의 평균`,
      median: `${column}의 중앙값`,
      min: `${column}의 최솟값`,
      max: `${column}의 최댓값`,
      distinct: `${column}에 있는 서로 다른 값의 수`,
      last: `${column}(한 번만 보고됨)`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  counted: (what, grain) => `${each[grain]}마다: ${what}.`,
  shape: {
    flow: '더 긴 기간의 수치는 각 부분의 합계입니다.',
    stock: '특정 시점의 수준입니다. 더 긴 기간에서는 마지막 보고를 따릅니다.',
    cumulative: '누계입니다. 더 긴 기간에서는 마지막 보고를 따릅니다.',
    ratio: '비율입니다. 더 긴 기간에서는 합계끼리 나눕니다.',
  },
  absentIsZero: '행이 없는 기간은 0으로 봅니다.',
  comparability: {
    close: (place) => `${place}: 집계 방식이 다른 지역과 비슷하지만 똑같지는 않습니다.`,
    differs: (place) => `${place}: 집계 방식이 다른 지역과 다릅니다.`,
  },

  notes: '주석',
  dates: '날짜',
  through: (date) => `수치는 ${date}까지입니다.`,
  published: (date) => `출처의 마지막 변경일: ${date}.`,
  checked: (date) => `출처의 마지막 확인일: ${date}.`,
  source: '출처',
  dataset: (id, domain) => `${domain}의 데이터셋 ${id}`,
  licence: '라이선스',
  method: '방법론',
  population: (place) => `${place} 인구`,
  query: '쿼리',
  spreadsheet: '스프레드시트',
  citation: '인용',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. 데이터셋 ${dataset}. ${accessed} 확인. ${url}`,

  firstDay: '첫날',
  lastDay: '마지막 날',
  download: '이 표를 CSV로 내려받기',
  copy: '복사',
  copied: '복사됨',
  selected: '선택됨',
} satisfies DetailsWords;
