/** The second step: how the metric is shown. */

import { html, nothing, type TemplateResult } from 'lit';
import { parseFilter } from '../metric/resolve.js';
import { elements, type BuilderState } from './builder-state.js';
import { renderInput, renderRadios, renderSelect } from './controls.js';
import { setFilter, type Offer } from './selection.js';
import { toSentence } from './snippets.js';
import { comparisonNames, elementNames, themeNames } from './words.js';

/** Sets some of the state. */
export type Change = (changed: Partial<BuilderState>) => void;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const own = (word: string): readonly [string, string] => ['', `${word} (default)`];
const languages = ['en-US', 'en-GB', 'es-US', 'es', 'fr', 'de', 'pt-BR', 'vi', 'zh-Hans', 'ar'];

export function renderOptions(state: BuilderState, offer: Offer, change: Change): TemplateResult {
  const { definition } = offer;
  const [compared = 'previous'] = definition.compare ?? ['previous'];
  const set = (name: keyof BuilderState) => (value: string) => change({ [name]: value });
  const there = elements.filter((each) => customElements.get(`civic-${each}`));
  const control = (name: keyof BuilderState, label: string, hint?: string) => ({
    id: name,
    label,
    hint,
    value: state[name],
    change: set(name),
  });
  const named = (each: string): readonly [string, string] => [each, comparisonNames[each] ?? each];
  return html`${renderRadios(
      control('element', 'Shown as'),
      there.map((each) => [each, elementNames[each]]),
    )}
    ${
      state.element === 'value'
        ? renderInput({
            ...control('sentence', 'The sentence, with {value} for the figure'),
            value: toSentence(state.sentence),
          })
        : nothing
    }
    <div class="grid">
      ${offer.places.length ? renderSelect(control('place', 'Place'), withNone(state.place, offer)) : nothing}
      ${offer.dimensions.map(({ key, title, values }) =>
        renderSelect(
          {
            id: `filter-${key}`,
            label: title,
            value: parseFilter(state.filter)[key]?.[0] ?? '',
            change: (value) => change({ filter: setFilter(state.filter, key, value) }),
          },
          [['', 'All'], ...values.map((each) => [each, each] as const)],
        ),
      )}
      ${renderSelect(control('period', 'Period'), [
        own(capital(definition.time.grain)),
        ...offer.periods
          .filter((each) => each !== definition.time.grain)
          .map((each) => [each, capital(each)] as const),
      ])}
      ${renderInput(control('span', 'Periods shown', 'Empty: the usual number'), 'number')}
      ${renderSelect(control('compare', 'Compared with'), [
        own(named(compared)[1]),
        ...offer.comparisons.filter((each) => each !== compared).map(named),
      ])}
      ${renderInput(control('as-of', 'Pinned to a date', 'Empty: always the newest figure'), 'date')}
      ${renderInput(control('lang', 'Language', 'Empty: the page’s'), 'text', languages)}
      ${renderSelect(control('theme', 'Colours'), Object.entries(themeNames))}
    </div>`;
}

/** The places, and none where the metric stands without one. */
function withNone(chosen: string, { places, definition }: Offer): readonly (readonly [string, string])[] {
  const alone = definition.per === undefined || !chosen;
  return [...(alone ? [['', 'Not narrowed to one'] as const] : []), ...places];
}
