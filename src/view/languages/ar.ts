import type { Grain } from '../../metric/period.js';
import type { Language, Plural } from '../messages.js';

/**
 * A text whose inserted parts are isolated: a figure, a date or a name in another script keeps its own order, and that of
 * the words around it. The mark at its start says which way it runs where there is nothing but such parts in it.
 */
const i = (texts: TemplateStringsArray, ...parts: readonly string[]) =>
  '\u200f' + String.raw({ raw: texts }, ...parts.map((part) => (part ? `\u2068${part}\u2069` : '')));

/** One; two; three to ten; from eleven on. */
const nouns = {
  day: ['يوم', 'يومين', 'أيام', 'يومًا'],
  week: ['أسبوع', 'أسبوعين', 'أسابيع', 'أسبوعًا'],
  month: ['شهر', 'شهرين', 'أشهر', 'شهرًا'],
  quarter: ['ربع سنة', 'ربعي سنة', 'أرباع سنة', 'ربع سنة'],
  year: ['سنة', 'سنتين', 'سنوات', 'سنة'],
};

const noun = (grain: Grain, index = 0) => nouns[grain][index] ?? '';

/** Two of them, where they are what is told and hang on no word before them. */
const pair = { day: 'يومان', week: 'أسبوعان', month: 'شهران', quarter: 'ربعا سنة', year: 'سنتان' };

/** Of one and two the noun says how many. A round hundred has it as one does. */
function count(text: string, grain: Grain, plural: Plural, two = noun(grain, 1)): string {
  if (plural === 'one') return noun(grain);
  if (plural === 'two') return two;
  return i`${text} ` + noun(grain, plural === 'few' ? 2 : plural === 'many' ? 3 : 0);
}

const than = (earlier: string, baseline: string | null) =>
  baseline ? i`مقارنة بـ ${baseline} ${earlier}` : `مقارنة بما ${earlier}`;

