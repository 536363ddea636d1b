import type { Grain } from '../metric/period.js';
import type { ValueWords } from './value-words.js';

const nouns: Readonly<Record<Grain, readonly [one: string, other: string]>> = {
  day: ['día', 'días'],
  week: ['semana', 'semanas'],
  month: ['mes', 'meses'],
  quarter: ['trimestre', 'trimestres'],
  year: ['año', 'años'],
};
const feminine = 'primera,segunda,tercera,cuarta,quinta,sexta,séptima,octava,novena'.split(',');
const quarters = 'primer,segundo,tercer,cuarto'.split(',');
const one = (grain: Grain) => `un${grain === 'week' ? 'a' : ''} ${nouns[grain][0]}`;
const at = (time: string) => `${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`;
const the = (grain: Grain) => (grain === 'week' ? 'las' : 'los');

export const spanishValue: ValueWords = {
  numbers: ['cero', null, ...'dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez'.split(',')],
  points: (size, rule) => `${size} ${rule === 'one' ? 'punto porcentual' : 'puntos porcentuales'}`,
  lessThan: (size) => `menos de${size.endsWith('%') ? 'l' : ''} ${size}`,
  fewerThan: (figure) => `menos de ${figure}`,
  afterMillions: (figure, unit) => (/mill[oó]n(es)?$/.test(figure) ? `de ${unit}` : unit),
  per: (figure, scale) => `${figure} por cada ${scale} habitantes`,
  change: ({ direction, little, size, of, less }) => {
    if (direction === 'level') return 'sin cambios';
    if (little) return 'casi sin cambios';
    const more = direction === 'up' ? 'más' : 'menos';
    if (!size) return more;
    return `${less ? 'menos de ' : ''}${of === 'percent' ? 'un ' : ''}${size} ${more}`;
  },
  direction: { up: 'subió', down: 'bajó', level: 'no varió', little: 'apenas varió' },
  earlier: (grain, comparison) =>
    `${one(comparison === 'year' ? 'year' : grain === 'day' ? 'week' : grain)} antes`,
  weekEnding: (date) => `la semana que terminó el ${date}`,
  stepsEnding: (count, grain, date) => `${the(grain)} ${count} ${nouns[grain][1]} hasta el ${date}`,
  average: (step, period) => `${step ? `por ${nouns[step][0]} ` : ''}en promedio ${period}`,
  quarter: (number, year) => `el ${quarters[number - 1] ?? ''} trimestre${year ? ` de ${year}` : ''}`,
  monthYear: (month, year) => `${month} de ${year}`,
  relate: (relation, { kind, text }) => {
    const named = kind === 'day' ? `el ${text}` : text;
    switch (relation) {
      case 'during':
        return kind === 'day' ? named : `en ${text}`;
      case 'as of':
        return kind === 'day' ? `al ${text}` : `en ${text}`;
      case 'through':
        return `hasta ${named}`;
      default:
        return `desde ${relation === 'since' ? '' : 'al menos '}${named}`;
    }
  },
  record: (high, { reported }, since) =>
    `la cifra más ${high ? 'alta' : 'baja'} ${reported ? 'publicada ' : ''}${since}`,
  same: (period) => `igual que ${period}`,
  rank: (place, high, tied, of) =>
    `${tied ? 'empatada como ' : ''}la ${place === 1 ? '' : `${feminine[place - 1] ?? `${place}.ª`} `}cifra más ${high ? 'alta' : 'baja'} de ${of}`,
  steps: (count, figure, grain) => `${figure} ${nouns[grain][count === 1 ? 0 : 1]}`,
  sentence: (label, figure, period, change) => `${label}: ${figure} ${period}${change ? `, ${change}` : ''}.`,
  changeFrom: (change, baseline, earlier) => {
    const told = spanishValue.change(change);
    if (change.direction === 'level' || change.little) return `${told} respecto a ${earlier}`;
    return `${told} que ${earlier} (${baseline})`;
  },
  provisional: 'provisional',
  revised: (to) => `cifra revisada después: ${to}`,
  now: 'ahora',
  updated: (date, time) => `Cifras actualizadas el ${date} ${at(time)}`,
  checked: (date, time) => `Cifras consultadas el ${date} ${at(time)}`,
  correction: (date, text) => `Corrección, ${date}: ${text}`,
  revision: (label, period, from, to) =>
    `Revisado por la fuente: ${label}, ${period}: ${
      from === null
        ? `antes sin datos, ahora ${to ?? ''}`
        : to === null
          ? `antes ${from}, ahora sin datos`
          : `de ${from} a ${to}`
    }`,
  revisions: (label, count) => `Revisado por la fuente: ${label}, ${count} cifras anteriores`,
};
