import type { Grain } from '../../metric/period.js';
import type { DateWish, Language, Plural } from '../messages.js';

const months =
  'Janaayo,Febraayo,Maarso,Abriil,May,Juun,Luulyo,Ogosto,Sebtembar,Oktoobar,Nofembar,Disembar'.split(',');
const weekdays = 'Axad,Isniin,Talaado,Arbaco,Khamiis,Jimco,Sabti'.split(',');

/** Few browsers write dates in Somali. */
function toDate({ year, month, date, weekday, style, bare }: DateWish): string {
  const name = months[month - 1] ?? '';
  if (style === 'year') return `${year}`;
  if (style === 'month') return `${name} ${year}`;
  if (style === 'month-short') return name.slice(0, 3);
  const day = `${name} ${date}${bare ? '' : `, ${year}`}`;
  return style === 'weekday' ? `${weekdays[weekday] ?? ''}, ${day}` : day;
}

/** One, and several. */
const grains = {
  day: ['maalin', 'maalmood'],
  week: ['toddobaad', 'toddobaad'],
  month: ['bil', 'bilood'],
  quarter: ['rubuc', 'rubuc'],
  year: ['sannad', 'sannadood'],
};

const units = {
  day: grains.day,
  hour: ['saacad', 'saacadood'],
  minute: ['daqiiqad', 'daqiiqo'],
  second: ['ilbiriqsi', 'ilbiriqsi'],
};

const name = (grain: Grain, index: 0 | 1) => grains[grain][index] ?? '';

const count = (text: string, grain: Grain, plural: Plural) =>
  `${text} ${name(grain, plural === 'one' ? 0 : 1)}`;

