/** What late parts borrow of the one script: the part of elements/details-kit.ts that draws nothing. */

export { toColumns } from '../metric/columns.js';
export { fits } from '../metric/fits.js';
export { isHttpUrl } from '../metric/kinds.js';
export { adds, isLevel, isOfMoment, isSampled, termsOf } from '../metric/measure.js';
export { formatDay, fromDay, parseDay, periodOf, today } from '../metric/period.js';
export { breakSince, compareObservations } from '../series/comparison.js';
export { toReading } from '../series/roll-up.js';
export { figureOf } from '../series/series.js';
export { shownDifference, tellEarlier } from './change-words.js';
export { formatDate } from './dates.js';
export { loadDetailsWords } from './details-languages.js';
export {
  decimalsOf,
  displayOf,
  formatFigure,
  formatPlain,
  isShort,
  placesOf,
  round,
  toPrinted,
  toShown,
} from './format.js';
export { messagesFor } from './languages.js';
export { toNotes } from './notes.js';
export {
  namePeriod,
  tellDay,
  tellFigure,
  tellHeadlinePeriod,
  textOf,
  toUnit,
  isCounted,
  upper,
} from './phrases.js';
export { tellPart } from './running.js';
export { tellValue } from './table.js';
