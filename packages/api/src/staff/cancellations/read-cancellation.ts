import { openCancellationText } from '@lanyard/commands/cancellations/cancellation-text';
import { findRefundable } from '@lanyard/commands/refunds/find-refundable';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { CancellationId } from '@lanyard/domain/ids/ids';
import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import type { SharedServices } from '../../context.ts';
import { auditReading } from '../audit-reading.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember } from '../staff-context.ts';
import { readStaffNames } from '../story/staff-names.ts';
import { findWish } from './find-wish.ts';
import { presentRow } from './present-row.ts';

/** A wish with all that deciding needs; words and names only for whoever may read people. Throws CANCELLATION_NOT_FOUND. */
export async function readCancellation(
  ctx: Pick<SharedServices, 'db' | 'keys' | 'now'> & {
    readonly event: StaffEvent;
    readonly staff: StaffMember;
  },
  cancellationId: CancellationId,
): Promise<StaffCancellationView> {
  const { db, keys, event } = ctx;
  const { prisma } = db;
  const wish = await findWish(db, event.id, cancellationId);
  const seesPeople = mayHere(ctx, 'people.read');
  if (seesPeople) await auditReading(ctx, { subjectKind: 'order', subjectId: wish.orderId });
  const [people, payment, nameOf] = await Promise.all([
    readPeople(prisma, keys, seesPeople && wish.askerId ? [wish.askerId] : []),
    findRefundable(prisma, wish.orderId),
    readStaffNames(db, wish.staffId === null ? [] : [wish.staffId]),
  ]);
  return {
    ...presentRow(wish, people),
    currency: event.currency,
    timeZone: event.timeZone,
    words: seesPeople ? await openCancellationText(prisma, keys, wish, 'wordsSealed') : null,
    answer: seesPeople ? await openCancellationText(prisma, keys, wish, 'answerSealed') : null,
    decidedBy: wish.staffId === null ? null : nameOf(wish.staffId),
    leftMinor: payment?.leftMinor ?? 0,
    shares: wish.tickets.map(({ ticket, grossMinor, dueMinor }) => ({
      reference: ticket.reference,
      grossMinor,
      dueMinor,
    })),
    swagDueMinor: wish.swagDueMinor,
  };
}
