import { html, type Html } from '../pages/html.ts';
import type { FieldErrors, FieldName, PayForm } from './form.ts';

/** One text field of the form. */
export interface Field {
  name: FieldName;
  label: string;
  placeholder: string;
  autocomplete: string;
  isNumeric: boolean;
}

/** A labelled field with room for its error beneath, so that nothing moves when one appears. */
export function field(state: { form: PayForm; errors: FieldErrors }, input: Field): Html {
  const error = state.errors[input.name];
  const { name } = input;
  return html`
    <div class="field">
      <label for="${name}">${input.label}</label>
      <input
        id="${name}"
        name="${name}"
        type="text"
        inputmode="${input.isNumeric ? 'numeric' : 'text'}"
        autocomplete="${input.autocomplete}"
        placeholder="${input.placeholder}"
        value="${state.form[name]}"
        aria-describedby="${name}-error"
        ${error !== undefined && html`aria-invalid="true"`}
        required
      />
      <p class="error" id="${name}-error">${error}</p>
    </div>
  `;
}
