/** The builder's form controls, each with its label and, where it needs one, a hint. */

import { html, nothing, type TemplateResult } from 'lit';

interface Control {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly change: (value: string) => void;
}

type Choices = readonly (readonly [value: string, name: string])[];

const valueOf = (event: Event) =>
  event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    ? event.target.value
    : '';

const field = ({ id, label, hint }: Control, control: TemplateResult) =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${control}${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>`;

const described = ({ id, hint }: Control) => (hint ? `${id}-hint` : nothing);

/** One of a few, in a list that drops down. */
export const renderSelect = (control: Control, choices: Choices): TemplateResult =>
  field(
    control,
    html`<select
      id=${control.id}
      aria-describedby=${described(control)}
      @change=${(event: Event) => control.change(valueOf(event))}
    >
      ${choices.map(
        ([value, name]) => html`<option value=${value} ?selected=${value === control.value}>${name}</option>`,
      )}
    </select>`,
  );

/** A line of text, a number or a date. */
export const renderInput = (
  control: Control,
  type: 'text' | 'number' | 'date' | 'search' = 'text',
  suggestions: readonly string[] = [],
): TemplateResult =>
  field(
    control,
    html`<input
        id=${control.id}
        type=${type}
        .value=${control.value}
        min=${type === 'number' ? '0' : nothing}
        list=${suggestions.length ? `${control.id}-list` : nothing}
        aria-describedby=${described(control)}
        autocomplete="off"
        spellcheck="false"
        @change=${(event: Event) => control.change(valueOf(event))}
      />
      ${
        suggestions.length
          ? html`<datalist id=${`${control.id}-list`}>
              ${suggestions.map((each) => html`<option value=${each}></option>`)}
            </datalist>`
          : nothing
      }`,
  );

/** One of a few, all in sight. */
export const renderRadios = ({ id, label, value, change }: Control, choices: Choices): TemplateResult =>
  html`<fieldset class="radios">
    <legend>${label}</legend>
    ${choices.map(
      ([each, name]) =>
        html`<label
          ><input
            type="radio"
            name=${id}
            value=${each}
            .checked=${each === value}
            @change=${(event: Event) => change(valueOf(event))}
          /><span>${name}</span></label
        >`,
    )}
  </fieldset>`;
