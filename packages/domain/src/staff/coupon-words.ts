import type { StateWords } from '../orders/order-words.ts';

/** Where a code stands, from the one that can be used to the one that was closed. */
export const couponStates = ['RUNNING', 'NOT_STARTED', 'PAUSED', 'USED_UP', 'ENDED', 'CLOSED'] as const;
export type CouponState = (typeof couponStates)[number];

/** How each state of a code reads. */
export const couponStateWords = {
  RUNNING: { label: 'Running', sentence: 'Buyers can use it now.', meaning: 'good' },
  NOT_STARTED: { label: 'Not started', sentence: 'Buyers can use it once it starts.', meaning: 'waiting' },
  PAUSED: {
    label: 'Paused',
    sentence: 'Nobody new can use it. Orders that hold a discount keep it.',
    meaning: 'attention',
  },
  USED_UP: { label: 'Used up', sentence: 'All its discounted tickets are held or sold.', meaning: 'asleep' },
  ENDED: { label: 'Ended', sentence: 'Its time is over. Give it a later end to go on.', meaning: 'asleep' },
  CLOSED: {
    label: 'Closed',
    sentence: 'Its capacity is 0. Orders that hold or used a discount keep it.',
    meaning: 'asleep',
  },
} as const satisfies Record<CouponState, StateWords>;

/** Most characters of what a code is for. */
export const longestLabel = 60;

/** Where a code can live. */
export const couponHomes = ['STRIPE', 'BUILT_IN'] as const;
export type CouponHome = (typeof couponHomes)[number];

/** What each home of a code is called, and what living there means. */
export const couponHomeWords = {
  STRIPE: {
    label: 'Stripe',
    sentence: 'A promotion code in Stripe. It can be steered here and in Stripe’s own dashboard.',
  },
  BUILT_IN: {
    label: 'Built-in',
    sentence: 'Kept by Lanyard itself. It works while Stripe is away and never shows on its page.',
  },
} as const satisfies Record<CouponHome, { label: string; sentence: string }>;
