import type { Language } from '../messages.js';

const grains = { day: 'araw', week: 'linggo', month: 'buwan', quarter: 'kuwarter', year: 'taon' };

const than = (earlier: string, baseline: string | null) =>
  `kumpara sa ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'fil',
  direction: 'ltr',

  grains,
  onDay: (date) => `noong ${date}`,
  throughDay: (date) => `hanggang ${date}`,
  inWeek: (from, to) => `sa linggo mula ${from} hanggang ${to}`,
  inWeekTo: (to) => `sa linggong nagtapos noong ${to}`,
  inMonth: (month) => `noong ${month}`,
  inYear: (year) => `noong ${year}`,
  fromTo: (from, to) => `mula ${from} hanggang ${to}`,
  average: (grain, _, perStep, to, text) =>
    `${perStep ? `bawat ${grains[grain]} ` : ''}sa karaniwan sa loob ng ${text} ${grains[grain]} hanggang ${to}`,

  through: (date) => `Hanggang ${date}`,
  asOf: (date) => `Noong ${date}`,
  range: (from, to) => `Mula ${from} hanggang ${to}`,
  updated: (date) => `isinapanahon noong ${date}`,
  checked: (date) => `sinuri noong ${date}`,
  freshness: {
    late: 'naantala ang bagong datos',
    stale: 'luma na ang datos',
    paused: (until) => `pansamantalang itinigil ang pag-uulat${until ? ` hanggang ${until}` : ''}`,
    retired: (successor) => `hindi na isinasapanahon${successor ? `; tingnan ang ${successor}` : ''}`,
  },
  frozen: 'ayon sa kasalukuyang inilathala',

  earlier: (by) => `isang ${grains[by]} bago nito`,
  change: {
    level: (earlier) => `walang pagbabago ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `halos walang pagbabago (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `mas ${up ? 'marami' : 'kaunti'} nang ${size} kumpara sa ${earlier}`,
    value: (size, up, earlier) => `mas ${up ? 'mataas' : 'mababa'} nang ${size} kumpara sa ${earlier}`,
    any: (size, up, earlier, baseline) =>
      `${up ? 'tumaas' : 'bumaba'} nang ${size} ${than(earlier, baseline)}`,
  },
  points: (size) => `${size} puntos na porsiyento`,
  lessThan: (size) => `wala pang ${size}`,
  withheld: (earlier, because) => `Walang paghahambing sa ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'walang bilang na maihahambing',
    'no-baseline': (period) => `walang bilang ${period}`,
    suppressed: () => 'may bilang na hindi inilathala',
    shorter: () => 'mas kaunti ang araw ng naunang panahon',
    break: () => 'nagbago ang kahulugan sa pagitan',
    omitted: (period) => `ibinukod ng isang tala ang bilang ${period}`,
  },
  targetWord: 'layunin',
  levelWord: 'Antas',
  bound: {
    '<': (value) => `mas mababa sa ${value}`,
    '<=': (value) => `hindi hihigit sa ${value}`,
    '>': (value) => `mas mataas sa ${value}`,
    '>=': (value) => `hindi bababa sa ${value}`,
  },
  due: (value, by) => `${value} pagsapit ng ${by}`,
  target: { met: 'naabot', missed: 'hindi naabot', open: 'hindi pa naaabot' },
  distance: (size, above) => `${above ? 'mataas' : 'mababa'} nang ${size}`,
  forOne: (grain) => `para sa isang ${grains[grain]}`,

  per: (scale) => `bawat ${scale} tao`,
  population: (value) => `Populasyon: ${value}`,
  highest: (figure, period) => `pinakamataas: ${figure} ${period}`,
  tail: (text, grain) => `hindi pa kumpleto ang huling ${text} ${grains[grain]}`,
  soFar: 'sa ngayon',
  incomplete: 'Hindi kumpleto',
  provisional: 'Pansamantala',
  provisionalNote: 'Pansamantala ang mga pinakabagong bilang at inaasahang babaguhin',
  omitted: 'Hindi kasama sa karaniwan',
  revision: 'Rebisyon',
  notReported: 'Hindi iniulat',
  notFullyReported: 'Hindi buong naiulat',
  partlySuppressed: 'May bahaging hindi inilathala',
  suppressed: 'Hindi inilathala',
  suppressedBelow: (below) => `Wala pang ${below}`,
  undefinedRatio: 'Hindi makalkula',
  held: 'Sinusuri pa ang isang bagong bilang',
  unsettled: 'Nagbago ang mga nakaraang bilang; maaaring magbago rin ang mga pinakabago',
  undated: (figure) => `Hindi ipinapakita: ${figure ?? 'mga hanay'} na walang petsa`,
  correction: 'Pagwawasto',
  noData: 'Wala pang kumpletong bilang na nailathala',

  source: (name) => `Pinagkunan: ${name}`,
  showTable: 'Ipakita bilang talahanayan',
  statusHeading: 'Tala',
  averageHeading: 'Karaniwan',
  fault: {
    network: 'Hindi makuha ang pinakabagong bilang.',
    timeout: 'Hindi sumagot sa oras ang pinagkukunan.',
    throttled: 'Abala ang pinagkukunan; kukuning muli ang bilang mamaya.',
    refused: 'Hindi tinanggap ng pinagkukunan ang kahilingan.',
    unavailable: 'Hindi magamit ang pinagkukunan sa ngayon.',
    missing: 'Wala na sa dating lugar ang pinagkukunan ng bilang na ito.',
    malformed: 'Hindi mabasa ang sagot ng pinagkukunan.',
    truncated: 'Bahagi lamang ng mga bilang ang ipinadala ng pinagkukunan.',
    unknown: 'Hindi tinukoy dito ang bilang na ito.',
    invalid: 'Mali ang pagkakatukoy sa bilang na ito.',
  },
  keptFigure: (fault) => `${fault} Ang ipinapakita ay ang huling bilang na natanggap.`,
} satisfies Language;
