import { hashSecret, secretsEqual } from '@lanyard/crypto/content-hash';
import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { derivedId, derivedReference, newReference } from '@lanyard/crypto/random';
import { sealText } from '@lanyard/crypto/seal';
import { jsonNull } from '@lanyard/db/json-null';
import { createPerson } from '@lanyard/db/people/people-repository';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId, type OrderId } from '@lanyard/domain/ids/ids';
import type { OrderStatus } from '@lanyard/domain/orders/order-states';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import type { CommandContext } from '../context.ts';
import { unlockedBy } from '../coupons/unlocked-by.ts';
import { inTransaction } from '../in-transaction.ts';
import { isUniqueViolation } from '../unique-violation.ts';
import { draftAttendeesAad, writeDraftAttendees } from './draft-attendees.ts';
import { hashBasket, hashContent } from './hash-order.ts';
import { priceDraft } from './price-draft.ts';
import { pricedRows, type PricedRows } from './priced-event.ts';

/** A draft that is there, whether this call wrote it or an earlier one with the same content did. */
export interface StoredDraft {
  readonly orderId: OrderId;
  readonly eventId: EventId;
  /** Keyed hash of the content; stands in clear in the update's id. */
  readonly contentHash: string;
  readonly status: OrderStatus;
  readonly linkGeneration: number;
}

/**
 * Keeps what a browser wants to order, once: insert or ignore. A known id with another secret or another
 * content throws `ORDER_NOT_YOURS` and tells nothing of the first; so does an order to be replaced that the
 * browser cannot prove to be its own. Also throws `EVENT_NOT_FOUND`, `EVENT_OVER`, `COUPON_UNKNOWN` for a text
 * that can be no code, and what pricing refuses.
 */
export async function storeDraft(ctx: CommandContext, input: PlaceOrderInput): Promise<StoredDraft> {
  const hash = hashContent(ctx.keys.index, input);
  const known = await findDraft(ctx, input, hash);
  if (known) return known;
  try {
    return await insertDraft(ctx, input, hash);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const winner = await findDraft(ctx, input, hash);
    if (winner) return winner;
    // The id is free, so the short reference was taken by another order: once more, with a random one.
    return insertDraft(ctx, input, hash, newReference());
  }
}

async function findDraft(ctx: CommandContext, input: PlaceOrderInput, hash: string) {
  const row = await ctx.db.prisma.order.findUnique({ where: { id: input.orderId } });
  if (!row) return null;
  const isTheirs = secretsEqual(row.secretHash, hashSecret(input.secret)) && row.contentHash === hash;
  if (!isTheirs) throw new DomainError('ORDER_NOT_YOURS');
  return describe(row);
}

async function insertDraft(
  ctx: CommandContext,
  input: PlaceOrderInput,
  hash: string,
  reference = derivedReference(input.orderId),
): Promise<StoredDraft> {
  const event = await ctx.db.prisma.event.findUnique({
    where: { slug: input.eventSlug },
    include: pricedRows,
  });
  if (!event) throw new DomainError('EVENT_NOT_FOUND');
  if (event.endsAt <= ctx.now) throw new DomainError('EVENT_OVER');
  const couponCode = readCode(input);
  const offered = await offeredTypes(ctx, event, couponCode);
  const { lines, totals } = priceDraft({ ...event, ticketTypes: offered }, input, ctx.now);
  const upgrade = await readUpgradeOf(ctx, input, event.id);
  await proveReplaced(ctx, input, { eventId: event.id, ticketId: upgrade.upgradesTicketId });

  const orderId = asId('order', input.orderId);
  const row = await inTransaction(ctx, async (tx) => {
    const eventId = asId('event', event.id);
    const buyer = await createPerson(tx, ctx.keys, { ...input.buyer, eventId });
    return tx.order.create({
      data: {
        id: orderId,
        eventId,
        reference,
        paymentStatus: totals.grossMinor === 0 ? 'NOT_REQUIRED' : 'PENDING',
        secretHash: hashSecret(input.secret),
        contentHash: hash,
        basketHash: hashBasket(ctx.keys.index, input),
        replacesId: input.replaces?.orderId ?? null,
        ...upgrade,
        couponCode,
        shownDiscountMinor: input.coupon?.shownDiscountMinor ?? 0,
        linkTokenHash: hashLinkToken(linkToken(ctx.keys.links, 'order', orderId, 1)),
        buyerId: buyer.id,
        attendeesSealed: sealText(
          buyer.key,
          writeDraftAttendees(input.attendees),
          draftAttendeesAad(orderId),
        ),
        currency: event.currency,
        ...totals,
        createdAt: ctx.now,
        items: {
          createMany: {
            data: lines.map(({ line, ticketTypeId, swagVariantId, workshopId }, position) => ({
              id: derivedId('itm', orderId, position),
              kind: line.kind,
              ticketTypeId,
              swagVariantId,
              workshopId,
              ticketPositions: line.ticketPositions ? [...line.ticketPositions] : jsonNull,
              position,
              name: line.name,
              variantName: line.variantName,
              tierName: line.tierName,
              quantity: line.quantity,
              unitGrossMinor: line.unitGrossMinor,
              taxRateBp: line.taxRateBp,
              grossMinor: line.grossMinor,
              netMinor: line.netMinor,
              taxMinor: line.taxMinor,
            })),
          },
        },
      },
    });
  });
  return describe(row);
}

