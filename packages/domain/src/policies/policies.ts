import type { RefundRule } from '../cancellations/refund-rules.ts';
import { durationMs } from '../time/duration.ts';
import type { TransferWorkshops } from '../transfers/transfer-states.ts';

/** What happens when a code has fewer uses left than an order's tickets need. */
export type CouponShort = (typeof couponShorts)[number];

/** The order is refused, or the tickets get the uses that are left, the dearest first. */
export const couponShorts = ['REFUSE', 'DISCOUNT_REST'] as const;

/** An event's rules; spans are ISO 8601 durations (seconds allowed). */
export interface Policies {
  /** How long seats are held for an order that is not paid yet. */
  readonly hold: string;
  /** Least time that is left after a declined payment, given once an order. */
  readonly declineGrace: string;
  /** How long after the payment session's own end seats stay held when the processor cannot be reached. */
  readonly processorGrace: string;
  /** How long after the buyer came back the processor is asked by itself, should its message be lost. */
  readonly lookAfterReturn: string;
  /** How long after the event's end an order stays open for refunds and disputes. */
  readonly keepOpen: string;
  readonly couponShort: CouponShort;
  /** What part of the price comes back, by how long before the start it is asked for. */
  readonly refunds: readonly RefundRule[];
  /** Kept of each ticket that money comes back for, in major units of the event's currency. */
  readonly refundFee: number;
  /** How long the offer of a ticket can be accepted. */
  readonly transferExpiry: string;
  /** How long before the event's start tickets are not handed on any more. */
  readonly transferCutOff: string;
  readonly transferWorkshops: TransferWorkshops;
  /** How many workshops a ticket may have; null for any number. */
  readonly workshopsPerTicket: number | null;
}

export const defaultPolicies: Policies = {
  hold: 'PT30M',
  declineGrace: 'PT10M',
  processorGrace: 'PT5M',
  lookAfterReturn: 'PT90S',
  keepOpen: 'P120D',
  couponShort: 'REFUSE',
  refunds: [
    { until: 'P30D', percent: 100 },
    { until: 'P7D', percent: 50 },
  ],
  refundFee: 0,
  transferExpiry: 'P7D',
  transferCutOff: 'PT0S',
  transferWorkshops: 'KEEP',
  workshopsPerTicket: null,
};

/** The spans of policies in milliseconds. */
export interface PolicySpans {
  readonly holdMs: number;
  readonly declineGraceMs: number;
  readonly processorGraceMs: number;
  readonly lookAfterReturnMs: number;
  readonly keepOpenMs: number;
}

/** Turns policies' spans into milliseconds; throws when a duration is not ISO 8601. */
export function policySpans(policies: Policies): PolicySpans {
  return {
    holdMs: durationMs(policies.hold),
    declineGraceMs: durationMs(policies.declineGrace),
    processorGraceMs: durationMs(policies.processorGrace),
    lookAfterReturnMs: durationMs(policies.lookAfterReturn),
    keepOpenMs: durationMs(policies.keepOpen),
  };
}

/** The spans that bound the offer of a ticket, in milliseconds; throws when a duration is not ISO 8601. */
export function transferSpans(policies: Pick<Policies, 'transferExpiry' | 'transferCutOff'>) {
  return {
    transferExpiryMs: durationMs(policies.transferExpiry),
    transferCutOffMs: durationMs(policies.transferCutOff),
  };
}
