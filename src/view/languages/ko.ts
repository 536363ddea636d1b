import type { Language } from '../messages.js';

const grains = { day: '일', week: '주', month: '월', quarter: '분기', year: '연도' };

/** A number of them, and a figure in each of them. */
const counted = { day: '일', week: '주', month: '개월', quarter: '분기', year: '년' };
const each = { day: '하루', week: '한 주', month: '한 달', quarter: '한 분기', year: '한 해' };

export default {
  language: 'ko',
  direction: 'ltr',
  yearFirst: true,
  span: (from, to) => `${from}~${to}`,
  dated: (figure, period) => `${period} ${figure}`,
  marked: (text, mark) => `${text}(${mark})`,
  filtered: (title, values) => `${title}(${values})`,
  // Units in Latin script keep their distance.
  withUnit: (figure, unit) => `${figure}${/^\w/.test(unit) ? ' ' : ''}${unit}`,

  grains,
  onDay: (date) => date,
  throughDay: (date) => `${date}까지`,
  inWeek: (from, to) => `${from}~${to} 주간`,
  inWeekTo: (to) => `${to}까지 한 주간`,
  inMonth: (month) => month,
  inYear: (year) => year,
  fromTo: (from, to) => `${from}~${to}`,
  average: (grain, _, perStep, to, text) =>
    `${to}까지 ${text}${counted[grain]}간 ${perStep ? `${each[grain]} ` : ''}평균`,

  through: (date) => `${date}까지`,
  asOf: (date) => `${date} 기준`,
  updated: (date) => `${date} 갱신`,
  checked: (date) => `${date} 확인`,
  freshness: {
    late: '새 수치 발표 지연',
    stale: '오래된 자료',
    paused: (until) => `${until ? `${until}까지 ` : ''}발표 중단`,
    retired: (successor) => `갱신 종료${successor ? `, ${successor} 참조` : ''}`,
  },
  frozen: '현재 공개된 자료 기준',

  earlier: (by) => `${{ week: '일주일', month: '한 달', quarter: '한 분기', year: '1년' }[by]} 전`,
  change: {
    level: (earlier) => `${earlier}과 같음`,
    little: (signed, earlier, baseline) =>
      `${earlier}${baseline ? ` ${baseline}` : ''} 대비 거의 변동 없음(${signed})`,
    amount: (size, up, earlier) => `${earlier}보다 ${size} ${up ? '많음' : '적음'}`,
    value: (size, up, earlier) => `${earlier}보다 ${size} ${up ? '높음' : '낮음'}`,
    any: (size, up, earlier, baseline) =>
      `${earlier}${baseline ? ` ${baseline}` : ''} 대비 ${size} ${up ? '증가' : '감소'}`,
  },
  points: (size) => `${size}%포인트`,
  lessThan: (size) => `${size} 미만`,
  withheld: (earlier, because) => `${earlier}과 비교하지 않음: ${because}`,
  because: {
    'no-latest': () => '비교할 수치 없음',
    'no-baseline': (period) => `${period} 수치 없음`,
    suppressed: () => '비공개 수치 있음',
    shorter: () => '이전 기간의 일수가 더 적음',
    break: () => '그사이 정의가 바뀜',
    omitted: (period) => `${period} 수치는 주석에 따라 제외됨`,
  },
  targetWord: '목표',
  levelWord: '수준',
  bound: {
    '<': (value) => `${value} 미만`,
    '<=': (value) => `${value} 이하`,
    '>': (value) => `${value} 초과`,
    '>=': (value) => `${value} 이상`,
  },
  due: (value, by) => `${by}까지 ${value}`,
  target: { met: '달성', missed: '미달성', open: '아직 미달성' },
  distance: (size, above) => `목표보다 ${size} ${above ? '높음' : '낮음'}`,
  forOne: (grain) => `${each[grain]} 기준`,

  per: (scale) => `(인구 ${scale}명당)`,
  population: (value) => `인구: ${value}명`,
  highest: (figure, period) => `최고 ${figure}(${period})`,
  tail: (text, grain) => `최근 ${text}${counted[grain]} 자료 미완료`,
  periods: (text, grain) => text + counted[grain],
  soFar: '지금까지',
  incomplete: '미완료',
  provisional: '잠정치',
  provisionalNote: '최근 수치는 잠정치이며 수정될 수 있음',
  omitted: '평균에서 제외',
  revision: '수정',
  notReported: '보고 없음',
  notFullyReported: '일부만 보고됨',
  partlySuppressed: '일부 비공개',
  suppressed: '비공개',
  suppressedBelow: (below) => `${below} 미만`,
  undefinedRatio: '계산할 수 없음',
  held: '새 수치를 확인하는 중',
  unsettled: '과거 수치가 바뀌었으며 최근 수치도 바뀔 수 있음',
  undated: (figure) => `날짜 없는 ${figure ?? '행'} 표시하지 않음`,
  correction: '정정',
  noData: '표시할 수 있는 완료된 기간의 수치가 없음',

  source: (name) => `출처: ${name}`,
  details: '자세히',
  detailsLoading: '자세한 내용을 불러오는 중입니다.',
  detailsFailed: '자세한 내용을 불러오지 못했습니다.',
  queryLink: '정확한 쿼리',
  statusHeading: '비고',
  averageHeading: '평균',
  fault: {
    network: '최신 수치를 가져오지 못했습니다.',
    timeout: '출처가 제때 응답하지 않았습니다.',
    throttled: '출처에 요청이 몰려 나중에 다시 가져옵니다.',
    refused: '출처가 요청을 받아들이지 않았습니다.',
    unavailable: '출처를 지금 이용할 수 없습니다.',
    missing: '이 수치의 출처가 원래 자리에 없습니다.',
    malformed: '출처의 응답을 읽을 수 없습니다.',
    truncated: '출처가 수치의 일부만 보냈습니다.',
    unknown: '이 수치는 여기에 정의되어 있지 않습니다.',
    invalid: '이 수치의 정의가 올바르지 않습니다.',
  },
  keptFigure: (fault) => `${fault} 마지막으로 받은 수치를 표시합니다.`,
} satisfies Language;
