import { contentHash } from '@lanyard/crypto/content-hash';
import { createPeople } from '@lanyard/db/people/people-repository';
import type { CodeRecipient } from '@lanyard/domain/coupons/read-recipients';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CouponBatchId, EventId } from '@lanyard/domain/ids/ids';
import type { BatchTerms } from '@lanyard/domain/staff/code-batch.schema';
import type { CouponHome } from '@lanyard/domain/staff/coupon-words';
import { appendAudit } from '../../audit/append-audit.ts';
import type { CommandContext } from '../../context.ts';
import { inTransaction } from '../../in-transaction.ts';
import { notifyLive } from '../../live/notify-live.ts';

/** Codes that somebody of the staff wants made together. */
export interface NewBatch {
  readonly batchId: CouponBatchId;
  readonly eventId: EventId;
  readonly home: CouponHome;
  readonly prefix: string;
  readonly label: string | null;
  readonly terms: BatchTerms;
  readonly count: number;
  /** Who is mailed a code, the first the first one. */
  readonly recipients: readonly CodeRecipient[];
}

/**
 * Keeps what is to be made and who is mailed, once; the job that makes it is started after that. Answers which run
 * of the job is the current one. Throws INPUT_INVALID for an id that is known with other content.
 */
export async function storeBatch(ctx: CommandContext, batch: NewBatch): Promise<{ readonly run: number }> {
  const { batchId, eventId, home, prefix, label, terms, count, recipients } = batch;
  const people = recipients.map(({ name, email }) => [name, email]);
  const hash = contentHash(ctx.keys.index, { eventId, home, prefix, label, terms, count, people });
  return inTransaction(ctx, async (tx) => {
    const { count: isNew } = await tx.couponBatch.createMany({
      data: {
        ...{ id: batchId, eventId, home, prefix, label, terms, count, contentHash: hash },
        ...{ staffId: ctx.actor.id ?? null, createdAt: ctx.now },
      },
      skipDuplicates: true,
    });
    if (isNew === 0) {
      const known = await tx.couponBatch.findUniqueOrThrow({ where: { id: batchId } });
      if (known.contentHash === hash) return { run: known.run };
      throw new DomainError('INPUT_INVALID', { what: 'These codes were asked for already, in another way.' });
    }
    const ids = await createPeople(
      tx,
      ctx.keys,
      recipients.map((person) => ({ ...person, eventId })),
    );
    await tx.couponBatchMail.createMany({
      data: ids.map((personId, position) => ({ batchId, position, personId })),
    });
    await appendAudit(ctx, tx, {
      ...{ action: 'coupons.makeBatch', subjectKind: 'couponBatch', subjectId: batchId },
      facts: { prefix, count, mails: recipients.length },
    });
    await notifyLive(tx, `event:${eventId}`);
    return { run: 1 };
  });
}
