import type { DetailsWords } from '../details-words.js';

const grains = { day: 'Maalin', week: 'Toddobaad', month: 'Bil', quarter: 'Rubuc', year: 'Sannad' };

export default {
  language: 'so',

  figure: (period) => `Tirada, ${period}`,
  comparison: (earlier) => `Barbardhig: ${earlier}`,
  target: 'Inta ay yoolka u jirto',
  rows: ({ how, column, key, from, to, except, total }) =>
    `${{ one: '', sum: 'wadarta ', last: 'qiimaha ugu dambeeya ee ' }[how]}${column} marka ${key} ${
      how === 'one' ? `tahay ${from}` : `u dhexeeyo ${from} ilaa ${to}`
    }${except.length ? `, marka laga reebo ${except.join(', ')}` : ''} = ${total}`,
  equation: (text) => text,
  shown: (number, text) => `${number}, waxaa loo muujiyay ${text}`,
  fromShown: (equation) => `Tirooyinka la muujiyay: ${equation}`,
  told: (text) => `Erayo ahaan: ${text}`,

  definition: 'Waxa la tiriyo',
  measured: (fn, column) =>
    ({
      count: `tirada safafka${column && ` qiimo ku leh ${column}`}`,
      sum: `wadarta ${column}`,
      avg: `celceliska ${column}`,
      median: `dhexfurka ${column}`,
      min: `qiimaha ugu yar ee ${column}`,
      max: `qiimaha ugu badan ee ${column}`,
      distinct: `tirada qiimayaasha kala duwan ee ${column}`,
      last: `${column}, hal mar la soo gudbiyo`,
    })[fn],
  ratio: (numerator, denominator) => `${numerator}, loo qaybiyay ${denominator}`,
  counted: (what, grain) => `${grains[grain]} kasta: ${what}.`,
  shape: {
    flow: 'Muddo ka dheer waa wadarta qaybaheeda.',
    stock: 'Waa heer waqti gaar ah: muddo ka dheer waxaa loo qaataa warbixinta ugu dambaysa.',
    cumulative: 'Waa wadar isa soo taraysa: muddo ka dheer waxaa loo qaataa warbixinta ugu dambaysa.',
    ratio: 'Waa saami: muddo ka dheer wadaraha ayaa la isu qaybiyaa.',
  },
  absentIsZero: 'Muddo aan safaf lahayn waxaa loo tiriyaa eber.',
  comparability: {
    close: (place) => `${place} waxay u cabbirtaa si u dhow, balse aan la mid ahayn, meelaha kale.`,
    differs: (place) => `${place} waxay u cabbirtaa si ka duwan meelaha kale.`,
  },

  notes: 'Faallooyin',
  dates: 'Taariikho',
  through: (date) => `Tirooyinku waxay gaarsiisan yihiin ${date}.`,
  published: (date) => `Ishu waxay ugu dambayn isbeddeshay ${date}.`,
  checked: (date) => `Isha waxaa ugu dambayn la weydiiyay ${date}.`,
  source: 'Isha',
  dataset: (id, domain) => `Xog-ururinta ${id} ee ${domain}`,
  licence: 'Shatiga',
  method: 'Habka',
  population: (place) => `Tirada dadka ${place}`,
  query: 'Weydiinta',
  spreadsheet: 'Xaashida xisaabta',
  citation: 'Xigasho',
  cite: ({ publisher, title, figure, dataset, accessed, url }) =>
    `${publisher}. “${title}”${figure ? `: ${figure}` : ''}. Xog-ururinta ${dataset}. La eegay ${accessed}. ${url}`,

  firstDay: 'Maalinta ugu horreysa',
  lastDay: 'Maalinta ugu dambaysa',
  download: 'U soo deji shaxdan CSV ahaan',
  copy: 'Koobbi garee',
  copied: 'Waa la koobbiyay',
  selected: 'Waa la doortay',
} satisfies DetailsWords;