const than = (earlier: string, baseline: string | null) =>
  `marka loo eego ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'so',
  direction: 'ltr',
  date: toDate,
  numbers: 'en',
  length: (text, amount, unit) => `${text} ${units[unit][amount === 1 ? 0 : 1] ?? ''}`,

  grains: { day: 'maalin', week: 'toddobaad', month: 'bil', quarter: 'rubuc', year: 'sannad' },
  onDay: (date) => `taariikhda ${date}`,
  throughDay: (date) => `ilaa ${date}`,
  inWeek: (from, to) => `toddobaadka ${from} ilaa ${to}`,
  inWeekTo: (to) => `toddobaadka ku eg ${to}`,
  inMonth: (month) => `bisha ${month}`,
  inYear: (year) => `sannadka ${year}`,
  fromTo: (from, to) => `laga bilaabo ${from} ilaa ${to}`,
  average: (grain, _, perStep, to, text, plural) =>
    `celcelis ahaan ${perStep ? `${name(grain, 0)} kasta ` : ''}muddo ${count(text, grain, plural)} ah ilaa ${to}`,

  through: (date) => `Ilaa ${date}`,
  asOf: (date) => `Xaaladda: ${date}`,
  updated: (date) => `la cusboonaysiiyay ${date}`,
  checked: (date) => `la hubiyay ${date}`,
  freshness: {
    late: 'tirooyinka cusub way soo daaheen',
    stale: 'xogtu way duugowday',
    paused: (until) => `daabacaaddu way hakatay${until ? ` ilaa ${until}` : ''}`,
    retired: (successor) => `lama cusboonaysiiyo${successor ? `; eeg ${successor}` : ''}`,
  },
  frozen: 'sida hadda la daabacay',

  earlier: (by) => `hal ${name(by, 0)} ka hor`,
  change: {
    level: (earlier) => `isbeddel ma jiro ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `isbeddel yar (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `${size} ka ${up ? 'badan' : 'yar'} ${earlier}`,
    value: (size, up, earlier) => `${size} ka ${up ? 'sarreeya' : 'hooseeya'} ${earlier}`,
    any: (size, up, earlier, baseline) =>
      `${up ? 'kor u kac' : 'hoos u dhac'} ${size} ah ${than(earlier, baseline)}`,
  },
  points: (size) => `${size} dhibcood oo boqolley`,
  lessThan: (size) => `in ka yar ${size}`,
  withheld: (earlier, because) => `Lama barbardhigin ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'ma jirto tiro la barbardhigo',
    'no-baseline': (period) => `ma jirto tiro ${period}`,
    suppressed: () => 'tiro ayaan la daabicin',
    shorter: () => 'muddadii hore way gaaban tahay',
    break: () => 'qeexiddu way isbeddeshay',
    omitted: (period) => `tirada ${period} waa laga reebay`,
  },
  targetWord: 'yool',
  levelWord: 'Heerka',
  bound: {
    '<': (value) => `ka hooseeya ${value}`,
    '<=': (value) => `ugu badnaan ${value}`,
    '>': (value) => `ka sarreeya ${value}`,
    '>=': (value) => `ugu yaraan ${value}`,
  },
  due: (value, by) => `${value} marka la gaaro ${by}`,
  target: { met: 'la gaaray', missed: 'lama gaarin', open: 'weli lama gaarin' },
  distance: (size, above) => `${size} ka ${above ? 'sarreeya' : 'hooseeya'}`,
  forOne: (grain) => `hal ${name(grain, 0)}`,

  per: (scale) => `halkii ${scale} qof`,
  population: (value) => `Tirada dadka: ${value}`,
  highest: (figure, period) => `ugu badnaan ${figure} ${period}`,
  tail: (text, grain, plural) => `xogta ${count(text, grain, plural)} ee u dambeeyay ma dhammaystirna`,
  periods: count,
  soFar: 'ilaa hadda',
  incomplete: 'Aan dhammaystirnayn',
  provisional: 'Ku-meel-gaar',
  provisionalNote: 'Tirooyinka cusub waa ku-meel-gaar, waana la beddeli doonaa',
  omitted: 'Kuma jiro celceliska',
  revision: 'Sixid',
  notReported: 'Lama soo gudbin',
  notFullyReported: 'Qayb baa maqan',
  partlySuppressed: 'Qayb lama daabicin',
  suppressed: 'Lama daabicin',
  suppressedBelow: (below) => `In ka yar ${below}`,
  undefinedRatio: 'Lama xisaabin karo',
  held: 'Tiro cusub ayaa la hubinayaa',
  unsettled: 'Tirooyinkii hore way isbeddeleen; kuwa cusubna way isbeddeli karaan',
  undated: (figure) => `Halkan kuma jiro: ${figure ?? 'safaf'} aan taariikh lahayn`,
  correction: 'Sixitaan',
  noData: 'Lama muujin karo tirooyin muddo dhammaystiran',

  source: (name) => `Isha: ${name}`,
  details: 'Faahfaahin',
  detailsLoading: 'Faahfaahinta waa la soo dejinayaa.',
  detailsFailed: 'Faahfaahinta lama soo dejin karin.',
  queryLink: 'Weydiinta saxda ah',
  statusHeading: 'Faallo',
  averageHeading: 'Celcelis',
  fault: {
    network: 'Tiradii ugu dambaysay lama heli karin.',
    timeout: 'Ishu waqtigii kuma jawaabin.',
    throttled: 'Ishu way mashquulsan tahay; mar dambe ayaa la weydiin doonaa.',
    refused: 'Ishu ma aqbalin codsiga.',
    unavailable: 'Isha hadda lama heli karo.',
    missing: 'Isha tiradan kama jirto meesheedii hore.',
    malformed: 'Jawaabta isha lama akhrin karo.',
    truncated: 'Ishu waxay soo dirtay tirooyinka qaybtood.',
    unknown: 'Tiradan halkan kuma qeexna.',
    invalid: 'Tiradan si sax ah looma qeexin.',
  },
  keptFigure: (fault) => `${fault} Tirada muuqata waa tii ugu dambaysay ee la helay.`,
} satisfies Language;
