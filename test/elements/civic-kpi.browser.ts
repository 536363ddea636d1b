import { expect } from 'chai';
import { formatDay } from '../../src/metric/period.js';
import { partNames, parts, show, textOf } from '../support/page/cards.js';
import { setUp } from '../support/page/set-up.js';
import { figuresByDate, soda } from '../support/page/soda.js';

const number = (value: number | undefined, digits = 0) =>
  value?.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** What the portal says of single dates, one way for each metric. */
const figures = {
  cases: (day: string) => figuresByDate('demo-case', 'report_date', 'sum(cases)', `report_date = '${day}'`),
  census: (day: string) => figuresByDate('demo-hosp', 'date', 'max(hospital_census)', `date = '${day}'`),
  requests: (day: string) =>
    figuresByDate(
      'demo-r311',
      'created_date',
      'count(*)',
      `created_date >= '${day}' and created_date <= '${day}T23:59:59'`,
    ),
  'cases.total': (day: string) => figuresByDate('demo-totl', 'date', 'max(total_cases)', `date = '${day}'`),
} as const;

describe('<civic-kpi>', () => {
  setUp();

  for (const metric of ['cases', 'census', 'requests', 'cases.total'] as const) {
    it(`shows what the portal says: ${metric}, now and on a day of the past`, async () => {
      for (const asOf of [{}, { 'as-of': '2021-02-15' }]) {
        const element = await show('civic-kpi', { metric, ...asOf });
        const { latest, changes = [] } = element.data?.summary ?? {};
        const [baseline] = changes.flatMap((change) => ('baseline' in change ? [change.baseline] : []));
        const [day, before] = [latest, baseline].map((each) => formatDay(each?.period.end ?? 0));
        const of = async (date = '') => number((await figures[metric](date)).get(date));
        expect(textOf(element, 'value')).to.equal(await of(day));
        expect(textOf(element, 'change')).to.contain(` (${String(await of(before))} `);
      }
    });
  }

  it('shows a ratio as the numerators over the denominators', async () => {
    const [row] = await soda('demo-hosp', {
      select: 'icu_beds_in_use, icu_beds_staffed',
      where: "date = '2021-06-14'",
    });
    const percent = (100 * Number(row?.icu_beds_in_use)) / Number(row?.icu_beds_staffed);
    expect(textOf(await show('civic-kpi', { metric: 'icu.occupancy' }), 'value')).to.equal(
      `${percent.toFixed(1)}%`,
    );
  });

  it('shows a filtered figure', async () => {
    const [row] = await soda('demo-case', {
      select: 'sum(cases) as n',
      where: "report_date = '2021-06-09' and age_group in ('65+', '18-64')",
    });
    const element = await show('civic-kpi', { metric: 'cases', filter: 'age=65+,18-64' });
    expect(textOf(element, 'value')).to.equal(row?.n);
    expect(textOf(element, 'label')).to.match(/^Confirmed cases \(.*65\+/);
  });

  it('shows a month: the sum of its days', async () => {
    const [row] = await soda('demo-case', {
      select: 'sum(cases) as n',
      where: "report_date between '2021-05-01' and '2021-05-31'",
    });
    const element = await show('civic-kpi', { metric: 'cases', period: 'month' });
    expect(textOf(element, 'value')).to.equal(number(Number(row?.n)));
    expect(textOf(element, 'card')).to.contain('in May 2021');
  });

  it('has its parts, in the order in which they are read', async () => {
    expect(partNames(await show('civic-kpi', { metric: 'weather', 'as-of': '2015-06-15' }))).to.deep.equal([
      'card',
      'label',
      'value',
      'unit',
      'change',
      'chart',
      'line',
      'dates',
      'source',
      'details',
    ]);
    expect(partNames(await show('civic-kpi', { metric: 'cases' }))).to.include.members(['tail', 'message']);
  });

  it('tells the unit, both dates of the change, how far the data go, and the source', async () => {
    const element = await show('civic-kpi', { metric: 'weather' });
    expect(textOf(element, 'value')).to.equal('0.0 mm');
    expect(textOf(element, 'unit')).to.equal('mm');
    expect(textOf(element, 'change')).to.equal('Down 2.5 mm from a week earlier (2.5 mm on Dec. 24, 2015)');
    expect(textOf(element, 'dates')).to.match(/^Through Thu., Dec. 31, 2015 · updated /);
    expect(textOf(element, 'source')).to.equal('Source: Simulated County');
  });

  it('links to the dataset', async () => {
    const element = await show('civic-kpi', { metric: 'weather' });
    const link = parts(element, 'source')[0] as HTMLAnchorElement | undefined;
    expect(link?.href).to.equal(element.data?.provenance.page);
    expect(link?.pathname).to.equal('/d/seat-wthr');
    expect((await fetch(link?.href ?? '', { method: 'HEAD' })).status).to.equal(200);
  });

  for (const [attribute, part] of [
    ['no-change', 'change'],
    ['no-source', 'source'],
    ['no-dates', 'dates'],
  ] as const) {
    it(`${attribute} leaves the ${part} out, at once and again`, async () => {
      const element = await show('civic-kpi', { metric: 'cases', [attribute]: '' });
      expect(parts(element, part)).to.have.length(0);
      element.removeAttribute(attribute);
      await element.updateComplete;
      expect(parts(element, part)).to.have.length(1);
    });
  }

  it('says what it is that is withheld, and shows no figure for it', async () => {
    const element = await show('civic-kpi', { metric: 'deaths' });
    expect(textOf(element, 'value')).to.equal('Fewer than 11');
    expect(textOf(element, 'change')).to.equal('No comparison with a month earlier: a figure is withheld');
  });

  it('shows no figure where none has been published', async () => {
    const element = await show('civic-kpi', { metric: 'weather.none' });
    expect(textOf(element, 'message'), 'once').to.equal('No figure for a complete period can be shown.');
    for (const part of ['value', 'change', 'chart']) expect(parts(element, part), part).to.have.length(0);
  });

  it('holds an implausible figure back, and says so', async () => {
    const element = await show('civic-kpi', { metric: 'census.held' });
    expect(textOf(element, 'value')).to.not.equal('39');
    expect(textOf(element, 'message')).to.contain('A new figure is being checked');
  });

  it('compares the running period with the same part of its baseline where that is asked for', async () => {
    const running = { metric: 'requests', period: 'month' };
    expect(textOf(await show('civic-kpi', running), 'card')).to.not.contain('So far');
    const element = await show('civic-kpi', { ...running, 'include-running': '' });
    expect(textOf(element, 'card')).to.match(/So far, [\d,]+ from June 1 to June 14/);
  });
});
