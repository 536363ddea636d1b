/** The invented ids of everything the portal ships. Embeds and tests name them, so they never change. */
export const DEMO_IDS = {
  /** Daily weather at Seattle, 2012 to 2015 (NOAA; vega-datasets). */
  seattleWeather: 'seat-wthr',
  /** US employment by month and sector, 2006 to 2015 (BLS; vega-datasets). */
  usEmployment: 'usem-ploy',
  /** US unemployed persons and rate by month and industry, 2000 to 2010 (BLS; vega-datasets). */
  unemploymentByIndustry: 'unem-indu',

  /** Simulated: cases by day and age group, reported late, corrected, one day missing now and then. A flow. */
  cases: 'demo-case',
  /** Simulated: hospital and ICU occupancy by day. A stock, and a ratio. */
  hospital: 'demo-hosp',
  /** Simulated: tests and positive tests by day. A ratio. */
  tests: 'demo-test',
  /** Simulated: 311 requests, a row each, more than 100,000. Events to count. */
  requests: 'demo-r311',
  /** Simulated: stock of protective equipment by day and item. A stock beside a flow. */
  equipment: 'demo-ppe1',
  /** Simulated: deaths by month and age group, counts from 1 to 10 suppressed. */
  deaths: 'demo-dths',
  /** Simulated: running totals of cases, deaths and tests by day. Cumulative. */
  totals: 'demo-totl',
  /** Simulated: vaccine doses by week, dated by the Saturday it ends. A weekly flow, and a percentage. */
  vaccinations: 'demo-vacc',
  /** Simulated: budget and spending by month and department, in dollars. */
  budget: 'demo-budg',
} as const;
