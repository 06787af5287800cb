import { durationMs } from '../time/duration.ts';

/** An event's spans as ISO 8601 durations (seconds allowed). */
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
}

export const defaultPolicies: Policies = {
  hold: 'PT30M',
  declineGrace: 'PT10M',
  processorGrace: 'PT5M',
  lookAfterReturn: 'PT90S',
  keepOpen: 'P120D',
};

/** The same spans in milliseconds. */
export interface PolicySpans {
  readonly holdMs: number;
  readonly declineGraceMs: number;
  readonly processorGraceMs: number;
  readonly lookAfterReturnMs: number;
  readonly keepOpenMs: number;
}

/** Turns policies into milliseconds; throws when a duration is not ISO 8601. */
export function policySpans(policies: Policies): PolicySpans {
  return {
    holdMs: durationMs(policies.hold),
    declineGraceMs: durationMs(policies.declineGrace),
    processorGraceMs: durationMs(policies.processorGrace),
    lookAfterReturnMs: durationMs(policies.lookAfterReturn),
    keepOpenMs: durationMs(policies.keepOpen),
  };
}
