import type { FieldChoice, FieldKind } from './form-field.ts';

/** The choice that stands alone: nobody eats everything and no meat. */
export const NOTHING_SPECIAL = 'none';

const own: Partial<Readonly<Record<FieldKind, readonly FieldChoice[]>>> = {
  't-shirt': ['XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL'].map((label) => ({ key: label.toLowerCase(), label })),
  diet: [
    { key: NOTHING_SPECIAL, label: 'I eat everything' },
    { key: 'vegetarian', label: 'Vegetarian' },
    { key: 'vegan', label: 'Vegan' },
    { key: 'halal', label: 'Halal' },
    { key: 'kosher', label: 'Kosher' },
    { key: 'gluten-free', label: 'No gluten' },
    { key: 'lactose-free', label: 'No lactose' },
    { key: 'nut-free', label: 'No nuts' },
  ],
  accessibility: [
    { key: NOTHING_SPECIAL, label: 'Nothing special' },
    { key: 'step-free', label: 'Step-free way' },
    { key: 'wheelchair', label: 'Space for a wheelchair' },
    { key: 'hearing', label: 'Hearing loop' },
    { key: 'captions', label: 'Live captions' },
    { key: 'sign-language', label: 'Sign language' },
    { key: 'seat-in-front', label: 'Seat in front' },
    { key: 'companion', label: 'A companion comes along' },
  ],
};

/** What can be chosen in a field: what the organizer named, or what its kind brings. */
export function choicesOf(field: {
  readonly kind: FieldKind;
  readonly choices: readonly FieldChoice[];
}): readonly FieldChoice[] {
  return field.choices.length > 0 ? field.choices : (own[field.kind] ?? []);
}

/** Whether a field of this kind is answered by choosing. */
export function hasChoices(kind: FieldKind): boolean {
  return kind === 'choice' || kind === 'many' || own[kind] !== undefined;
}
