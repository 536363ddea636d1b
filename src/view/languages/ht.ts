import type { DateWish, Language } from '../messages.js';

const months = 'janvye,fevriye,mas,avril,me,jen,jiyè,out,septanm,oktòb,novanm,desanm'.split(',');
const weekdays = 'dimanch,lendi,madi,mèkredi,jedi,vandredi,samdi'.split(',');

/** No browser writes dates in Haitian Creole. */
function toDate({ year, month, date, weekday, style, bare }: DateWish): string {
  const name = months[month - 1] ?? '';
  if (style === 'year') return `${year}`;
  if (style === 'month') return `${name} ${year}`;
  if (style === 'month-short') return name.slice(0, 3);
  const day = `${date === 1 ? '1ye' : date} ${name}${bare ? '' : ` ${year}`}`;
  return style === 'weekday' ? `${weekdays[weekday] ?? ''} ${day}` : day;
}

const grains = { day: 'jou', week: 'semèn', month: 'mwa', quarter: 'trimès', year: 'ane' };

const than = (earlier: string, baseline: string | null) =>
  `parapò ak ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'ht',
  direction: 'ltr',
  date: toDate,
  numbers: 'en',
  length: (text, _, unit) =>
    `${text} ${{ day: 'jou', hour: 'èdtan', minute: 'minit', second: 'segonn' }[unit]}`,

  grains,
  onDay: (date) => `nan dat ${date}`,
  throughDay: (date) => `jiska ${date}`,
  inWeek: (from, to) => `nan semèn ${from} rive ${to}`,
  inWeekTo: (to) => `nan semèn ki fini ${to}`,
  inMonth: (month) => `an ${month}`,
  inYear: (year) => `an ${year}`,
  fromTo: (from, to) => `soti ${from} rive ${to}`,
  average: (grain, _, perStep, to, text) =>
    `${perStep ? `pa ${grains[grain]} ` : ''}an mwayèn sou ${text} ${grains[grain]} jiska ${to}`,

  through: (date) => `Jiska ${date}`,
  asOf: (date) => `Sitiyasyon: ${date}`,
  updated: (date) => `mete ajou ${date}`,
  checked: (date) => `verifye ${date}`,
  freshness: {
    late: 'nouvo chif yo an reta',
    stale: 'done yo fin vye',
    paused: (until) => `piblikasyon an sispann${until ? ` jiska ${until}` : ''}`,
    retired: (successor) => `yo pa mete l ajou ankò${successor ? `; gade ${successor}` : ''}`,
  },
  frozen: 'jan yo pibliye l kounye a',

  earlier: (by) => `yon ${grains[by]} anvan`,
  change: {
    level: (earlier) => `pa gen chanjman ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `prèske pa gen chanjman (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `${size} ${up ? 'plis' : 'mwens'} pase ${earlier}`,
    value: (size, up, earlier) => `${size} pi ${up ? 'wo' : 'ba'} pase ${earlier}`,
    any: (size, up, earlier, baseline) => `${up ? 'monte' : 'desann'} ${size} ${than(earlier, baseline)}`,
  },
  points: (size) => `${size} pwen pousantaj`,
  lessThan: (size) => `mwens pase ${size}`,
  withheld: (earlier, because) => `Pa gen konparezon ak ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'pa gen chif pou konpare',
    'no-baseline': (period) => `pa gen chif ${period}`,
    suppressed: () => 'gen yon chif yo pa pibliye',
    shorter: () => 'peryòd anvan an gen mwens jou',
    break: () => 'definisyon an chanje ant de dat yo',
    omitted: (period) => `yon nòt mete chif ${period} apa`,
  },
  targetWord: 'objektif',
  levelWord: 'Nivo',
  bound: {
    '<': (value) => `anba ${value}`,
    '<=': (value) => `${value} o maksimòm`,
    '>': (value) => `plis pase ${value}`,
    '>=': (value) => `omwen ${value}`,
  },
  due: (value, by) => `${value} anvan ${by}`,
  target: { met: 'reyalize', missed: 'pa reyalize', open: 'poko reyalize' },
  distance: (size, above) => `${size} ${above ? 'anwo' : 'anba'}`,
  forOne: (grain) => `pou yon ${grains[grain]}`,

  per: (scale) => `pou chak ${scale} moun`,
  population: (value) => `Popilasyon: ${value}`,
  highest: (figure, period) => `pi wo: ${figure} ${period}`,
  tail: (text, grain) => `done dènye ${text} ${grains[grain]} poko konplè`,
  periods: (text, grain) => `${text} ${grains[grain]}`,
  soFar: 'jiska kounye a',
  incomplete: 'Pa konplè',
  provisional: 'Pwovizwa',
  provisionalNote: 'Dènye chif yo pwovizwa e y ap revize yo',
  omitted: 'Pa ladan mwayèn yo',
  revision: 'Revizyon',
  notReported: 'Pa rapòte',
  notFullyReported: 'Rapò a pa konplè',
  partlySuppressed: 'Yon pati pa pibliye',
  suppressed: 'Pa pibliye',
  suppressedBelow: (below) => `Mwens pase ${below}`,
  undefinedRatio: 'Pa ka kalkile',
  held: 'Y ap verifye yon nouvo chif',
  unsettled: 'Ansyen chif yo chanje; dènye yo ka chanje tou',
  undated: (figure) => `Pa parèt isit la: ${figure ?? 'liy'} san dat`,
  correction: 'Koreksyon',
  noData: 'Pa gen chif pou yon peryòd konplè pou montre',

  source: (name) => `Sous: ${name}`,
  details: 'Detay',
  detailsLoading: 'Detay yo ap chaje.',
  detailsFailed: 'Detay yo pa t ka chaje.',
  queryLink: 'Rechèch egzak la',
  statusHeading: 'Remak',
  averageHeading: 'Mwayèn',
  fault: {
    network: 'Nou pa rive jwenn dènye chif la.',
    timeout: 'Sous la pa reponn atan.',
    throttled: 'Sous la okipe; n ap mande chif la ankò pita.',
    refused: 'Sous la pa aksepte demann lan.',
    unavailable: 'Sous la pa disponib kounye a.',
    missing: 'Sous chif sa a pa kote l te ye a ankò.',
    malformed: 'Nou pa ka li repons sous la.',
    truncated: 'Sous la voye yon pati nan chif yo sèlman.',
    unknown: 'Chif sa a pa defini isit la.',
    invalid: 'Chif sa a mal defini.',
  },
  keptFigure: (fault) => `${fault} Chif ki parèt la se dènye nou resevwa.`,
} satisfies Language;
