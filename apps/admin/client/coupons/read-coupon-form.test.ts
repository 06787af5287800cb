import type { CouponRow } from '@lanyard/domain/staff/coupon-views';
import { newCouponSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import { describe, expect, it } from 'vitest';
import { copiedCouponForm, emptyCouponForm, type CouponFormFields } from './coupon-form-fields.ts';
import { readCouponForm } from './read-coupon-form.ts';

const event = { currency: 'EUR', timeZone: 'Europe/Lisbon', now: Date.parse('2026-11-23T14:00:00Z') };
const typed: CouponFormFields = { ...emptyCouponForm, code: ' team-20 ', value: '20', capacity: '40' };

const read = (fields: Partial<CouponFormFields>, at = event) => readCouponForm({ ...typed, ...fields }, at);

describe('readCouponForm', () => {
  it('reads a code that the server takes', () => {
    const answer = read({ until: '2027-06-01T00:00', isForSome: true, typeKeys: ['seat'], perOrder: '2' });
    const newCode = {
      ...{ home: 'STRIPE', code: 'TEAM-20', offer: { kind: 'PERCENT', percentBp: 2000 }, capacity: 40 },
      ...{ startsAt: null, endsAt: '2027-05-31T23:00:00.000Z', ticketTypeKeys: ['seat'] },
      ...{ minimumTickets: 1, perOrder: 2, oncePerBuyer: false, unlocks: [], label: null },
    };
    expect(answer).toEqual({ newCode });
    expect(newCouponSchema.safeParse({ requestId: 'req_00000000000000000001', ...newCode }).success).toBe(
      true,
    );
  });

  it.each([
    ['PERCENT', '12,5', { kind: 'PERCENT', percentBp: 1250 }],
    ['PERCENT', '100', { kind: 'PERCENT', percentBp: 10_000 }],
    ['ORDER', '10', { kind: 'AMOUNT', amountMinor: 1000, per: 'ORDER' }],
    ['TICKET', '9.90', { kind: 'AMOUNT', amountMinor: 990, per: 'TICKET' }],
    ['FREE', '', { kind: 'PERCENT', percentBp: 10_000 }],
  ] as const)('reads %s of %j', (kind, value, offer) => {
    expect(read({ kind, value })).toMatchObject({ newCode: { offer, perOrder: kind === 'FREE' ? 1 : null } });
  });

  it('reads amounts of a currency without decimals', () => {
    expect(read({ kind: 'ORDER', value: '500' }, { ...event, currency: 'JPY' })).toMatchObject({
      newCode: { offer: { amountMinor: 500 } },
    });
    expect(read({ kind: 'ORDER', value: '5.5' }, { ...event, currency: 'JPY' })).toEqual({
      problems: { value: expect.stringContaining('whole amount') },
    });
  });

  it.each([
    [{ code: 'two words' }, 'code'],
    [{ code: '' }, 'code'],
    [{ value: '' }, 'value'],
    [{ value: '0' }, 'value'],
    [{ value: '100.01' }, 'value'],
    [{ value: '12.345' }, 'value'],
    [{ kind: 'ORDER', value: '-5' }, 'value'],
    [{ capacity: 'many' }, 'capacity'],
    [{ capacity: '' }, 'capacity'],
    [{ from: '2027-03-28T01:30' }, 'from'],
    [{ until: '2027-03-28T01:30' }, 'until'],
    [{ until: '2026-11-23T13:00' }, 'until'],
    [{ from: '2027-05-01T00:00', until: '2027-05-01T00:00' }, 'until'],
    [{ isForSome: true, typeKeys: [] }, 'typeKeys'],
    [{ minimum: '0' }, 'minimum'],
    [{ perOrder: 'all' }, 'perOrder'],
    [{ kind: 'NOTHING' }, 'value'],
    [{ label: 'x'.repeat(61) }, 'label'],
    [{ label: 'for ada@example.org' }, 'label'],
  ] as const)('says what is wrong in %j', (fields, field) => {
    expect(read(fields)).toEqual({ problems: { [field]: expect.any(String) } });
  });

  it('reads a code that only opens what others do not see', () => {
    expect(read({ kind: 'NOTHING', value: '', unlocks: ['speaker'] })).toMatchObject({
      newCode: { offer: { kind: 'NOTHING' }, unlocks: ['speaker'], perOrder: null },
    });
  });

  it('takes no limit, and 0 for closed', () => {
    expect(read({ hasNoLimit: true, capacity: 'whatever' })).toMatchObject({ newCode: { capacity: null } });
    expect(read({ capacity: '0' })).toMatchObject({ newCode: { capacity: 0 } });
    expect(read({ capacity: '1,200' })).toMatchObject({ newCode: { capacity: 1200 } });
  });
});

const row: CouponRow = {
  ...{
    kind: 'CODE',
    couponId: 'cpn_1',
    code: 'EARLY',
    state: 'ENDED',
    home: 'BUILT_IN',
    discount: '€9.90 off each ticket',
  },
  ...{ isPaused: false, fault: null, label: 'Podcast', batchId: null, createdAt: '2026-11-01T00:00:00Z' },
  offer: { kind: 'AMOUNT', amountMinor: 990, per: 'TICKET' },
  ...{ used: 3, held: 0, capacity: null, givenAwayMinor: 2970 },
  ...{ startsAt: '2027-05-01T00:00:00Z', endsAt: '2026-11-01T00:00:00Z' },
  ticketTypes: [{ key: 'seat', name: 'Seat' }],
  ...{ unlocks: [{ key: 'speaker', name: 'Speaker' }], minimumTickets: 2, perOrder: 4, oncePerBuyer: true },
  ...{ linkUrl: 'https://example.org/e/hall?coupon=EARLY', seenAt: '2026-11-23T13:00:00Z' },
  drift: { sourceOrders: null, ourOrders: 2, countedUsed: 3, countedHeld: 0, kind: 'SAME', sentence: '' },
};

describe('copiedCouponForm', () => {
  it('takes over all terms but the spelling and dates that are over', () => {
    const copied = copiedCouponForm(row, event);
    expect(copied).toMatchObject({ code: '', until: '', from: '2027-05-01T01:00' });
    expect(readCouponForm({ ...copied, code: 'LATE' }, event)).toEqual({
      newCode: {
        ...{ home: 'BUILT_IN', code: 'LATE', offer: row.offer, capacity: null },
        ...{ startsAt: '2027-05-01T00:00:00.000Z', endsAt: null, ticketTypeKeys: ['seat'] },
        ...{ minimumTickets: 2, perOrder: 4, oncePerBuyer: true, unlocks: ['speaker'], label: 'Podcast' },
      },
    });
  });

  it('knows a free ticket', () => {
    const free = { ...row, offer: { kind: 'PERCENT', percentBp: 10_000 }, perOrder: 1 } as const;
    expect(copiedCouponForm(free, event)).toMatchObject({ kind: 'FREE', value: '', perOrder: '' });
  });
});
