import type { DatasetSpec } from '../../store/dataset.js';
import { DEMO_IDS } from '../ids.js';
import { poisson, randomFor } from '../mulberry32.js';
import { daysBetween, shownDays, shownMonths, toIso, weekdayOf } from './calendar.js';
import { intensity } from './epidemic.js';
import { calendarDate, number, simulated, text, type Row } from './simulated.js';

/** What people ask for: how often, and how many days it takes on average. */
const REQUEST_TYPES: readonly (readonly [string, number, number])[] = [
  ['Pothole', 0.2, 9],
  ['Missed collection', 0.18, 2],
  ['Graffiti', 0.12, 6],
  ['Street light out', 0.11, 14],
  ['Noise', 0.11, 1],
  ['Abandoned vehicle', 0.1, 12],
  ['Illegal dumping', 0.09, 5],
  ['Tree damage', 0.09, 21],
];
/** The county publishes at seven in the morning: today has what came in the night. */
const PUBLISHED = 7 * 3600;
const REQUEST_WEEKDAYS = [0.6, 1.25, 1.15, 1.1, 1.1, 1.1, 0.7];
const DISTRICTS = ['North', 'East', 'South', 'West', 'Center', 'Lakeside'];

function pick<T extends readonly [string, number, ...unknown[]]>(
  list: readonly T[],
  at: number,
): T | undefined {
  let sum = 0;
  return list.find(([, share]) => (sum += share) > at);
}

const two = (value: number): string => String(value).padStart(2, '0');

function clock(second: number): string {
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.000`;
}

/** More by day than by night: the mean of three draws, stretched over the day. */
function secondOfDay(random: () => number): number {
  return Math.floor((((random() + random() + random()) / 3) * 0.9 + 0.08) * 86_400) % 86_400;
}

/** 311 requests, as CSV straight away: there are over a hundred thousand. */
export function requestsDataset(today: number): DatasetSpec {
  const lines = ['request_id,created_date,closed_date,request_type,district,status'];
  const shown = shownDays(today);
  // Closing dates reach past today while they are worked out.
  const isoDays = new Map(daysBetween(shown[0] ?? 0, today).map((day) => [day, toIso(day)]));
  for (const day of shown) {
    const random = randomFor('requests', day);
    const season = 1 + 0.25 * Math.sin((2 * Math.PI * (day - 20)) / 365.25);
    const count = poisson(random, 165 * season * (REQUEST_WEEKDAYS[weekdayOf(day)] ?? 1));
    const created = Array.from({ length: count }, () => secondOfDay(random)).sort((a, b) => a - b);
    for (const [index, second] of created.entries()) {
      if (day === today && second > PUBLISHED) break;
      const [type, , days] = pick(REQUEST_TYPES, random()) ?? ['Other', 0, 5];
      const district = DISTRICTS[Math.floor(random() * DISTRICTS.length)] ?? 'Center';
      const closes = day + second / 86_400 - days * Math.log(1 - random());
      const never = random() < 0.02;
      const closed =
        !never && closes < today
          ? `${isoDays.get(Math.floor(closes)) ?? ''}T${clock(Math.floor((closes % 1) * 86_400))}`
          : '';
      const id = `R${day}-${index + 1}`;
      lines.push(
        `${id},${isoDays.get(day) ?? ''}T${clock(second)},${closed},${type},${district},${closed === '' ? 'Open' : 'Closed'}`,
      );
    }
  }
  return simulated(DEMO_IDS.requests, '311 requests', {
    description:
      'Requests for service, a row each, with the time of day. A request is open until it has a closed date.',
    category: 'City services',
    columns: [
      text('Request id', 'request_id'),
      { name: 'Created date', fieldName: 'created_date', dataTypeName: 'calendar_date' },
      { name: 'Closed date', fieldName: 'closed_date', dataTypeName: 'calendar_date' },
      text('Request type', 'request_type'),
      text('District', 'district'),
      text('Status', 'status'),
    ],
    csv: `${lines.join('\n')}\n`,
  });
}

const ITEMS: readonly (readonly [string, number])[] = [
  ['N95 masks', 420],
  ['Surgical masks', 1500],
  ['Gowns', 380],
  ['Gloves', 5200],
  ['Face shields', 90],
];

/** Stock that is used up day by day and filled by a delivery every 28 days. */
export function equipmentDataset(today: number): DatasetSpec {
  const first = shownDays(today)[0] ?? 0;
  const rows = ITEMS.flatMap(([item, use]) => {
    let onHand = use * 40;
    return daysBetween(0, today).flatMap((day): Row[] => {
      const needed = poisson(randomFor('equipment', item, day), use * (0.7 + intensity(day - 7) / 150));
      if (day % 28 === 0) onHand += use * 33;
      const dailyUse = Math.min(onHand, needed);
      onHand -= dailyUse;
      return day < first ? [] : [{ date: toIso(day), item, on_hand: onHand, daily_use: dailyUse }];
    });
  });
  return simulated(DEMO_IDS.equipment, 'Protective equipment by day and item', {
    description: 'Pieces on hand at the end of the day and pieces used. Deliveries come every four weeks.',
    category: 'Health',
    columns: [
      calendarDate('Date', 'date'),
      text('Item', 'item'),
      number('On hand', 'on_hand'),
      number('Daily use', 'daily_use'),
    ],
    rows,
  });
}

const DEPARTMENTS: readonly (readonly [string, number])[] = [
  ['Public Works', 4_250_000],
  ['Public Safety', 9_800_000],
  ['Health', 3_100_000],
  ['Parks', 1_450_000],
  ['Libraries', 820_000],
];

/** Budget and spending by month; only months that are over have been closed. */
export function budgetDataset(today: number): DatasetSpec {
  const months = shownMonths(today).filter((month) => !toIso(today).startsWith(month.slice(0, 7)));
  const rows = months.flatMap((month) =>
    DEPARTMENTS.map(([department, monthly]): Row => {
      const growth = 1.03 ** (Number(month.slice(0, 4)) - 2020);
      const random = randomFor('budget', month, department);
      const budgeted = Math.round(monthly * growth);
      return {
        month,
        department,
        budgeted: budgeted.toFixed(2),
        spent: (budgeted * (0.86 + 0.2 * random())).toFixed(2),
      };
    }),
  );
  const money = { currencyStyle: 'USD', currency: 'USD', precision: 2 };
  return simulated(DEMO_IDS.budget, 'Budget and spending by month and department', {
    description: 'Budgeted and spent amounts in US dollars, once the month is closed.',
    category: 'Finance',
    columns: [
      calendarDate('Month', 'month'),
      text('Department', 'department'),
      { ...number('Budgeted', 'budgeted'), format: money },
      { ...number('Spent', 'spent'), format: money },
    ],
    rows,
  });
}
