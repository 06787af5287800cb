import type { DbClient } from '@lanyard/db/client';
import { answerColumnKey, exportColumns, type ExportColumn } from '@lanyard/domain/exports/export-columns';
import type { ExportKind } from '@lanyard/domain/exports/export-kinds';
import type { StaffAction } from '@lanyard/domain/staff/can';
import { rightToAnswer } from '@lanyard/domain/staff/right-to-answer';
import { writtenFields } from '../registration/read-form.ts';

/**
 * The columns of a kind of export at one event. What attendees are asked, of any ticket type and by any version of
 * its form, comes last: an answer to a question that is gone from the form is not shown, and one that comes back is.
 */
export async function readExportColumns(
  prisma: DbClient,
  { eventId, kind }: { readonly eventId: string; readonly kind: ExportKind },
): Promise<readonly ExportColumn[]> {
  const fixed = exportColumns[kind];
  if (kind !== 'ATTENDEES') return fixed;
  const forms = await prisma.registrationForm.findMany({
    where: { ticketType: { eventId } },
    orderBy: [{ ticketType: { position: 'asc' } }, { version: 'desc' }],
    distinct: ['ticketTypeId'],
    select: { fields: true },
  });
  const asked = new Map<string, ExportColumn>();
  for (const field of forms.flatMap(({ fields }) => writtenFields(fields))) {
    const key = answerColumnKey(field.key);
    const known = asked.get(key);
    const right = stricter(known?.right ?? null, rightToAnswer(field.kind));
    asked.set(key, { key, label: known?.label ?? field.label, right, isUsual: right !== 'needs.read' });
  }
  return [...fixed, ...asked.values()];
}

const strictness: readonly (StaffAction | null)[] = [null, 'people.read', 'answers.read', 'needs.read'];

/** Two ticket types may ask different things by one key; the column takes the narrower right. */
function stricter(one: StaffAction | null, other: StaffAction): StaffAction {
  return one !== null && strictness.indexOf(one) > strictness.indexOf(other) ? one : other;
}