function readCode({ coupon }: PlaceOrderInput): CouponCode | null {
  if (!coupon) return null;
  const code = couponCodeOf(coupon.code);
  if (code === null) throw new DomainError('COUPON_UNKNOWN');
  return code;
}

/** Whether a code opens a hidden type is what its row said last; that it still does, holding decides. */
async function offeredTypes(
  { db }: CommandContext,
  { id: eventId, ticketTypes }: { readonly id: string } & PricedRows,
  code: CouponCode | null,
) {
  if (!ticketTypes.some(({ hidden }) => hidden)) return ticketTypes;
  const row = code && (await db.prisma.coupon.findUnique({ where: { eventId_code: { eventId, code } } }));
  const unlocked = unlockedBy(row);
  return ticketTypes.filter(({ key, hidden }) => !hidden || unlocked.includes(key));
}

/** The ticket that an upgrade order is for, proved by its link. Throws `LINK_UNKNOWN` and `UPGRADE_NOTHING`. */
async function readUpgradeOf(
  { db }: CommandContext,
  { upgrade, workshops }: PlaceOrderInput,
  eventId: string,
) {
  if (!upgrade) return { upgradesTicketId: null };
  const ticket = await db.prisma.ticket.findUnique({
    where: { linkTokenHash: hashLinkToken(upgrade.token), eventId },
    select: { id: true },
  });
  if (!ticket) throw new DomainError('LINK_UNKNOWN');
  const [chosen] = workshops;
  const workshop = await db.prisma.workshop.findUnique({
    where: { eventId_key: { eventId, key: chosen?.workshopKey ?? '' } },
  });
  if (!workshop) throw new DomainError('WORKSHOP_NOT_FOUND');
  if (workshop.priceMinor === 0) throw new DomainError('UPGRADE_NOTHING', { what: workshop.title });
  const { swapsSeatId, entryId: takesEntryId } = upgrade;
  return { upgradesTicketId: ticket.id, swapsSeatId, takesEntryId };
}

/** Whoever changes an order shows its secret; a wrong one, or another event's order, learns nothing. */
async function proveReplaced(
  ctx: CommandContext,
  { orderId, replaces }: PlaceOrderInput,
  now: { readonly eventId: string; readonly ticketId: string | null },
): Promise<void> {
  if (!replaces) return;
  if (replaces.orderId === orderId)
    throw new DomainError('INPUT_INVALID', { what: 'An order cannot take its own place.' });
  const old = await ctx.db.prisma.order.findUnique({
    where: { id: replaces.orderId },
    select: { secretHash: true, eventId: true, upgradesTicketId: true },
  });
  const isTheirs =
    old?.eventId === now.eventId &&
    old.upgradesTicketId === now.ticketId &&
    secretsEqual(old.secretHash, hashSecret(replaces.secret));
  if (!isTheirs) throw new DomainError('ORDER_NOT_YOURS');
}

function describe(row: {
  id: string;
  eventId: string;
  contentHash: string;
  status: string;
  linkGeneration: number;
}): StoredDraft {
  return {
    orderId: asId('order', row.id),
    eventId: asId('event', row.eventId),
    contentHash: row.contentHash,
    status: row.status as OrderStatus, // Only commands write this column, and they are typed.
    linkGeneration: row.linkGeneration,
  };
}
