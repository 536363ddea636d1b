import type { DatasetSpec } from '../../store/dataset.js';
import { toDay, toIso } from './calendar.js';
import {
  casesDataset,
  deathsDataset,
  hospitalDataset,
  testsDataset,
  totalsDataset,
  vaccinationsDataset,
} from './health.js';
import { budgetDataset, equipmentDataset, requestsDataset } from './services.js';

const MAKERS = [
  casesDataset,
  hospitalDataset,
  testsDataset,
  requestsDataset,
  equipmentDataset,
  deathsDataset,
  totalsDataset,
  vaccinationsDataset,
  budgetDataset,
];

/**
 * The simulated county as it stands at a moment. Nothing in it is real. It publishes every day at noon UTC; what a day
 * will finally be never changes, only how much of it is known.
 */
export function countyDatasets(now: Date): readonly DatasetSpec[] {
  const today = toDay(now);
  const noon = Date.parse(`${toIso(today)}T12:00:00Z`);
  const rowsUpdatedAt = Math.floor(Math.min(noon, now.getTime()) / 1000);
  return MAKERS.map((make) => ({ ...make(today), rowsUpdatedAt }));
}
