import { setTimeout as delay } from 'node:timers/promises';
import type { StoredDraft } from '@lanyard/commands/orders/store-draft';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { describe, expect, it } from 'vitest';
import { decidePlace, type PlaceSteps } from './decide-place.ts';
import { createPlaceDesk } from './place-desk.ts';
import type { PlacedRow } from './placed-row.ts';

const draft: StoredDraft = {
  orderId: asId('order', 'ord_00000000000000000000'),
  eventId: asId('event', 'evt_00000000000000000000'),
  contentHash: 'hash',
  status: 'DRAFT',
  linkGeneration: 1,
};
const aRow: PlacedRow = {
  status: 'DRAFT',
  paymentStatus: 'PENDING',
  refusalCode: null,
  refusalFacts: null,
  holdUntil: null,
  payUrl: null,
};
const payable: PlacedRow = {
  ...aRow,
  status: 'PENDING',
  holdUntil: new Date('2026-11-23T12:30:00.000Z'),
  payUrl: 'https://pay.example/1',
};
const holdUntil = '2026-11-23T12:30:00.000Z';
const paid = { outcome: 'PAY', payUrl: 'https://pay.example/1', orderPath: '/o/token', holdUntil } as const;

const newQuote: Quote = {
  lines: [],
  grossMinor: 12_000,
  netMinor: 12_000,
  taxMinor: 0,
  discountMinor: 0,
  couponUses: 0,
};

/** Steps that place an order smoothly, with what a test changes; `calls` tells which were taken. */
function someSteps(changes: Partial<PlaceSteps> = {}, row = payable) {
  const calls: string[] = [];
  const steps: PlaceSteps = {
    desk: createPlaceDesk({ slots: 4 }),
    answerBefore: Date.now() + 5000,
    storeDraft: async () => draft,
    orderPath: () => '/o/token',
    readRow: async () => row,
    checkAvailability: async () => null,
    refuse: async () => void calls.push('refuse'),
    quoteAgain: async (code) => {
      calls.push(`quote ${code}`);
      return newQuote;
    },
    askWorkflow: async () => {
      calls.push('ask');
      const paymentId = asId('payment', 'pay_00000000000000000000');
      return { kind: 'ANSWERED', result: { outcome: 'PAY', paymentId, holdUntil } };
    },
    ...changes,
  };
  return { steps, calls };
}

