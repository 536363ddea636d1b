import type { DetailsWords } from '../details-words.js';

/** A text whose inserted parts are isolated, as those of the card are (languages/ar.ts). */
const i = (texts: TemplateStringsArray, ...parts: readonly string[]) =>
  '\u200f' + String.raw({ raw: texts }, ...parts.map((part) => (part ? `\u2068${part}\u2069` : '')));

const grains = { day: 'يوم', week: 'أسبوع', month: 'شهر', quarter: 'ربع سنة', year: 'سنة' };

export default {
  language: 'ar',

  figure: (period) => i`الرقم ${period}`,
  comparison: (earlier) => i`مقارنة بما ${earlier}`,
  target: 'الفارق عن الهدف',
  rows: ({ how, column, key, from, to, except, total }) =>
    ({ one: '', sum: 'مجموع ', last: 'آخر قيمة في ' })[how] +
    (how === 'one' ? i`${column} حيث ${key} هو ${from}` : i`${column} حيث ${key} من ${from} إلى ${to}`) +
    (except.length ? `، باستثناء ${except.map((each) => i`${each}`).join('، ')}` : '') +
    i` = ${total}`,
  // With European digits as they are written everywhere, from the left; with Arabic-Indic ones from the right.
  equation: (text) => i`${(/[٠-٩]/.test(text) ? '\u200f' : '\u200e') + text}`,
  shown: (number, text) => i`${number}، ويُعرض هكذا: ${text}`,
  fromShown: (equation) => i`بحسب الأرقام المعروضة: ${equation}`,
  told: (text) => i`بالكلمات: ${text}`,

  definition: 'ما الذي يُحصى',
  measured: (fn, column) =>
    ({
      count: column ? i`عدد السجلات التي لها قيمة في ${column}` : 'عدد السجلات',
      sum: i`مجموع ${column}`,
      avg: i`متوسط ${column}`,
      median: i`وسيط ${column}`,
      min: i`أدنى قيمة في ${column}`,
      max: i`أعلى قيمة في ${column}`,
      distinct: i`عدد القيم المختلفة في ${column}`,
      last: i`${column}، ويُبلَّغ عنه مرة واحدة`,
    })[fn],
  ratio: (numerator, denominator) => i`${numerator} مقسومًا على ${denominator}`,
  counted: (what, grain) => i`لكل ${grains[grain]}: ${what}.`,
  shape: {
    flow: 'الفترة الأطول هي مجموع أجزائها.',
    stock: 'هذا مستوى في لحظة معينة: في الفترة الأطول يُعتمد آخر بلاغ.',
    cumulative: 'هذا مجموع تراكمي: في الفترة الأطول يُعتمد آخر بلاغ.',
    ratio: 'هذه نسبة: في الفترة الأطول تُقسم المجاميع.',
  },
  absentIsZero: 'الفترة التي لا سجلات فيها تُحسب صفرًا.',
  comparability: {
    close: (place) => i`القياس في ${place} قريب من القياس في الأماكن الأخرى، لكنه لا يطابقه تمامًا.`,
    differs: (place) => i`القياس في ${place} مختلف عنه في الأماكن الأخرى.`,
  },

  notes: 'ملاحظات',
  dates: 'التواريخ',
  through: (date) => i`الأرقام حتى ${date}.`,
  published: (date) => i`آخر تغيير في المصدر كان في ${date}.`,
  checked: (date) => i`آخر استعلام من المصدر كان في ${date}.`,
  source: 'المصدر',
  dataset: (id, domain) => i`مجموعة البيانات ${id} في ${domain}`,
  licence: 'الترخيص',
  method: 'المنهجية',
  population: (place) => i`عدد سكان ${place}`,
  query: 'الاستعلام',
  spreadsheet: 'جدول البيانات',
  citation: 'الاقتباس',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    i`${publisher}. «${title}»` +
    (figure ? i`: ${figure}` : '') +
    i`. مجموعة البيانات ${dataset}. تاريخ الاطلاع: ${accessed}. ${url}`,

  firstDay: 'أول يوم',
  lastDay: 'آخر يوم',
  download: 'تنزيل هذا الجدول بصيغة CSV',
  copy: 'نسخ',
  copied: 'تم النسخ',
  selected: 'تم التحديد',
} satisfies DetailsWords;
