import { DomainError } from '@lanyard/domain/errors/error-codes';
import { batchPageSchema, batchTermsSchema } from '@lanyard/domain/staff/code-batch.schema';
import type { CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import { auditReading } from '../../audit-reading.ts';
import { mayHere } from '../../may-here.ts';
import { eventProcedure } from '../../staff-procedure.ts';
import { readStaffNames } from '../../story/staff-names.ts';
import { readTicketTypeNames } from '../read-ticket-type-names.ts';
import { readBatchCodes } from './read-batch-codes.ts';
import { readBatches } from './read-batches.ts';
import { stopReasonOf } from './stop-reason-of.ts';

/** As many codes as stand on one page. */
const LIMIT = 100;

/** A batch of an event with a page of its codes. Throws EVENT_NOT_FOUND and COUPON_BATCH_NOT_FOUND. */
export const view = eventProcedure('coupons.read')
  .input(batchPageSchema)
  .query(async ({ ctx, input }): Promise<CodeBatchView> => {
    const { db, event } = ctx;
    const { batchId, from } = input;
    const batch = await db.prisma.couponBatch.findFirst({ where: { id: batchId, eventId: event.id } });
    const [row] = await readBatches(ctx, { id: batchId, eventId: event.id });
    if (!batch || !row) throw new DomainError('COUPON_BATCH_NOT_FOUND');
    const showsPeople = mayHere(ctx, 'people.read');
    const [codes, ticketTypes, nameOf] = await Promise.all([
      readBatchCodes(ctx, batch, { from, limit: LIMIT, showsPeople }),
      readTicketTypeNames(db, event.id),
      readStaffNames(db, batch.staffId === null ? [] : [batch.staffId]),
    ]);
    if (showsPeople && codes.some(({ mail }) => mail !== null)) {
      const facts = { list: 'coupon-batch', batchId };
      await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts });
    }
    const terms = batchTermsSchema.parse(batch.terms);
    const named = (keys: readonly string[]) =>
      keys.map((key) => ({ key, name: ticketTypes.find((type) => type.key === key)?.name ?? key }));
    const end = from + codes.length;
    return {
      ...row,
      ...{ currency: event.currency, timeZone: event.timeZone },
      stopReason: stopReasonOf(batch.stopCode),
      by: batch.staffId === null ? null : nameOf(batch.staffId),
      ...{ offer: terms.offer, perCode: terms.capacity, perOrder: terms.perOrder },
      ticketTypes: terms.ticketTypeKeys === null ? null : named(terms.ticketTypeKeys),
      unlocks: named(terms.unlocks),
      ...{ minimumTickets: terms.minimumTickets, oncePerBuyer: terms.oncePerBuyer },
      ...{ codes, from, next: end < batch.count ? end : null },
    };
  });
