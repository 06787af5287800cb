import { readRegistration } from '@lanyard/commands/registration/read-registration';
import { answerWords } from '@lanyard/domain/registration/answer-words';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import type { StaffAction } from '@lanyard/domain/staff/can';
import { rightToAnswer } from '@lanyard/domain/staff/right-to-answer';
import type { StaffRegistration } from '@lanyard/domain/staff/staff-ticket-view';
import type { SharedServices } from '../../context.ts';
import type { FoundStaffTicket } from './find-staff-ticket.ts';

/**
 * A ticket's answers as far as somebody of the staff may see them; null where nothing is asked. The caller notes
 * the reading.
 */
export async function presentStaffRegistration(
  { db: { prisma }, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: FoundStaffTicket,
  may: (action: StaffAction) => boolean,
): Promise<StaffRegistration | null> {
  const { event } = ticket.order;
  const { current, row, carried } = await readRegistration(prisma, keys, {
    ...{ ticket, event },
    now: now().getTime(),
  });
  if (!current || current.form.fields.length === 0) return null;
  const asked = shownFields(current.form.fields, carried.answers);
  const seen = asked.filter(({ kind }) => may(rightToAnswer(kind)));
  const consents = await prisma.consent.findMany({
    where: { ticketId: ticket.id },
    orderBy: { givenAt: 'desc' },
  });
  return {
    submittedAt: row?.submittedAt?.toISOString() ?? null,
    changedAt: row?.changedAt?.toISOString() ?? null,
    hiddenCount: asked.length - seen.length,
    answers: seen.map((field) => ({
      ...{ key: field.key, kind: field.kind, label: field.label },
      words: answerWords(field, carried.answers[field.key]),
      isOpen: ticket.registration === 'DONE' && carried.open.includes(field.key),
      consents: consents
        .filter(({ fieldKey }) => fieldKey === field.key)
        .map(({ fieldKey, wordingVersion, givenAt, withdrawnAt }) => ({
          ...{ fieldKey, wordingVersion },
          givenAt: givenAt.toISOString(),
          withdrawnAt: withdrawnAt?.toISOString() ?? null,
        })),
    })),
  };
}
