import type { FieldKind } from '../registration/form-field.ts';
import type { StaffAction } from './can.ts';

/** The right that shows an answer, besides the one that shows whose it is. */
export function rightToAnswer(kind: FieldKind): StaffAction {
  if (kind === 't-shirt') return 'people.read';
  return kind === 'diet' || kind === 'accessibility' ? 'needs.read' : 'answers.read';
}
