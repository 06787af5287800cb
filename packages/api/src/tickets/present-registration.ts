import { readRegistration } from '@lanyard/commands/registration/read-registration';
import { openDraft } from '@lanyard/db/registration/registration-repository';
import type { RegistrationView } from '@lanyard/domain/registration/registration-view';
import type { SharedServices } from '../context.ts';
import type { FoundTicket } from './find-ticket.ts';

/** A ticket's form with answers, draft and consents, for the holder of its link; null where nothing is asked. */
export async function presentRegistration(
  { db: { prisma }, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: FoundTicket,
): Promise<RegistrationView | null> {
  const { event } = ticket.order;
  const { current, row, carried } = await readRegistration(prisma, keys, {
    ...{ ticket, event },
    now: now().getTime(),
  });
  if (!current || current.form.fields.length === 0) return null;
  const consents = await prisma.consent.findMany({
    where: { ticketId: ticket.id },
    orderBy: { givenAt: 'desc' },
  });
  const draft = row && ticket.status !== 'CANCELLED' ? await openDraft(prisma, keys, row) : null;
  return {
    form: current.form,
    answers: carried.answers,
    open: ticket.registration === 'DONE' ? carried.open : [],
    submittedAt: row?.submittedAt?.toISOString() ?? null,
    draft: draft && row?.draftSavedAt ? { ...draft, savedAt: row.draftSavedAt.toISOString() } : null,
    draftVersion: row?.draftVersion ?? 0,
    consents: consents.map(({ fieldKey, wordingVersion, givenAt, withdrawnAt }) => ({
      ...{ fieldKey, wordingVersion },
      givenAt: givenAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
  };
}
