import type { Grain } from '../../metric/period.js';
import type { Language, Plural } from '../messages.js';

const grains = { day: 'dia', week: 'semana', month: 'mês', quarter: 'trimestre', year: 'ano' };

const count = (text: string, grain: Grain, plural: Plural) =>
  `${text} ${plural === 'one' ? grains[grain] : grain === 'month' ? 'meses' : `${grains[grain]}s`}`;

const than = (earlier: string, baseline: string | null) =>
  `em relação a ${baseline ? `${baseline} ` : ''}${earlier}`;

export default {
  language: 'pt',
  direction: 'ltr',
  withUnit: (figure, unit) => `${figure} ${/(milh|bilh|trilh)(ão|ões)$/.test(figure) ? 'de ' : ''}${unit}`,
  date: ({ date }, intl) => (date === 1 ? intl().replace(/\b1(?= de)/, '1º') : intl()),

  grains,
  onDay: (date) => `em ${date}`,
  throughDay: (date) => `até ${date}`,
  inWeek: (from, to) => `na semana de ${from} a ${to}`,
  inWeekTo: (to) => `na semana encerrada em ${to}`,
  inMonth: (month) => `em ${month}`,
  inYear: (year) => `em ${year}`,
  fromTo: (from, to) => `de ${from} a ${to}`,
  average: (grain, _, perStep, to, text, plural) =>
    `${perStep ? `por ${grains[grain]} ` : ''}em média em ${count(text, grain, plural)} até ${to}`,

  through: (date) => `Até ${date}`,
  asOf: (date) => `Situação: ${date}`,
  updated: (date) => `atualizado em ${date}`,
  checked: (date) => `consultado em ${date}`,
  freshness: {
    late: 'novos dados atrasados',
    stale: 'dados desatualizados',
    paused: (until) => `divulgação suspensa${until ? ` até ${until}` : ''}`,
    retired: (successor) => `não é mais atualizado${successor ? `; veja ${successor}` : ''}`,
  },
  frozen: 'conforme publicado hoje',

  earlier: (by) => `um${by === 'week' ? 'a' : ''} ${grains[by]} antes`,
  change: {
    level: (earlier) => `sem mudança ${than(earlier, null)}`,
    little: (signed, earlier, baseline) => `quase sem mudança (${signed}) ${than(earlier, baseline)}`,
    amount: (size, up, earlier) => `${size} a ${up ? 'mais' : 'menos'} que ${earlier}`,
    value: (size, up, earlier) => `${size} a${up ? 'cima' : 'baixo'} do nível de ${earlier}`,
    any: (size, up, earlier, baseline) => `${up ? 'alta' : 'queda'} de ${size} ${than(earlier, baseline)}`,
  },
  points: (size, plural) => `${size} ${plural === 'one' ? 'ponto percentual' : 'pontos percentuais'}`,
  lessThan: (size) => `menos de ${size}`,
  withheld: (earlier, because) => `Sem comparação com ${earlier}: ${because}`,
  because: {
    'no-latest': () => 'não há número a comparar',
    'no-baseline': (period) => `não há número ${period}`,
    suppressed: () => 'um número é sigiloso',
    shorter: () => 'o período anterior tem menos dias',
    break: () => 'a definição mudou nesse intervalo',
    omitted: (period) => `uma nota exclui o número (${period})`,
  },
  targetWord: 'meta',
  levelWord: 'Nível',
  bound: {
    '<': (value) => `menos de ${value}`,
    '<=': (value) => `no máximo ${value}`,
    '>': (value) => `mais de ${value}`,
    '>=': (value) => `no mínimo ${value}`,
  },
  due: (value, by) => `${value} até ${by}`,
  target: { met: 'cumprida', missed: 'não cumprida', open: 'ainda não cumprida' },
  distance: (size, above) => `${size} a${above ? 'cima' : 'baixo'}`,
  forOne: (grain) => `por ${grains[grain]}`,

  per: (scale) => `por ${scale} habitantes`,
  population: (value) => `População: ${value}`,
  highest: (figure, period) => `máximo: ${figure} ${period}`,
  tail: (text, grain, plural) => {
    const end = grain === 'week' ? 'a' : 'o';
    return plural === 'one'
      ? `últim${end} ${grains[grain]} incomplet${end}`
      : `últim${end}s ${count(text, grain, plural)} incomplet${end}s`;
  },
  periods: count,
  soFar: 'até agora',
  incomplete: 'Incompleto',
  provisional: 'Provisório',
  provisionalNote: 'Os números mais recentes são provisórios e serão revisados',
  omitted: 'Fora das médias',
  revision: 'Revisão',
  notReported: 'Não informado',
  notFullyReported: 'Dados incompletos',
  partlySuppressed: 'Parcialmente sigiloso',
  suppressed: 'Sigiloso',
  suppressedBelow: (below) => `Menos de ${below}`,
  undefinedRatio: 'Não calculável',
  held: 'Um novo número está sendo verificado',
  unsettled: 'Números anteriores mudaram; os mais recentes também podem mudar',
  undated: (figure, plural) =>
    figure
      ? `Não aparece${plural === 'one' ? '' : 'm'} aqui: ${figure} sem data`
      : 'Linhas sem data não aparecem aqui',
  correction: 'Correção',
  noData: 'Nenhum número de um período completo pode ser mostrado',

  source: (name) => `Fonte: ${name}`,
  details: 'Detalhes',
  detailsLoading: 'Os detalhes estão sendo carregados.',
  detailsFailed: 'Não foi possível carregar os detalhes.',
  queryLink: 'Consulta exata',
  statusHeading: 'Nota',
  averageHeading: 'Média',
  fault: {
    network: 'Não foi possível obter o número mais recente.',
    timeout: 'A fonte não respondeu a tempo.',
    throttled: 'A fonte está ocupada; haverá nova tentativa mais tarde.',
    refused: 'A fonte não aceitou a consulta.',
    unavailable: 'A fonte não está disponível no momento.',
    missing: 'A fonte deste número não está mais onde estava.',
    malformed: 'A resposta da fonte não pode ser lida.',
    truncated: 'A fonte enviou só uma parte dos números.',
    unknown: 'Este número não está definido aqui.',
    invalid: 'Este número não está definido corretamente.',
  },
  keptFigure: (fault) => `${fault} O número exibido é o último recebido.`,
} satisfies Language;
