import type { DetailsWords } from '../details-words.js';

const grains = { day: 'ngày', week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm' };

export default {
  language: 'vi',

  figure: (period) => `Số liệu ${period}`,
  comparison: (earlier) => `So sánh với ${earlier}`,
  target: 'Khoảng cách đến mục tiêu',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'tổng của ', last: 'giá trị cuối của ' }[how]}${column} với ${key} ${
      how === 'one' ? `là ${from}` : `từ ${from} đến ${to}`
    }${except.length ? `, trừ ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, hiển thị là ${text}`,
  fromShown: (equation) => `Theo số liệu hiển thị: ${equation}`,
  told: (text) => `Diễn đạt: ${text}`,

  definition: 'Nội dung thống kê',
  measured: (fn, column) =>
    ({
      count: `số dòng${column && ` có giá trị ở ${column}`}`,
      sum: `tổng của ${column}`,
      avg: `trung bình của ${column}`,
      median: `trung vị của ${column}`,
      min: `giá trị thấp nhất của ${column}`,
      max: `giá trị cao nhất của ${column}`,
      distinct: `số giá trị khác nhau ở ${column}`,
      last: `${column}, được báo cáo một lần`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, chia cho ${denominator}`,
  counted: (what, grain) => `Mỗi ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'Kỳ dài hơn là tổng của các phần trong kỳ.',
    stock: 'Đây là mức tại một thời điểm: kỳ dài hơn lấy báo cáo cuối cùng.',
    cumulative: 'Đây là số cộng dồn: kỳ dài hơn lấy báo cáo cuối cùng.',
    ratio: 'Đây là tỷ số: kỳ dài hơn lấy các tổng chia cho nhau.',
  },
  absentIsZero: 'Kỳ không có dòng nào được tính là 0.',
  comparability: {
    close: (place) => `${place} thống kê gần giống, nhưng không hoàn toàn giống, các nơi khác.`,
    differs: (place) => `${place} thống kê khác với các nơi khác.`,
  },

  notes: 'Ghi chú',
  dates: 'Ngày tháng',
  through: (date) => `Số liệu tính đến ${date}.`,
  published: (date) => `Nguồn thay đổi gần nhất vào ngày ${date}.`,
  checked: (date) => `Nguồn được truy vấn gần nhất vào ngày ${date}.`,
  source: 'Nguồn',
  dataset: (id, domain) => `Bộ dữ liệu ${id} tại ${domain}`,
  licence: 'Giấy phép',
  method: 'Phương pháp',
  population: (place) => `Dân số ${place}`,
  query: 'Truy vấn',
  spreadsheet: 'Bảng tính',
  citation: 'Trích dẫn',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Bộ dữ liệu ${dataset}. Truy cập ngày ${accessed}. ${url}`,

  firstDay: 'Ngày đầu',
  lastDay: 'Ngày cuối',
  download: 'Tải bảng này dưới dạng CSV',
  copy: 'Sao chép',
  copied: 'Đã sao chép',
  selected: 'Đã chọn',
} satisfies DetailsWords;
