import type { Language } from '../messages.js';

const grains = { day: 'día', week: 'semana', month: 'mes', quarter: 'trimestre', year: 'año' };

const several = (grain: keyof typeof grains) => `${grains[grain]}${grain === 'month' ? 'es' : 's'}`;

const than = (earlier: string, baseline: string | null) =>
  `frente a ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'es',
  direction: 'ltr',
  withUnit: (figure, unit) => `${figure} ${/mill[oó]n(es)?$/.test(figure) ? 'de ' : ''}${unit}`,

  grains,
  onDay: (date) => `el ${date}`,
  throughDay: (date) => `hasta el ${date}`,
  inWeek: (from, to) => `en la semana del ${from} al ${to}`,
  inWeekTo: (to) => `en la semana que terminó el ${to}`,
  inMonth: (month) => `en ${month}`,
  inYear: (year) => `en ${year}`,
  fromTo: (from, to) => `del ${from} al ${to}`,
  average: (grain, _, perStep, to, text) =>
    `${perStep ? `por ${grains[grain]} ` : ''}en promedio en ${text} ${several(grain)} hasta el ${to}`,

  through: (date) => `Hasta el ${date}`,
  asOf: (date) => `Situación: ${date}`,
  updated: (date) => `actualizado el ${date}`,
  checked: (date) => `consultado el ${date}`,
  freshness: {
    late: 'los datos nuevos se retrasan',
    stale: 'datos desactualizados',
    paused: (until) => `publicación suspendida${until ? ` hasta el ${until}` : ''}`,
    retired: (successor) => `ya no se actualiza${successor ? `; véase ${successor}` : ''}`,
  },
  frozen: 'según lo publicado hoy',

  earlier: (by) => `un${by === 'week' ? 'a' : ''} ${grains[by]} antes`,
  change: {
    level: (earlier) => `sin cambios ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `casi sin cambios (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `${size} ${up ? 'más' : 'menos'} que ${earlier}`,
    value: (size, up, earlier) => `${size} por ${up ? 'encima' : 'debajo'} del nivel de ${earlier}`,
    any: (size, up, earlier, baseline) => `${up ? 'sube' : 'baja'} ${size} ${than(earlier, baseline)}`,
  },
  points: (size, plural) => `${size} ${plural === 'one' ? 'punto porcentual' : 'puntos porcentuales'}`,
  lessThan: (size) => `menos de ${size}`,
  withheld: (earlier, because) => `Sin comparación con ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'no hay cifra que comparar',
    'no-baseline': (period) => `no hay cifra ${period}`,
    suppressed: () => 'una cifra está reservada',
    shorter: () => 'el período anterior tiene menos días',
    break: () => 'la definición cambió entretanto',
    omitted: (period) => `una nota aparta la cifra (${period})`,
  },
  targetWord: 'meta',
  levelWord: 'Nivel',
  bound: {
    '<': (value) => `menos de ${value}`,
    '<=': (value) => `como máximo ${value}`,
    '>': (value) => `más de ${value}`,
    '>=': (value) => `al menos ${value}`,
  },
  due: (value, by) => `${value} para el ${by}`,
  target: { met: 'se cumple', missed: 'no se cumple', open: 'aún no se cumple' },
  distance: (size, above) => `${size} por ${above ? 'encima' : 'debajo'}`,
  forOne: (grain) => `por ${grains[grain]}`,

  per: (scale) => `por cada ${scale} habitantes`,
  population: (value) => `Población: ${value}`,
  highest: (figure, period) => `máximo: ${figure} ${period}`,
  tail: (text, grain, plural) => {
    const end = grain === 'week' ? 'a' : 'o';
    return plural === 'one'
      ? `últim${end} ${grains[grain]} incomplet${end}`
      : `últim${end}s ${text} ${several(grain)} incomplet${end}s`;
  },
  periods: (text, grain, plural) => `${text} ${plural === 'one' ? grains[grain] : several(grain)}`,
  soFar: 'hasta ahora',
  incomplete: 'Incompleto',
  provisional: 'Provisional',
  provisionalNote: 'Las últimas cifras son provisionales y se revisarán',
  omitted: 'Fuera de los promedios',
  revision: 'Revisión',
  notReported: 'Sin datos',
  notFullyReported: 'Datos incompletos',
  partlySuppressed: 'Reservado en parte',
  suppressed: 'Dato reservado',
  suppressedBelow: (below) => `Menos de ${below}`,
  undefinedRatio: 'No calculable',
  held: 'Se está comprobando una cifra nueva',
  unsettled: 'Han cambiado cifras anteriores; las últimas también pueden cambiar',
  undated: (figure, plural) =>
    figure
      ? `No se muestra${plural === 'one' ? '' : 'n'} ${figure} sin fecha`
      : 'No se muestran las filas sin fecha',
  correction: 'Corrección',
  noData: 'No hay cifras de un período completo que mostrar',

  source: (name) => `Fuente: ${name}`,
  details: 'Detalles',
  detailsLoading: 'Los detalles se están cargando.',
  detailsFailed: 'No se pudieron cargar los detalles.',
  queryLink: 'Consulta exacta',
  statusHeading: 'Nota',
  averageHeading: 'Promedio',
  fault: {
    network: 'No se pudo obtener la última cifra.',
    timeout: 'La fuente no respondió a tiempo.',
    throttled: 'La fuente está ocupada; se consultará de nuevo más tarde.',
    refused: 'La fuente no aceptó la consulta.',
    unavailable: 'La fuente no está disponible en este momento.',
    missing: 'La fuente de esta cifra ya no está donde estaba.',
    malformed: 'La respuesta de la fuente no se puede leer.',
    truncated: 'La fuente solo envió una parte de las cifras.',
    unknown: 'Esta cifra no está definida aquí.',
    invalid: 'Esta cifra no está bien definida.',
  },
  keptFigure: (fault) => `${fault} Se muestra la última cifra recibida.`,
} satisfies Language;
