import type { WrittenField } from '../registration/form-field.ts';

/** What an event's attendees are asked, by ticket type, as staff see it. Instants are ISO 8601 UTC. */
export interface FormRoom {
  readonly timeZone: string;
  readonly startsAt: string;
  readonly types: readonly TypeForm[];
}

/** The newest version of a ticket type's form. */
export interface TypeForm {
  readonly key: string;
  readonly name: string;
  /** 0 when there never was one. */
  readonly version: number;
  readonly fields: readonly WrittenField[];
  /** When the version was saved, and by whom; an event's file names nobody. */
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  /** Tickets that are valid or wait for a decision. */
  readonly tickets: number;
  /** How many of them have answered, by the version they answered; the newest first. */
  readonly answered: readonly { readonly version: number; readonly tickets: number }[];
  /** The highest version of a consent's text there ever was, by the field's key. */
  readonly usedWordings: Readonly<Record<string, number>>;
}

/** How many tickets have an answer to a field, by the field's key; also to fields that are gone. */
export interface FormAnswerCounts {
  readonly byField: Readonly<Record<string, number>>;
}

/** What saving a form would mean to the tickets that have answered. */
export interface FormWeight {
  /** Tickets that have answered some version; they stay registered. */
  readonly answered: number;
  /** Those of them that would be asked for something they have not answered yet. */
  readonly asked: number;
  /** Tickets that have not answered; they meet the new version only. */
  readonly waiting: number;
}
