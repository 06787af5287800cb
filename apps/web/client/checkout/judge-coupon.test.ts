import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSwag } from '../test-support/sample-event.ts';
import { judgeCoupon } from './judge-coupon.ts';

const event = sampleEvent({ swag: [sampleSwag()] });
const code = couponCodeOf('EARLY20');
if (!code) throw new Error('not a code');
const valid = (terms: Partial<Extract<CouponAnswer, { answer: 'VALID' }>['terms']> = {}): CouponAnswer => ({
  answer: 'VALID',
  code,
  discountMinor: 1,
  note: null,
  terms: {
    discount: { kind: 'PERCENT', percentBp: 2000 },
    ticketTypeKeys: null,
    minimumTickets: 1,
    oncePerBuyer: false,
    perOrder: null,
    endsAt: null,
    usesLeft: null,
    ...terms,
  },
  unlocked: { ticketTypes: [], availability: [] },
});
const basket = (conference: number, shirts = 0) => ({
  lines: conference > 0 ? [{ ticketTypeKey: 'conference', quantity: conference }] : [],
  swag: shirts > 0 ? [{ itemKey: 't-shirt', variantKey: 'm', quantity: shirts }] : [],
});

describe('a code that was valid a moment ago', () => {
  it('is taken off whatever the basket has become, tickets only', () => {
    const judged = judgeCoupon(event, basket(3, 1), valid(), 0);
    expect(judged).toMatchObject({ code: 'EARLY20', answer: { discountMinor: 17_400 } });
    expect(judged.quote.grossMinor).toBe(3 * 29_000 - 17_400 + 2_400);
  });

  it('says that not all tickets get it, and nothing when they do', () => {
    const two = valid({ perOrder: 2, usesLeft: 2 });
    const judged = judgeCoupon(event, basket(3), two, 0);
    expect(judged.quote).toMatchObject({ discountMinor: 11_600, couponUses: 2 });
    expect(judged.answer).toMatchObject({ note: '2 of your 3 tickets get it: the code has 2 uses left.' });
    expect(judgeCoupon(event, basket(2), two, 0).answer).toMatchObject({ note: null });
  });

  it('goes on opening hidden tickets whatever is chosen, and is sent with these', () => {
    const [type] = event.ticketTypes;
    if (!type) throw new Error('the event has no tickets');
    const unlocked = { ticketTypes: [type], availability: [] };
    const opening = { ...valid({ minimumTickets: 2 }), unlocked };
    const none = judgeCoupon(event, basket(0, 1), opening, 0);
    expect(none).toMatchObject({ code: null, answer: { answer: 'VALID', discountMinor: 0, note: null } });
    const one = judgeCoupon(event, basket(1), opening, 0);
    expect(one.quote.discountMinor).toBe(0);
    expect(one).toMatchObject({
      code: 'EARLY20',
      answer: { answer: 'VALID', note: 'The code EARLY20 needs at least 2 tickets.' },
    });
  });

  it.each([
    ['too few tickets', basket(1), valid({ minimumTickets: 2 }), 'COUPON_MINIMUM'],
    ['no ticket it is for', basket(1), valid({ ticketTypeKeys: ['student'] }), 'COUPON_NOT_FOR_THESE'],
    ['swag alone', basket(0, 2), valid(), 'COUPON_NOT_FOR_THESE'],
    ['its end', basket(1), valid({ endsAt: 500 }), 'COUPON_ENDED'],
  ])('stops counting with %s, and says so', (_what, chosen, answer, refusal) => {
    const judged = judgeCoupon(event, chosen, answer, 1000);
    expect(judged).toMatchObject({ code: null, answer: { answer: 'REFUSED', code: refusal } });
    expect(judged.quote.discountMinor).toBe(0);
  });
});

it.each([
  null,
  { answer: 'REFUSED', code: 'COUPON_UNKNOWN', sentence: 'No.' },
  { answer: 'UNVERIFIED', sentence: 'Later.' },
] as const)('prices without a code when the answer is %o', (answer) => {
  const judged = judgeCoupon(event, basket(1), answer, 0);
  expect(judged).toEqual({ quote: expect.objectContaining({ grossMinor: 29_000 }), code: null, answer });
});
