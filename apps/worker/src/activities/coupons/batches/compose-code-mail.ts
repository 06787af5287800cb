import { codeMailKey } from '@lanyard/commands/coupons/batches/code-mail-key';
import { batchCode } from '@lanyard/commands/coupons/batches/batch-code';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { CouponBatchId } from '@lanyard/domain/ids/ids';
import { batchTermsSchema } from '@lanyard/domain/staff/code-batch.schema';
import { offerWords } from '@lanyard/domain/staff/offer-words';
import { instantWords } from '@lanyard/domain/time/event-words';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../../emails/deliver-email.ts';
import { eventInMail } from '../../emails/event-in-mail.ts';

/** A code of a batch, addressed to the one person it was made for; the same terms give the same mail. */
export async function composeCodeMail(
  { db, keys, webUrl }: ActivityDeps,
  place: { readonly batchId: CouponBatchId; readonly position: number; readonly personId: string },
): Promise<ComposedEmail<'coupon-code'>> {
  const { batchId, position, personId } = place;
  const { event, ...batch } = await db.prisma.couponBatch.findUniqueOrThrow({
    where: { id: batchId },
    include: { event: { include: { ticketTypes: { orderBy: { position: 'asc' } } } } },
  });
  const terms = batchTermsSchema.parse(batch.terms);
  const to = await readPerson(db.prisma, keys, personId);
  const code = batchCode(keys, { batchId, prefix: batch.prefix, position });
  const named = (keysOf: readonly string[]) =>
    event.ticketTypes.filter(({ key }) => keysOf.includes(key)).map(({ name }) => name);
  const when = (instant: string | null) =>
    instant === null ? null : instantWords(new Date(instant), event.timeZone);
  return {
    claim: {
      ...{ key: codeMailKey(batchId, position), template: 'coupon-code' },
      ...{ eventId: event.id, batchId, personId },
    },
    to,
    template: 'coupon-code',
    props: {
      event: eventInMail(event),
      name: to.name === '' ? null : to.name,
      code,
      discount:
        terms.offer.kind === 'NOTHING' ? null : offerWords(terms.offer, terms.perOrder, event.currency),
      opens: named(terms.unlocks),
      ticketTypes: terms.ticketTypeKeys === null ? null : named(terms.ticketTypeKeys),
      uses: terms.capacity,
      minimumTickets: terms.minimumTickets,
      from: when(terms.startsAt),
      until: when(terms.endsAt),
      shopUrl: `${webUrl}/e/${event.slug}?coupon=${encodeURIComponent(code)}`,
    },
  };
}