describe('placing', () => {
  it('answers where to pay once the process has held the seats', async () => {
    const { steps, calls } = someSteps();
    expect(await decidePlace(steps)).toEqual(paid);
    expect(calls).toEqual(['ask']);
  });

  it('serves fifty clicks with one way through', async () => {
    const { steps, calls } = someSteps({ checkAvailability: () => delay(5, null) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => decidePlace(steps)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(calls).toEqual(['ask']);
  });

  it('says that it goes on when the turn comes late, and takes the turn all the same', async () => {
    const { steps, calls } = someSteps({
      answerBefore: Date.now() + 20,
      checkAvailability: () => delay(60, null),
    });
    expect(await decidePlace(steps)).toEqual({ outcome: 'WORKING', orderPath: '/o/token' });
    expect(calls).toEqual([]);
    await delay(80);
    expect(calls).toEqual(['ask']);
  });

  it('tells nothing of an order that is not theirs', async () => {
    const { steps, calls } = someSteps({
      storeDraft: () => Promise.reject(new DomainError('ORDER_NOT_YOURS')),
    });
    expect(await decidePlace(steps)).toEqual({
      outcome: 'REFUSED',
      code: 'ORDER_NOT_YOURS',
      sentence: 'This order number is already in use. Start again with a new order.',
      orderPath: null,
      quote: null,
    });
    expect(calls).toEqual([]);
  });

  it('lets failures that are no "no" through', async () => {
    const { steps } = someSteps({ storeDraft: () => Promise.reject(new Error('database')) });
    await expect(decidePlace(steps)).rejects.toThrow('database');
  });
});

describe('when the price is not the one that was shown', () => {
  it('says what the basket costs now', async () => {
    const { steps, calls } = someSteps({
      storeDraft: () => Promise.reject(new DomainError('PRICE_CHANGED', { what: 'A', old: '1', new: '2' })),
    });
    expect(await decidePlace(steps)).toMatchObject({ code: 'PRICE_CHANGED', quote: newQuote });
    expect(calls).toEqual(['quote PRICE_CHANGED']);
  });

  it.each(['DISCOUNT_CHANGED', 'COUPON_ENDED', 'COUPON_UNVERIFIED'])(
    'does so for %s, which only the process finds out',
    async (code) => {
      const row: PlacedRow = { ...aRow, status: 'REFUSED', refusalCode: code };
      const { steps, calls } = someSteps({}, row);
      expect(await decidePlace(steps)).toMatchObject({ code, quote: newQuote, orderPath: '/o/token' });
      expect(calls).toEqual(['ask', `quote ${code}`]);
    },
  );
});

describe('when seats are short', () => {
  const shortage = async () => new DomainError('SOLD_OUT', { what: 'Student' });

  it('refuses without a process', async () => {
    const row: PlacedRow = {
      ...aRow,
      status: 'REFUSED',
      refusalCode: 'SOLD_OUT',
      refusalFacts: { what: 'Student' },
    };
    const { steps, calls } = someSteps({ checkAvailability: shortage }, row);
    expect(await decidePlace(steps)).toEqual({
      outcome: 'REFUSED',
      code: 'SOLD_OUT',
      sentence: 'Sold out: Student has fewer seats left than you asked for. Nothing was charged.',
      orderPath: '/o/token',
      quote: null,
    });
    expect(calls).toEqual(['refuse']);
  });

  it('does not refuse an order that holds them itself', async () => {
    const { steps, calls } = someSteps({ checkAvailability: shortage });
    expect(await decidePlace(steps)).toEqual(paid);
    expect(calls).toEqual(['refuse']);
  });
});

describe('an order that was placed before', () => {
  const before = (status: StoredDraft['status']) => async () => ({ ...draft, status });

  it.each([
    ['EXPIRED', 'ORDER_EXPIRED'],
    ['CANCELLED', 'ORDER_CANCELLED'],
  ] as const)('%s is answered from the row', async (status, code) => {
    const { steps, calls } = someSteps({ storeDraft: before(status) }, { ...aRow, status });
    expect(await decidePlace(steps)).toMatchObject({ outcome: 'REFUSED', code, orderPath: '/o/token' });
    expect(calls).toEqual([]);
  });

  it('is done when it is completed, and still payable while it is', async () => {
    const completed = someSteps({ storeDraft: before('COMPLETED') }, { ...aRow, status: 'COMPLETED' });
    expect(await decidePlace(completed.steps)).toEqual({ outcome: 'DONE', orderPath: '/o/token' });
    const pending = someSteps({ storeDraft: before('PENDING') });
    expect(await decidePlace(pending.steps)).toEqual(paid);
    expect([...completed.calls, ...pending.calls]).toEqual([]);
  });

  it('asks its process while the payment page is being opened', async () => {
    const { steps, calls } = someSteps({ storeDraft: before('PENDING') }, { ...payable, payUrl: null });
    expect(await decidePlace(steps)).toEqual({ outcome: 'WORKING', orderPath: '/o/token' });
    expect(calls).toEqual(['ask']);
  });
});

describe('when the process does not answer', () => {
  it('goes on working after the deadline', async () => {
    const { steps } = someSteps({ askWorkflow: async () => ({ kind: 'LATE' }) }, aRow);
    expect(await decidePlace(steps)).toEqual({ outcome: 'WORKING', orderPath: '/o/token' });
  });

  it('says "not now" while Temporal is away and nothing has happened', async () => {
    const away = async () => ({ kind: 'AWAY' as const });
    expect(await decidePlace(someSteps({ askWorkflow: away }, aRow).steps)).toMatchObject({
      outcome: 'REFUSED',
      code: 'NOT_NOW',
      orderPath: null,
    });
    expect(await decidePlace(someSteps({ askWorkflow: away }).steps)).toEqual(paid);
    const held = someSteps({ askWorkflow: away }, { ...payable, payUrl: null });
    expect(await decidePlace(held.steps)).toEqual({ outcome: 'WORKING', orderPath: '/o/token' });
  });

  it('answers from the row once the process has closed', async () => {
    const closed = async () => ({ kind: 'CLOSED' as const });
    const row: PlacedRow = { ...aRow, status: 'COMPLETED' };
    expect(await decidePlace(someSteps({ askWorkflow: closed }, row).steps)).toMatchObject({
      outcome: 'DONE',
    });
    await expect(decidePlace(someSteps({ askWorkflow: closed }, aRow).steps)).rejects.toThrow('closed');
  });
});
