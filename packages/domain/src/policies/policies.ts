import { durationMs } from '../time/duration.ts';

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
}

export const defaultPolicies: Policies = {
  hold: 'PT30M',
  declineGrace: 'PT10M',
  processorGrace: 'PT5M',
  lookAfterReturn: 'PT90S',
  keepOpen: 'P120D',
  couponShort: 'REFUSE',
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
