import type { Grain } from '../../metric/period.js';
import type { Language, Plural } from '../messages.js';

/** One, few, many: as after "за", where only a week has a form of its own. */
const counted = {
  day: ['день', 'дня', 'дней'],
  week: ['неделю', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
  quarter: ['квартал', 'квартала', 'кварталов'],
  year: ['год', 'года', 'лет'],
};

const count = (text: string, grain: Grain, plural: Plural) =>
  `${text} ${counted[grain][plural === 'one' ? 0 : plural === 'few' ? 1 : 2] ?? ''}`;

export default {
  language: 'ru',
  direction: 'ltr',
  dated: (figure, period) => `${period} — ${figure.charAt(0).toLowerCase()}${figure.slice(1)}`,

  grains: { day: 'день', week: 'неделя', month: 'месяц', quarter: 'квартал', year: 'год' },
  onDay: (date) => date,
  throughDay: (date) => `на ${date}`,
  inWeek: (from, to) => `за неделю с ${from} по ${to}`,
  inWeekTo: (to) => `за неделю по ${to}`,
  inMonth: (month) => `за ${month}`,
  inYear: (year) => `за ${year}\u00a0г.`,
  fromTo: (from, to) => `с ${from} по ${to}`,
  average: (grain, _, perStep, to, text, plural) =>
    `в среднем ${perStep ? `за ${counted[grain][0] ?? ''} ` : ''}(${count(text, grain, plural)} по ${to})`,

  through: (date) => `Последние данные: ${date}`,
  asOf: (date) => `Дата данных: ${date}`,
  updated: (date) => `обновлено ${date}`,
  checked: (date) => `проверено ${date}`,
  freshness: {
    late: 'новые данные задерживаются',
    stale: 'данные устарели',
    paused: (until) => `публикация приостановлена${until ? ` до ${until}` : ''}`,
    retired: (successor) => `больше не обновляется${successor ? `; см. ${successor}` : ''}`,
  },
  frozen: 'по данным на сегодня',

  earlier: (by) => `${{ week: 'неделей', month: 'месяцем', quarter: 'кварталом', year: 'годом' }[by]} ранее`,
  change: {
    level: (earlier) => `на том же уровне, что и ${earlier}`,
    little: (signed, earlier, baseline) =>
      `почти на том же уровне${baseline ? ` (${signed}; ${earlier} — ${baseline})` : `, что и ${earlier} (${signed})`}`,
    amount: (size, up, earlier) => `на ${size} ${up ? 'больше' : 'меньше'}, чем ${earlier}`,
    value: (size, up, earlier) => `на ${size} ${up ? 'выше' : 'ниже'}, чем ${earlier}`,
    any: (size, up, earlier, baseline) =>
      baseline
        ? `${up ? 'рост' : 'снижение'} на ${size} (${earlier} — ${baseline})`
        : `на ${size} ${up ? 'выше' : 'ниже'}, чем ${earlier}`,
  },
  points: (size) => `${size}\u00a0п.\u202fп.`,
  lessThan: (size) => `менее чем ${size}`,
  withheld: (earlier, because) => `Нет сравнения с уровнем ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'нет данных для сравнения',
    'no-baseline': (period) => `нет данных (${period})`,
    suppressed: () => 'часть данных не раскрывается',
    shorter: () => 'в прошлом периоде меньше дней',
    break: () => 'за это время изменилось определение',
    omitted: (period) => `данные (${period}) исключены примечанием`,
  },
  targetWord: 'цель',
  levelWord: 'Уровень',
  bound: {
    '<': (value) => `ниже ${value}`,
    '<=': (value) => `не более ${value}`,
    '>': (value) => `выше ${value}`,
    '>=': (value) => `не менее ${value}`,
  },
  due: (value, by) => `${value} к ${by}`,
  target: { met: 'выполнено', missed: 'не выполнено', open: 'пока не выполнено' },
  distance: (size, above) => `на ${size} ${above ? 'выше' : 'ниже'}`,
  forOne: (grain) => `за ${counted[grain][0] ?? ''}`,

  per: (scale) => `на ${scale} жителей`,
  population: (value) => `Население: ${value}`,
  highest: (figure, period) => `максимум: ${period} — ${figure}`,
  tail: (text, grain, plural) => `последние данные неполны: за ${count(text, grain, plural)}`,
  periods: (text, grain, plural) => `за ${count(text, grain, plural)}`,
  soFar: 'пока что',
  incomplete: 'Неполные данные',
  provisional: 'Предварительно',
  provisionalNote: 'Последние данные предварительные и будут уточнены',
  omitted: 'Не входит в среднее',
  revision: 'Пересмотр',
  notReported: 'Нет данных',
  notFullyReported: 'Данные неполны',
  partlySuppressed: 'Частично не раскрывается',
  suppressed: 'Не раскрывается',
  suppressedBelow: (below) => `Менее ${below}`,
  undefinedRatio: 'Не определено',
  held: 'Новые данные проверяются',
  unsettled: 'Прежние данные изменились; последние тоже могут измениться',
  undated: (figure) => `Не показано: ${figure ?? 'строки'} без даты`,
  correction: 'Исправление',
  noData: 'Нет данных за полный период, которые можно показать',

  source: (name) => `Источник: ${name}`,
  details: 'Подробности',
  detailsLoading: 'Подробности загружаются.',
  detailsFailed: 'Не удалось загрузить подробности.',
  queryLink: 'Точный запрос',
  statusHeading: 'Примечание',
  averageHeading: 'Среднее',
  fault: {
    network: 'Не удалось получить последние данные.',
    timeout: 'Источник не ответил вовремя.',
    throttled: 'Источник перегружен; запрос повторится позже.',
    refused: 'Источник не принял запрос.',
    unavailable: 'Источник сейчас недоступен.',
    missing: 'Источник этих данных больше не на прежнем месте.',
    malformed: 'Ответ источника не удалось прочесть.',
    truncated: 'Источник прислал лишь часть данных.',
    unknown: 'Этот показатель здесь не определён.',
    invalid: 'Этот показатель определён неверно.',
  },
  keptFigure: (fault) => `${fault} Показаны последние полученные данные.`,
} satisfies Language;
