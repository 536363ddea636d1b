/** What languages share unless they say otherwise. */

import { englishDate } from './american.js';
import type { CommonMessages } from './messages.js';

export const commonMessages: CommonMessages = {
  inPlace: (title, place) => `${title}, ${place}`,
  filtered: (title, values) => `${title} (${values})`,
  list: (parts) => parts.join(', '),
  span: (from, to) => `${from} – ${to}`,
  lower: (text) => text.charAt(0).toLowerCase() + text.slice(1),
  dated: (figure, period) => `${figure} ${period}`,
  joined: (phrase, more) => `${phrase}, ${more}`,
  marked: (text, mark) => `${text} (${mark})`,
  note: (dates, text) => `${dates}: ${text}`,
  withUnit: (figure, unit) => `${figure} ${unit}`,
  lead: (parts) => `${parts.join('; ')}.`,
  sentence: (label, lead) => `${label}: ${lead}`,
  yearFirst: false,
  date: englishDate,
  numbers: null,
  length: null,
};
