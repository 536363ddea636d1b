import type {} from 'civic-metrics/preact';

/** Each line that says "wrong" is one that the types must refuse, and no other. */
export const mistakes = [
  <civic-kpi />, // wrong: no metric
  <civic-kpi metric="census" place="county" span={12} as-of="2021-05-01" period="week" />,
  <civic-kpi metric="census" period="fortnight" />, // wrong: not a period
  <civic-kpi metric="census" metrics="census" />, // wrong: unknown
  <civic-trend metric="census" noChange={1} />, // wrong: not a switch
  <civic-sparkline metric="census" span="many" />, // wrong: not a number
  <civic-sparkline metric="census" oncivic-load={(event) => event.data.series} />,
  <civic-sparkline metric="census" oncivic-load={(event) => event.date} />, // wrong: not of the event
  <civic-spark metric="census" />, // wrong: no such tag
];
