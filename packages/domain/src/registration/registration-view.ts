import type { Answers, RegistrationForm } from './form-field.ts';

/** What somebody has typed and not sent yet. */
export interface RegistrationDraft {
  readonly name: string;
  readonly email: string;
  readonly answers: Answers;
}

/** That somebody agreed to a wording. Instants are ISO 8601 UTC. */
export interface ConsentView {
  readonly fieldKey: string;
  readonly wordingVersion: number;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

/** A ticket's form as the holder of its link sees it. Instants are ISO 8601 UTC. */
export interface RegistrationView {
  readonly form: RegistrationForm;
  /** What was answered, as far as it fits the form of now. */
  readonly answers: Answers;
  /** Keys of questions that came after the answers and wait for one. */
  readonly open: readonly string[];
  /** Null while nobody has sent the form. */
  readonly submittedAt: string | null;
  readonly draft: (RegistrationDraft & { readonly savedAt: string }) | null;
  /** Raised with every draft that is kept or thrown away. */
  readonly draftVersion: number;
  /** Newest first. */
  readonly consents: readonly ConsentView[];
}
