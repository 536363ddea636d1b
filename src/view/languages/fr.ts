import type { Grain } from '../../metric/period.js';
import type { Language, Plural } from '../messages.js';

const grains = { day: 'jour', week: 'semaine', month: 'mois', quarter: 'trimestre', year: 'année' };

/** A length of time is counted in "ans"; "mois" has no other plural. */
const count = (text: string, grain: Grain, plural: Plural) =>
  `${text} ${grain === 'year' ? 'an' : grains[grain]}${plural === 'one' || grain === 'month' ? '' : 's'}`;

const than = (earlier: string, baseline: string | null) =>
  `par rapport à ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'fr',
  direction: 'ltr',
  note: (dates, text) => `${dates}\u202f: ${text}`,
  sentence: (label, lead) => `${label}\u202f: ${lead}`,
  lead: (parts) => `${parts.join('\u202f; ')}.`,
  withUnit: (figure, unit) =>
    `${figure} ${/(million|milliard)s?$/.test(figure) ? (/^[aeiouéèêhy]/i.test(unit) ? 'd’' : 'de ') : ''}${unit}`,
  date: ({ date }, intl) => (date === 1 ? intl().replace(/\b1(?= \p{L})/u, '1er') : intl()),

  grains,
  onDay: (date) => `le ${date}`,
  throughDay: (date) => `jusqu’au ${date}`,
  inWeek: (from, to) => `la semaine du ${from} au ${to}`,
  inWeekTo: (to) => `la semaine terminée le ${to}`,
  inMonth: (month) => `en ${month}`,
  inYear: (year) => `en ${year}`,
  fromTo: (from, to) => `du ${from} au ${to}`,
  average: (grain, _, perStep, to, text, plural) =>
    `${perStep ? `par ${grains[grain]} ` : ''}en moyenne sur ${count(text, grain, plural)} jusqu’au ${to}`,

  through: (date) => `Jusqu’au ${date}`,
  asOf: (date) => `Situation\u202f: ${date}`,
  updated: (date) => `mis à jour le ${date}`,
  checked: (date) => `consulté le ${date}`,
  freshness: {
    late: 'nouvelles données en retard',
    stale: 'données anciennes',
    paused: (until) => `publication suspendue${until ? ` jusqu’au ${until}` : ''}`,
    retired: (successor) => `plus mis à jour${successor ? `\u202f; voir ${successor}` : ''}`,
  },
  frozen: 'tel que publié à ce jour',

  earlier: (by) => `un${by === 'week' ? 'e' : ''} ${by === 'year' ? 'an' : grains[by]} plus tôt`,
  change: {
    level: (earlier) => `sans changement ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `presque stable (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `${size} de ${up ? 'plus' : 'moins'} qu’${earlier}`,
    value: (size, up, earlier) => `${size} au-dess${up ? 'us' : 'ous'} du niveau d’${earlier}`,
    any: (size, up, earlier, baseline) =>
      `en ${up ? 'hausse' : 'baisse'} de ${size} ${than(earlier, baseline)}`,
  },
  points: (size, plural) => `${size} point${plural === 'one' ? '' : 's'} de pourcentage`,
  lessThan: (size) => `moins de ${size}`,
  withheld: (earlier, because) => `Pas de comparaison avec ${earlier}\u202f: ${because}`,
  because: {
    'no-latest': () => 'aucun chiffre à comparer',
    'no-baseline': (period) => `aucun chiffre ${period}`,
    suppressed: () => 'un chiffre est confidentiel',
    shorter: () => 'la période précédente compte moins de jours',
    break: () => 'la définition a changé entre-temps',
    omitted: (period) => `une note écarte le chiffre (${period})`,
  },
  targetWord: 'objectif',
  levelWord: 'Niveau',
  bound: {
    '<': (value) => `moins de ${value}`,
    '<=': (value) => `au plus ${value}`,
    '>': (value) => `plus de ${value}`,
    '>=': (value) => `au moins ${value}`,
  },
  due: (value, by) => `${value} d’ici au ${by}`,
  target: { met: 'atteint', missed: 'non atteint', open: 'pas encore atteint' },
  distance: (size, above) => `${size} au-dess${above ? 'us' : 'ous'}`,
  forOne: (grain) => `par ${grains[grain]}`,

  per: (scale) => `pour ${scale} habitants`,
  population: (value) => `Population\u202f: ${value}`,
  highest: (figure, period) => `maximum\u202f: ${figure} ${period}`,
  tail: (text, grain, plural) => {
    const [last, end] = /week|year/.test(grain) ? ['dernière', 'ète'] : ['dernier', 'et'];
    return plural === 'one'
      ? `${last} ${grains[grain]} incompl${end}`
      : `${text} ${last}s ${grains[grain]}${grain === 'month' ? '' : 's'} incompl${end}s`;
  },
  periods: count,
  soFar: 'jusqu’ici',
  incomplete: 'Incomplet',
  provisional: 'Provisoire',
  provisionalNote: 'Les derniers chiffres sont provisoires et seront révisés',
  omitted: 'Hors moyennes',
  revision: 'Révision',
  notReported: 'Non communiqué',
  notFullyReported: 'Données incomplètes',
  partlySuppressed: 'En partie confidentiel',
  suppressed: 'Confidentiel',
  suppressedBelow: (below) => `Moins de ${below}`,
  undefinedRatio: 'Non calculable',
  held: 'Un nouveau chiffre est en cours de vérification',
  unsettled: 'Des chiffres passés ont changé\u202f; les derniers peuvent changer aussi',
  undated: (figure, plural) =>
    figure
      ? `Ne figure${plural === 'one' ? '' : 'nt'} pas ici\u202f: ${figure} sans date`
      : 'Les lignes sans date ne figurent pas ici',
  correction: 'Correction',
  noData: 'Aucun chiffre d’une période complète ne peut être affiché',

  source: (name) => `Source\u202f: ${name}`,
  details: 'Détails',
  detailsLoading: 'Les détails sont en cours de chargement.',
  detailsFailed: 'Les détails n’ont pas pu être chargés.',
  queryLink: 'Requête exacte',
  statusHeading: 'Remarque',
  averageHeading: 'Moyenne',
  fault: {
    network: 'Le dernier chiffre n’a pas pu être obtenu.',
    timeout: 'La source n’a pas répondu à temps.',
    throttled: 'La source est occupée\u202f; nouvel essai plus tard.',
    refused: 'La source n’a pas accepté la demande.',
    unavailable: 'La source n’est pas disponible pour le moment.',
    missing: 'La source de ce chiffre n’est plus à sa place.',
    malformed: 'La réponse de la source est illisible.',
    truncated: 'La source n’a envoyé qu’une partie des chiffres.',
    unknown: 'Ce chiffre n’est pas défini ici.',
    invalid: 'Ce chiffre est mal défini.',
  },
  keptFigure: (fault) => `${fault} Le chiffre affiché est le dernier reçu.`,
} satisfies Language;
