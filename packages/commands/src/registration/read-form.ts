import type { DbClient, Tx } from '@lanyard/db/client';
import type { RegistrationForm, WrittenField } from '@lanyard/domain/registration/form-field';
import { type FormClock, resolveForm } from '@lanyard/domain/registration/resolve-form';

/** A version of a ticket type's form: its row's id, as it was written, and as it is asked. */
export interface StoredForm {
  readonly formId: string;
  readonly written: readonly WrittenField[];
  readonly form: RegistrationForm;
}

/** The newest version of what a ticket type's attendees are asked; null when there never was one. */
export async function readForm(
  db: Tx | DbClient,
  ticketTypeId: string,
  event: FormClock,
): Promise<StoredForm | null> {
  const row = await db.registrationForm.findFirst({
    where: { ticketTypeId },
    orderBy: { version: 'desc' },
  });
  return row && storedForm(row, event);
}

/** One version of a ticket type's form; null when there is no such version. */
export async function readFormVersion(
  db: Tx | DbClient,
  wanted: { readonly ticketTypeId: string; readonly version: number },
  event: FormClock,
): Promise<StoredForm | null> {
  const { ticketTypeId, version } = wanted;
  const row = await db.registrationForm.findUnique({
    where: { ticketTypeId_version: { ticketTypeId, version } },
  });
  return row && storedForm(row, event);
}

/** A form out of its row. */
export function storedForm(
  row: { readonly id: string; readonly version: number; readonly fields: unknown },
  event: FormClock,
): StoredForm {
  const written = writtenFields(row.fields);
  return { formId: row.id, written, form: resolveForm({ version: row.version, fields: written }, event) };
}

/** The fields of a form's row. */
export function writtenFields(fields: unknown): readonly WrittenField[] {
  // Checked against the schema of written fields when it was stored.
  return fields as readonly WrittenField[];
}
