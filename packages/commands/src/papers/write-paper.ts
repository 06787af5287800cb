import type { Tx } from '@lanyard/db/client';
import { sealBilling } from '@lanyard/db/papers/billing';
import { indexCompany } from '@lanyard/db/people/person-terms';
import { asId } from '@lanyard/domain/ids/ids';
import type { BillingDetails, PaperContent } from '@lanyard/domain/papers/paper';
import type { PaperCause, PaperKind } from '@lanyard/domain/papers/paper-states';
import { grossOf } from '@lanyard/domain/papers/tax-row';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';

/** A paper to be written about a locked order. */
export interface NewPaper {
  readonly id: string;
  readonly order: LockedOrder;
  readonly kind: PaperKind;
  readonly cause: PaperCause;
  /** How many papers the order has already. */
  readonly before: number;
  readonly credits?: string;
  readonly refundId?: string;
  readonly billing: BillingDetails;
  readonly content: PaperContent;
}

const letters = { RECEIPT: 'R', CREDIT_NOTE: 'C' } as const satisfies Record<PaperKind, string>;

/**
 * Writes a paper under the event's next number of its kind. The number's row stays taken until the caller's
 * transaction ends, so it comes last, after every other counter: numbers have no gaps, whoever gives up. Answers
 * the number.
 */
export async function writePaper(ctx: CommandContext, tx: Tx, paper: NewPaper): Promise<string> {
  const { id, order, kind, cause, content, before } = paper;
  const personId = order.buyerId;
  const billingSealed = await sealBilling(tx, ctx.keys, { id, personId }, paper.billing);
  if (kind === 'RECEIPT' && (before > 0 || paper.billing.company !== null)) {
    const buyer = { personId, eventId: asId('event', order.eventId) };
    await indexCompany(tx, ctx.keys, { ...buyer, company: paper.billing.company });
  }
  const serial = await nextSerial(tx, order.eventId, kind);
  const number = `${order.event.slug.toUpperCase()}-${letters[kind]}-${String(serial).padStart(5, '0')}`;
  await tx.paper.create({
    data: {
      ...{ id, kind, cause, serial, number, personId, billingSealed },
      eventId: order.eventId,
      orderId: order.id,
      position: before + 1,
      creditsId: paper.credits ?? null,
      refundId: paper.refundId ?? null,
      // Plain data; Prisma's JSON type cannot see that.
      content: content as object,
      currency: order.currency,
      grossMinor: content.taxes.reduce((sum, row) => sum + grossOf(row), 0),
      issuedAt: ctx.now,
    },
  });
  return number;
}

async function nextSerial(tx: Tx, eventId: string, kind: PaperKind): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "PaperSerial" ("eventId", "kind", "last") VALUES (${eventId}, ${kind}, 1)
    ON CONFLICT ("eventId", "kind") DO UPDATE SET "last" = "PaperSerial"."last" + 1
    RETURNING "last"`;
  if (!row) throw new Error('no number was given out');
  return row.last;
}
