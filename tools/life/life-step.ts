import fc from 'fast-check';

/** What can happen in a story, and how often it does among all that can. */
const weights = {
  ...{ buy: 4, pay: 2, letHoldEnd: 1 },
  ...{ register: 12, name: 4, correctAddress: 2, nudge: 1, renew: 4 },
  ...{ offer: 8, accept: 10, declineOffer: 1, withdrawOffer: 1 },
  ...{ ask: 5, askWhole: 1, withdrawWish: 1, approve: 5, declineWish: 2 },
  ...{ refundFails: 2, retryRefund: 2, refundOutside: 1, dispute: 1 },
  ...{ deliver: 8, wakeTickets: 2, wait: 3 },
} as const;

export type Deed = keyof typeof weights;

/** One thing that happens; the numbers choose among what is there at that moment. */
export interface LifeStep {
  readonly does: Deed;
  readonly pick: number;
  /** How many links ago somebody learned the one they come by; mostly none. */
  readonly linksAgo: number;
  readonly coin: boolean;
}

const deeds = Object.entries(weights).map(([does, weight]) => ({
  weight,
  // `weights` has these keys and no other.
  arbitrary: fc.constant(does as Deed),
}));

const step: fc.Arbitrary<LifeStep> = fc.record({
  does: fc.oneof(...deeds),
  pick: fc.nat(999),
  linksAgo: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  ),
  coin: fc.boolean(),
});

/** So many rounds at most of steps that happen at the same moment; most have one. */
export const lifeStory = (rounds: number): fc.Arbitrary<readonly (readonly LifeStep[])[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.array(step, { minLength: 2, maxLength: 4 }) },
    ),
    { minLength: rounds / 2, maxLength: rounds, size: 'max' },
  );