export default {
  language: 'ar',
  direction: 'rtl',
  inPlace: (title, place) => i`${title}، ${place}`,
  filtered: (title, values) => i`${title} (${values})`,
  list: (parts) => parts.map((part) => i`${part}`).join('، '),
  span: (from, to) => i`${from} – ${to}`,
  dated: (figure, period) => i`${figure} ${period}`,
  joined: (phrase, more) => i`${phrase}، ${more}`,
  marked: (text, mark) => i`${text} (${mark})`,
  note: (dates, text) => i`${dates}: ${text}`,
  withUnit: (figure, unit) => i`${figure} ${unit}`,
  lead: (parts) => `${parts.join('؛ ')}.`,
  sentence: (label, lead) => i`${label}: ${lead}`,

  grains: { day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'الربع', year: 'السنة' },
  onDay: (date) => i`في ${date}`,
  throughDay: (date) => i`حتى ${date}`,
  inWeek: (from, to) => i`في الأسبوع من ${from} إلى ${to}`,
  inWeekTo: (to) => i`في الأسبوع المنتهي في ${to}`,
  inMonth: (month) => i`في ${month}`,
  inYear: (year) => i`في عام ${year}`,
  fromTo: (from, to) => i`من ${from} إلى ${to}`,
  average: (grain, _, perStep, to, text, plural) =>
    `في المتوسط ${perStep ? `لكل ${noun(grain)} ` : ''}خلال ${count(text, grain, plural)} حتى ` + i`${to}`,

  through: (date) => i`حتى ${date}`,
  asOf: (date) => i`الوضع في ${date}`,
  updated: (date) => i`آخر تحديث ${date}`,
  checked: (date) => i`آخر تحقق ${date}`,
  freshness: {
    late: 'الأرقام الجديدة متأخرة',
    stale: 'البيانات قديمة',
    paused: (until) => `النشر متوقف مؤقتًا${until ? i` حتى ${until}` : ''}`,
    retired: (successor) => `توقف التحديث${successor ? i`؛ راجع ${successor}` : ''}`,
  },
  frozen: 'بحسب المنشور حاليًا',

  earlier: (by) => `قبل ${noun(by)}`,
  change: {
    level: (earlier) => `دون تغيير ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => i`تغير طفيف (${signed}) ` + than(earlier, baseline),
    amount: (size, up, earlier) => `${up ? 'أكثر' : 'أقل'} بواقع ` + i`${size} ` + than(earlier, null),
    value: (size, up, earlier) => `${up ? 'أعلى' : 'أدنى'} بواقع ` + i`${size} ` + than(earlier, null),
    any: (size, up, earlier, baseline) =>
      `${up ? 'ارتفاع' : 'انخفاض'} بواقع ` + i`${size} ` + than(earlier, baseline),
  },
  points: (size, plural) =>
    plural === 'one'
      ? 'نقطة مئوية واحدة'
      : plural === 'two'
        ? 'نقطتين مئويتين'
        : i`${size} ` + (plural === 'few' ? 'نقاط مئوية' : 'نقطة مئوية'),
  lessThan: (size) => i`أقل من ${size}`,
  withheld: (earlier, because) => i`لا مقارنة بما ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'لا رقم متاح للمقارنة',
    'no-baseline': (period) => i`لا رقم ${period}`,
    suppressed: () => 'أحد الأرقام محجوب',
    shorter: () => 'الفترة السابقة أقل أيامًا',
    break: () => 'تغير التعريف بين الفترتين',
    omitted: (period) => i`الرقم ${period} مستبعد بموجب ملاحظة`,
  },
  targetWord: 'الهدف',
  levelWord: 'المستوى',
  bound: {
    '<': (value) => i`أقل من ${value}`,
    '<=': (value) => i`${value} كحد أقصى`,
    '>': (value) => i`أكثر من ${value}`,
    '>=': (value) => i`${value} كحد أدنى`,
  },
  due: (value, by) => i`${value} بحلول ${by}`,
  target: { met: 'تحقق', missed: 'لم يتحقق', open: 'لم يتحقق بعد' },
  distance: (size, above) => i`${above ? 'أعلى' : 'أدنى'} بواقع ${size}`,
  forOne: (grain) => `لكل ${noun(grain)}`,

  per: (scale) => i`لكل ${scale} نسمة`,
  population: (value) => i`عدد السكان: ${value}`,
  highest: (figure, period) => i`الأعلى: ${figure} ${period}`,
  tail: (text, grain, plural) => `بيانات آخر ${count(text, grain, plural)} غير مكتملة`,
  periods: (text, grain, plural) => count(text, grain, plural, pair[grain]),
  soFar: 'حتى الآن',
  incomplete: 'غير مكتمل',
  provisional: 'أولي',
  provisionalNote: 'أحدث الأرقام أولية ويُتوقع تعديلها',
  omitted: 'مستبعد من المتوسطات',
  revision: 'تعديل',
  notReported: 'لا بلاغ',
  notFullyReported: 'بيانات غير مكتملة',
  partlySuppressed: 'محجوب جزئيًا',
  suppressed: 'محجوب',
  suppressedBelow: (below) => i`أقل من ${below}`,
  undefinedRatio: 'لا يمكن حسابه',
  held: 'يجري التحقق من رقم جديد',
  unsettled: 'تغيرت أرقام سابقة، وقد تتغير أحدث الأرقام أيضًا',
  undated: (figure) => i`لا يظهر هنا: ${figure ?? 'سجلات'} بلا تاريخ`,
  correction: 'تصحيح',
  noData: 'لا توجد أرقام لفترة مكتملة يمكن عرضها',

  source: (name) => i`المصدر: ${name}`,
  details: 'التفاصيل',
  detailsLoading: 'يجري تحميل التفاصيل.',
  detailsFailed: 'تعذر تحميل التفاصيل.',
  queryLink: 'الاستعلام بالضبط',
  statusHeading: 'ملاحظة',
  averageHeading: 'المتوسط',
  fault: {
    network: 'تعذر جلب أحدث رقم.',
    timeout: 'لم يستجب المصدر في الوقت المحدد.',
    throttled: 'المصدر مشغول؛ سيُعاد جلب الرقم لاحقًا.',
    refused: 'لم يقبل المصدر الطلب.',
    unavailable: 'المصدر غير متاح حاليًا.',
    missing: 'مصدر هذا الرقم لم يعد في مكانه.',
    malformed: 'تعذرت قراءة رد المصدر.',
    truncated: 'أرسل المصدر جزءًا من الأرقام فقط.',
    unknown: 'هذا الرقم غير معرّف هنا.',
    invalid: 'تعريف هذا الرقم غير صحيح.',
  },
  keptFigure: (fault) => `${fault} الرقم المعروض هو آخر ما ورد.`,
} satisfies Language;
