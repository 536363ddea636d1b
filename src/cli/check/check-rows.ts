/** What the rows themselves show: dates that occur twice, or several in one step of a level, rows without a date, dates that cannot be read. */

import { truncate } from '../../metric/columns.js';
import { adds, isLevel, termsOf } from '../../metric/measure.js';
import type { Grain } from '../../metric/period.js';
import { textDateLimit } from '../../metric/query.js';
import { parseFormatted } from '../../metric/read-step.js';
import type { Finding } from './finding.js';
import { askDataset, countIn, findingOf, identifier, plural, type Subject } from './subject.js';

/** So few dates that have more than one row are rather a mistake of the data than how they are made. */
const fewest = 0.1;

/**
 * Dates with more than one row, where nearly all have one: an aggregate counts the copies, too. `last` refuses them, but
 * only where a card looks, and one that spans more than this one may look further back.
 */
export async function checkDuplicates(subject: Subject): Promise<Finding[]> {
  const { metric } = subject;
  const { time, calendar } = metric;
  const refuses = termsOf(metric).some(({ fn }) => fn === 'last');
  // Of events there are many a day.
  if (termsOf(metric).every(({ fn }) => fn === 'count' || fn === 'distinct')) return [];
  const step =
    time.type === 'timestamp' ? truncate(time.column, time.native, calendar).text : identifier(time.column);
  // No card asks for what stands for an empty date.
  const where = [
    `${identifier(time.column)} ${time.type === 'timestamp' ? ">= '1900-01-02T00:00:00'" : 'IS NOT NULL'}`,
  ];
  const { rows } = await askDataset(subject, {
    select: `count(*) AS all_rows, count(DISTINCT ${step}) AS all_steps`,
    where,
  });
  const steps = countIn(rows[0], 'all_steps');
  const spare = countIn(rows[0], 'all_rows') - steps;
  if (spare <= 0 || (spare > steps * fewest && !refuses)) return [];
  const found = await askDataset(subject, {
    select: `${step} AS step, count(*) AS rows_of_step`,
    where,
    rest: `GROUP BY step HAVING rows_of_step > 1 ORDER BY step DESC LIMIT ${time.type === 'text' ? textDateLimit : 5}`,
  });
  // Text is in the order of its letters, which is seldom that of its dates.
  const dayOf = ({ step: at }: (typeof found.rows)[number]) =>
    time.type === 'text' ? (parseFormatted(String(at), time.format ?? '') ?? -Infinity) : 0;
  const dates = found.rows
    .toSorted((a, b) => dayOf(b) - dayOf(a))
    .slice(0, 5)
    .map(({ step: at }) => String(at).replace('T00:00:00.000', ''));
  return [
    findingOf(
      subject,
      'warning',
      ['source'],
      `${plural(spare, 'row')} more than ${plural(steps, 'date')}: some dates occur twice, and ` +
        (refuses
          ? `"last" needs one row a ${time.native}: a card that reaches back to them fails. `
          : 'both rows count. ') +
        `The newest: ${dates.join(', ')}. Narrow source.where to one row a ${time.native}` +
        (refuses ? '.' : ', or see that they belong together.'),
      found.url,
    ),
  ];
}

/** Several dates within one native step of a level: only the last one counts, be the others levels of their own or other rows. */
export async function checkLevelDates(subject: Subject): Promise<Finding[]> {
  const { metric } = subject;
  const { type, native, column } = metric.time;
  if (!isLevel(metric) || type !== 'timestamp' || native === 'day' || !termsOf(metric).every(adds)) return [];
  const stepOf = (grain: Grain) => truncate(column, grain, metric.calendar).text;
  const { rows, url } = await askDataset(subject, {
    select: `count(DISTINCT ${stepOf('day')}) AS all_dates, count(DISTINCT ${stepOf(native)}) AS all_steps`,
    where: [`${identifier(column)} IS NOT NULL`],
  });
  const [dates, steps] = [countIn(rows[0], 'all_dates'), countIn(rows[0], 'all_steps')];
  if (dates <= steps) return [];
  const words =
    `${plural(dates, 'date')} in ${plural(steps, native)}: of a level the last date of a ${native} counts, with the rows of that date alone. ` +
    'Where the others are levels of their own, name a finer grain; where they are other parts of one level, it is not the whole.';
  return [findingOf(subject, 'warning', ['time', 'grain'], words, url)];
}

/** Rows without a date are in no period. */
export async function checkUndated(subject: Subject): Promise<Finding[]> {
  const { rows, url } = await askDataset(subject, {
    select: 'count(*) AS undated',
    where: [`${identifier(subject.metric.time.column)} IS NULL`],
  });
  const count = countIn(rows[0], 'undated');
  if (!count) return [];
  const words = `${plural(count, 'row')} without a date: in no period, and told in the card’s notes.`;
  return [findingOf(subject, 'note', ['time', 'column'], words, url)];
}

/** Text dates are read one by one: all must fit the format. */
export async function checkTextDates(subject: Subject): Promise<Finding[]> {
  const { time } = subject.metric;
  if (time.type !== 'text') return [];
  const { rows, url } = await askDataset(subject, {
    select: `${identifier(time.column)} AS step, count(*) AS rows_of_step`,
    rest: `GROUP BY step LIMIT ${textDateLimit + 1}`,
  });
  if (rows.length > textDateLimit) {
    const words = `has more than ${plural(textDateLimit, 'different text date')}: more than one card can read. Ask the publisher for a column of dates.`;
    return [findingOf(subject, 'wrong', ['time', 'type'], words, url)];
  }
  const odd = rows.flatMap(({ step }) =>
    typeof step === 'string' && parseFormatted(step, time.format ?? '') === null ? [step] : [],
  );
  if (!odd.length) return [];
  const shown = odd.slice(0, 3).map((each) => JSON.stringify(each));
  const words = `${plural(odd.length, 'date does', 'dates do')} not fit "${time.format ?? ''}": ${shown.join(', ')}.`;
  return [
    findingOf(subject, odd.length === rows.length ? 'wrong' : 'warning', ['time', 'format'], words, url),
  ];
}
