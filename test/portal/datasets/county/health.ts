import type { DatasetSpec } from '../../store/dataset.js';
import { DEMO_IDS } from '../ids.js';
import { poisson, randomFor } from '../mulberry32.js';
import { daysBetween, shownDays, shownMonths, toIso, weekdayOf, fromIso } from './calendar.js';
import {
  AGE_GROUPS,
  finalDeaths,
  finalTests,
  intensity,
  isMissing,
  knownCases,
  knownToday,
} from './epidemic.js';
import { calendarDate, number, simulated, text, type Row } from './simulated.js';

/** Daily cases by age group. */
export function casesDataset(today: number): DatasetSpec {
  const days = shownDays(today).filter((day) => !isMissing(day));
  const rows = days.flatMap((day) =>
    AGE_GROUPS.map(({ name }): Row => ({
      report_date: toIso(day),
      age_group: name,
      cases: knownCases(day, name, today),
    })),
  );
  return simulated(DEMO_IDS.cases, 'Cases by day and age group', {
    description:
      'Confirmed cases by report date. The last five days are still filling in; corrections can be negative.',
    category: 'Health',
    columns: [
      calendarDate('Report date', 'report_date'),
      text('Age group', 'age_group'),
      number('Cases', 'cases'),
    ],
    rows,
  });
}

/** Beds in use each morning. */
export function hospitalDataset(today: number): DatasetSpec {
  const rows = shownDays(today).map((day): Row => {
    const random = randomFor('hospital', day);
    const census = Math.round(20 + 0.8 * intensity(day - 9) * (0.97 + 0.06 * random()));
    const staffed = 56 + 4 * (Math.floor((day + 3) / 28) % 3);
    const icu = Math.min(staffed, Math.round(14 + 0.2 * census + 4 * random()));
    return { date: toIso(day), hospital_census: census, icu_beds_in_use: icu, icu_beds_staffed: staffed };
  });
  return simulated(DEMO_IDS.hospital, 'Hospital census and ICU beds by day', {
    description: 'Patients in hospital and intensive-care beds in use and staffed, counted each morning.',
    category: 'Health',
    columns: [
      calendarDate('Date', 'date'),
      number('Hospital census', 'hospital_census'),
      number('ICU beds in use', 'icu_beds_in_use'),
      number('ICU beds staffed', 'icu_beds_staffed'),
    ],
    rows,
  });
}

function positives(day: number): number {
  return AGE_GROUPS.reduce((sum, { name }) => sum + Math.max(0, knownCases(day, name, day + 1000)), 0);
}

/** Tests and how many were positive. */
export function testsDataset(today: number): DatasetSpec {
  const rows = shownDays(today).map((day): Row => {
    const tests = knownToday(finalTests(day), day, today);
    return {
      date: toIso(day),
      tests,
      positive_tests: Math.min(tests, knownToday(positives(day), day, today)),
    };
  });
  return simulated(DEMO_IDS.tests, 'Tests by day', {
    description:
      'Tests by the day of the sample, and how many were positive. The last five days are still filling in.',
    category: 'Health',
    columns: [
      calendarDate('Date', 'date'),
      number('Tests', 'tests'),
      number('Positive tests', 'positive_tests'),
    ],
    rows,
  });
}

/** Running totals since the county's first day, so they do not depend on how far back the dataset reaches. */
export function totalsDataset(today: number): DatasetSpec {
  const first = shownDays(today)[0] ?? 0;
  let [cases, deaths, tests] = [0, 0, 0];
  const rows: Row[] = [];
  for (const day of daysBetween(0, today)) {
    tests += knownToday(finalTests(day), day, today);
    for (const { name } of AGE_GROUPS) {
      if (!isMissing(day)) cases += knownCases(day, name, today);
      deaths += knownToday(finalDeaths(day, name), day, today);
    }
    if (day >= first && !isMissing(day))
      rows.push({ date: toIso(day), total_cases: cases, total_deaths: deaths, total_tests: tests });
  }
  return simulated(DEMO_IDS.totals, 'Running totals by day', {
    description: 'Cases, deaths and tests since 1 March 2020. Corrections make a total go down.',
    category: 'Health',
    columns: [
      calendarDate('Date', 'date'),
      number('Total cases', 'total_cases'),
      number('Total deaths', 'total_deaths'),
      number('Total tests', 'total_tests'),
    ],
    rows,
  });
}

const SUPPRESSED_BELOW = 11;

/** Deaths by month; a count from 1 to 10 is withheld, which is not the same as none. */
export function deathsDataset(today: number): DatasetSpec {
  const rows = shownMonths(today).flatMap((month) => {
    const first = fromIso(month);
    const days = daysBetween(first, Math.min(today, first + 30)).filter((day) =>
      toIso(day).startsWith(month.slice(0, 7)),
    );
    return AGE_GROUPS.map(({ name }): Row => {
      const deaths = days.reduce((sum, day) => sum + finalDeaths(day, name), 0);
      const suppressed = deaths > 0 && deaths < SUPPRESSED_BELOW;
      return { month, age_group: name, deaths: suppressed ? null : deaths, suppressed };
    });
  });
  return simulated(DEMO_IDS.deaths, 'Deaths by month and age group', {
    description:
      'Deaths by month. Counts from 1 to 10 are suppressed: the cell is empty and `suppressed` is true.',
    category: 'Health',
    columns: [
      calendarDate('Month', 'month'),
      text('Age group', 'age_group'),
      number('Deaths', 'deaths'),
      { name: 'Suppressed', fieldName: 'suppressed', dataTypeName: 'checkbox' },
    ],
    rows,
  });
}

const POPULATION = 500_000;

/** Doses by week, dated by its last day, a Saturday. Only weeks that are over are published. */
export function vaccinationsDataset(today: number): DatasetSpec {
  let people = 0;
  const rows: Row[] = [];
  const first = shownDays(today)[0] ?? 0;
  for (const day of daysBetween(6, today)) {
    if (weekdayOf(day) !== 6 || day >= today) continue;
    const campaign = Math.max(0, day - 300);
    const mean =
      campaign === 0
        ? 0
        : 600 +
          9000 * Math.exp(-(((campaign - 120) / 90) ** 2)) +
          900 * (1 + Math.sin((2 * Math.PI * day) / 365.25));
    const doses = poisson(randomFor('doses', day), mean);
    const firstDoses = Math.round(doses * 0.45 * Math.exp(-campaign / 900));
    people += firstDoses;
    if (day >= first) {
      const coverage = ((100 * people) / POPULATION).toFixed(1);
      rows.push({
        week_ending: toIso(day),
        doses,
        first_doses: firstDoses,
        percent_with_first_dose: coverage,
      });
    }
  }
  return simulated(DEMO_IDS.vaccinations, 'Vaccinations by week', {
    description:
      'Doses given in the week that ends on the Saturday shown, and the share of residents with a first dose.',
    category: 'Health',
    columns: [
      calendarDate('Week ending', 'week_ending'),
      number('Doses', 'doses'),
      number('First doses', 'first_doses'),
      {
        ...number('Percent with first dose', 'percent_with_first_dose'),
        format: { precision: 1, percentScale: '100' },
      },
    ],
    rows,
  });
}
