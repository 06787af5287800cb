import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import type {
  ChargeRecord,
  MailRecord,
  PromotionCodeRecord,
  RefundRecord,
  SessionRecord,
} from '../store/records.ts';
import { isPromotionCodeActive } from '../stripe/coupon-state.ts';
import { payPageUrl, toSeconds } from '../stripe/serializers/session.ts';

/** `GET /api/ledger`: everything that truly happened here, oldest first, whatever anyone was told. */
export function ledgerRoute(app: FastifyInstance, context: Context): void {
  const { store } = context;
  app.get('/api/ledger', () => ({
    sessions: [...store.sessions.oldestFirst()].map((session) => sessionEntry(session, context.publicUrl)),
    charges: [...store.charges.oldestFirst()].map((charge) =>
      chargeEntry(charge, store.sessions.get(charge.sessionId)),
    ),
    refunds: [...store.refunds.oldestFirst()].map(refundEntry),
    promotionCodes: [...store.promotionCodes.oldestFirst()].map((code) => promotionCodeEntry(context, code)),
    mails: [...store.mails.oldestFirst()].map(mailEntry),
  }));
}

function sessionEntry(session: SessionRecord, publicUrl: string): object {
  return {
    id: session.id,
    status: session.status,
    payment_status: session.paymentStatus,
    amount: session.amountMinor,
    amount_discount: session.discount?.amountMinor ?? 0,
    coupon: session.discount?.couponId ?? null,
    promotion_code: session.discount?.promotionCodeId ?? null,
    currency: session.currency,
    client_reference_id: session.clientReferenceId,
    metadata: session.metadata,
    payment_intent: session.paymentIntentId,
    url: payPageUrl(session, publicUrl),
    expires_at: session.expiresAtSeconds,
    ...times(session),
  };
}

function chargeEntry(charge: ChargeRecord, session: SessionRecord | undefined): object {
  return {
    id: charge.id,
    status: charge.status,
    amount: charge.amountMinor,
    amount_refunded: charge.refundedMinor,
    currency: charge.currency,
    session: charge.sessionId,
    client_reference_id: session?.clientReferenceId ?? null,
    payment_intent: charge.paymentIntentId,
    decline_code: charge.decline?.declineCode ?? null,
    dispute: charge.dispute?.status ?? null,
    metadata: charge.metadata,
    ...times(charge),
  };
}

function refundEntry(refund: RefundRecord): object {
  return {
    id: refund.id,
    status: refund.failedAt === undefined ? 'succeeded' : 'failed',
    amount: refund.amountMinor,
    currency: refund.currency,
    charge: refund.chargeId,
    payment_intent: refund.paymentIntentId,
    reason: refund.reason,
    metadata: refund.metadata,
    ...times(refund),
  };
}

function promotionCodeEntry(context: Context, promotionCode: PromotionCodeRecord): object {
  const coupon = context.store.coupons.get(promotionCode.couponId);
  return {
    id: promotionCode.id,
    code: promotionCode.code,
    coupon: promotionCode.couponId,
    active: coupon !== undefined && isPromotionCodeActive(promotionCode, coupon, context.now()),
    times_redeemed: promotionCode.timesRedeemed,
    metadata: promotionCode.metadata,
    ...times(promotionCode),
  };
}

function mailEntry(mail: MailRecord): object {
  return {
    id: mail.id,
    to: mail.to,
    subject: mail.subject,
    idempotencyKey: mail.idempotencyKey,
    last_event: mail.lastEvent,
    at: new Date(mail.createdAt).toISOString(),
  };
}

/** The vendor's whole seconds beside the exact instant. */
function times({ createdAt }: { createdAt: number }): { created: number; at: string } {
  return { created: toSeconds(createdAt), at: new Date(createdAt).toISOString() };
}
