/** The words of a card that leaves the live page: in its source, in a snippet, in a mail, in print. */

import { formatDay, today } from '../metric/period.js';
import { describe, type CardView, type Described } from '../view/card-view.js';
import { formatDate } from '../view/dates.js';
import { formatFigure } from '../view/format.js';
import { chooseStyle } from '../view/house-styles/read-style.js';
import { languageOf, loadLanguage, messagesFor, toCanonical } from '../view/languages.js';
import { writeValue } from '../view/value.js';

/** The words of a locale, before they are used; a language that there is not is told in English. */
export async function loadWords(locale: string): Promise<void> {
  await loadLanguage(locale).catch(() => undefined);
}

/** A card view whose every date has its year: it is read for longer than the year it was made in. */
export function describeForGood(data: Described, locale: string): CardView {
  const { provenance, metric } = data;
  const live = describe(data, locale);
  if (provenance.asOf !== null) return live;
  const asOf = formatDay(provenance.today - 1);
  const dated = describe({ ...data, provenance: { ...provenance, asOf } }, locale);
  const dateOf = (instant: string) =>
    formatDate(today(new Date(instant), metric.calendar.timeZone), 'date', live.language, null);
  const { updated, checked } = messagesFor(live.language);
  return {
    ...dated,
    states: live.states,
    dates: {
      through: dated.dates.through,
      // Whether it is a date at all, `describe` has judged.
      updated:
        live.dates.updated === null || provenance.published === null
          ? null
          : updated(dateOf(provenance.published)),
      checked: live.dates.checked === null ? null : checked(dateOf(provenance.checked)),
      freshness: live.dates.freshness,
    },
  };
}

/** The text of an element on a page: a value's figure, or the card's one sentence. */
export function fallbackText(tag: string, data: Described, locale: string, noChange: boolean): string {
  const { figure, language, label, lead, leadWithoutChange } = describeForGood(data, locale);
  if (tag === 'civic-value') return writeInSentence(data, toCanonical(locale)) ?? figure;
  return messagesFor(language).sentence(label, noChange ? leadWithoutChange : lead);
}

/** A figure as a live `<civic-value>` writes it: bare, as the unit is the sentence's, and with words for millions. */
function writeInSentence(data: Described, locale: string): string | null {
  const { value } = data.summary;
  if (value !== null) return formatFigure(value, data.metric, locale, { long: true });
  const style = chooseStyle('', languageOf(locale), new Map());
  return style && writeValue(data, 'value', { style, locale });
}
