import type { Grain } from '../metric/period.js';
import type { ValueWords } from './value-words.js';

const nouns: Readonly<Record<Grain, readonly [one: string, other: string]>> = {
  day: ['jour', 'jours'],
  week: ['semaine', 'semaines'],
  month: ['mois', 'mois'],
  quarter: ['trimestre', 'trimestres'],
  year: ['an', 'ans'],
};
const ordinals = 'premier,deuxième,troisième,quatrième,cinquième,sixième,septième,huitième,neuvième'.split(
  ',',
);
const one = (grain: Grain) => `un${grain === 'week' ? 'e' : ''} ${nouns[grain][0]}`;

export const frenchValue: ValueWords = {
  numbers: ['zéro', null, ...'deux,trois,quatre,cinq,six,sept,huit,neuf,dix'.split(',')],
  points: (size, rule) => `${size} ${rule === 'one' ? 'point' : 'points'} de pourcentage`,
  lessThan: (size) => `moins de ${size}`,
  fewerThan: (figure) => `moins de ${figure}`,
  afterMillions: (figure, unit) =>
    /(million|milliard)s?$/.test(figure) ? `${/^[aeiouéèêhyœ]/i.test(unit) ? 'd’' : 'de '}${unit}` : unit,
  per: (figure, scale) => `${figure} pour ${scale} habitants`,
  change: ({ direction, little, size, less }) => {
    if (direction === 'level') return 'stable';
    if (little) return 'quasi stable';
    return `en ${direction === 'up' ? 'hausse' : 'baisse'}${size ? ` de ${less ? 'moins de ' : ''}${size}` : ''}`;
  },
  direction: { up: 'a augmenté', down: 'a baissé', level: 'n’a pas varié', little: 'a peu varié' },
  earlier: (grain, comparison) =>
    `${one(comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain)} plus tôt`,
  weekEnding: (date) => `la semaine terminée le ${date}`,
  stepsEnding: (count, grain, date) => `les ${count} ${nouns[grain][1]} jusqu’au ${date}`,
  average: (step, period) => `${step ? `par ${nouns[step][0]} ` : ''}en moyenne ${period}`,
  quarter: (number, year) => `le ${ordinals[number - 1] ?? ''} trimestre${year ? ` ${year}` : ''}`,
  monthYear: (month, year) => `${month} ${year}`,
  relate: (relation, { kind, text }) => {
    const named = kind === 'day' ? `le ${text}` : text;
    switch (relation) {
      case 'during':
        if (kind === 'day') return named;
        if (kind === 'words') return text.startsWith('le ') ? text.replace('le ', 'au ') : `durant ${text}`;
        return `en ${text}`;
      case 'as of':
        return kind === 'day' ? `au ${text}` : `en ${text}`;
      case 'through':
        return kind === 'day' ? `jusqu’au ${text}` : `jusqu’en ${text}`;
      default:
        return `depuis ${relation === 'since' ? '' : 'au moins '}${named}`;
    }
  },
  record: (high, { reported }, since) =>
    `le chiffre ${reported ? 'publié ' : ''}le plus ${high ? 'élevé' : 'bas'} ${since}`,
  same: (period) => `comme ${period}`,
  rank: (place, high, tied, of) =>
    `le ${place === 1 ? '' : `${ordinals[place - 1] ?? `${place}e`} `}chiffre le plus ${high ? 'élevé' : 'bas'}${tied ? ' ex æquo' : ''} sur ${of}`,
  steps: (count, figure, grain) => `${figure} ${nouns[grain][count === 1 ? 0 : 1]}`,
  sentence: (label, figure, period, change) =>
    `${label}\u00a0: ${figure} ${period}${change ? `, ${change}` : ''}.`,
  changeFrom: (change, baseline, earlier) => {
    const told = frenchValue.change(change);
    if (change.direction === 'level' || change.little) return `${told} par rapport à ${earlier}`;
    return `${told} par rapport à ${baseline} ${earlier}`;
  },
  provisional: 'provisoire',
  revised: (to) => `chiffre révisé depuis\u00a0: ${to}`,
  now: 'maintenant',
  updated: (date, time) => `Chiffres mis à jour le ${date} à ${time}`,
  checked: (date, time) => `Chiffres consultés le ${date} à ${time}`,
  correction: (date, text) => `Correction du ${date}\u00a0: ${text}`,
  revision: (label, period, from, to) =>
    `Révisé par la source\u00a0: ${label}, ${period}, ${
      from === null
        ? `sans données avant, maintenant ${to ?? ''}`
        : to === null
          ? `${from} avant, maintenant sans données`
          : `de ${from} à ${to}`
    }`,
  revisions: (label, count) => `Révisé par la source\u00a0: ${label}, ${count} chiffres antérieurs`,
};
