import type { Db } from '@lanyard/db/client';
import { mailName } from '@lanyard/domain/emails/mail-names';
import { mailWordKey } from '@lanyard/domain/emails/mail-words';
import type { StaffMail } from '@lanyard/domain/staff/staff-order-view';

/** Mails about an order (its tickets' too) or about one ticket, oldest first, with the tries to hand each over. */
export async function readMails(
  { prisma }: Db,
  where: { readonly orderId: string } | { readonly ticketId: string },
): Promise<StaffMail[]> {
  const [mails, tries] = await Promise.all([
    prisma.emailMessage.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    prisma.activityAttempt.findMany({ where, select: { key: true, outcome: true } }),
  ]);
  const ticketIds = mails.flatMap(({ ticketId }) => ticketId ?? []);
  const tickets = await prisma.ticket.findMany({
    where: { id: { in: ticketIds } },
    select: { id: true, reference: true },
  });
  const references = new Map(tickets.map(({ id, reference }) => [id, reference]));
  return mails.map((mail): StaffMail => {
    const own = tries.filter(({ key }) => key === mail.key);
    return {
      mailId: mail.id,
      name: mailName(mail.template),
      state: mailWordKey(mail.status),
      stateAt: mail.statusAt.toISOString(),
      createdAt: mail.createdAt.toISOString(),
      tries: own.length,
      failedTries: own.filter(({ outcome }) => outcome === 'FAILED').length,
      ticketReference: references.get(mail.ticketId ?? '') ?? null,
    };
  });
}
