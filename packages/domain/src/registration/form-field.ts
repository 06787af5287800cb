/** What a field of a form can ask for, as the event file spells it. */
export const fieldKinds = [
  ...(['text', 'long-text', 'choice', 'many', 'yes-no', 'country', 'phone'] as const),
  ...(['t-shirt', 'diet', 'accessibility', 'consent'] as const),
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** One thing that can be chosen. */
export interface FieldChoice {
  readonly key: string;
  readonly label: string;
}

/** A field is asked only while another one has this answer, or has it among several. */
export interface ShownIf {
  readonly field: string;
  readonly equals: string | boolean;
}

/** What somebody agrees to; another text is another version. */
export interface Wording {
  readonly version: number;
  readonly text: string;
}

interface Field {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly shownIf: ShownIf | null;
  /** Empty for kinds that bring choices of their own, unless the organizer names others. */
  readonly choices: readonly FieldChoice[];
  /** For `consent`, and null for all others. */
  readonly wording: Wording | null;
}

/** A field as an organizer writes it. */
export interface WrittenField extends Field {
  /** Until when its answer can change: a local time of the event's zone, or a span before the event; null is always. */
  readonly changeUntil: string | null;
}

/** A field as it is asked. */
export interface FormField extends Field {
  /** From when on its answer stays as it is, ISO 8601 UTC; null is never. */
  readonly closesAt: string | null;
}

/** A version of what the attendees of a ticket type are asked. */
export interface RegistrationForm {
  readonly version: number;
  readonly fields: readonly FormField[];
}

/** An answer to `diet` or `accessibility`: what was chosen, and words of one's own. */
export interface Needs {
  readonly chosen: readonly string[];
  readonly note: string;
}

/** An answer as it is kept: a text, key, code or number, yes or no, several keys, or needs. */
export type AnswerValue = string | boolean | readonly string[] | Needs;

/** Answers by the keys of their fields. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** Whether an answer is one of needs. */
export function isNeeds(value: unknown): value is Needs {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'chosen' in value;
}
