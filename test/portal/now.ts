import { PortalDataError } from './store/data-error.js';

/** The moment that an ISO text names; a bare date is that day's noon: late enough that the day has reports, early enough that it is not over. */
export function toDate(iso: string): Date {
  const day = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0] ?? '';
  const date = new Date(day === iso ? `${iso}T12:00:00Z` : iso);
  // February 30 would be read as a day of March.
  const isThere = !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  if (!isThere || Number.isNaN(date.getTime())) throw new PortalDataError(`"${iso}" is not an ISO date`);
  return date;
}
