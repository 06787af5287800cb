import { describe, expect, it } from 'vitest';
import { newCouponSchema } from './coupon-forms.schema.ts';

const form = {
  requestId: 'req_00000000000000000001',
  home: 'STRIPE',
  code: ' team-20 ',
  offer: { kind: 'PERCENT', percentBp: 2000 },
  capacity: 40,
  startsAt: null,
  endsAt: '2027-03-01T00:00:00+01:00',
  ticketTypeKeys: null,
  minimumTickets: 1,
  perOrder: null,
  oncePerBuyer: false,
  unlocks: [],
  label: ' Podcast, spring ',
};

describe('newCouponSchema', () => {
  it('takes a code in its one spelling', () => {
    expect(newCouponSchema.parse(form)).toEqual({ ...form, code: 'TEAM-20', label: 'Podcast, spring' });
  });

  it.each([{ label: null }, { label: ' ' }, { label: undefined }])('takes %j for no label', (none) => {
    expect(newCouponSchema.parse({ ...form, ...none }).label).toBeNull();
  });

  it('takes an access code that takes nothing off', () => {
    const access = { ...form, offer: { kind: 'NOTHING' }, unlocks: ['speaker'] };
    expect(newCouponSchema.safeParse(access).success).toBe(true);
  });

  it.each([
    ['code', { code: 'two words' }],
    ['endsAt', { startsAt: '2027-03-01T00:00:00Z' }],
    ['offer', { offer: { kind: 'NOTHING' } }],
    ['offer', { offer: { kind: 'PERCENT', percentBp: 10_001 } }],
    ['perOrder', { offer: { kind: 'NOTHING' }, unlocks: ['speaker'], perOrder: 1 }],
    ['ticketTypeKeys', { ticketTypeKeys: [] }],
    ['capacity', { capacity: -1 }],
    ['label', { label: 'ada@example.org' }],
    ['label', { label: 'x'.repeat(61) }],
    ['label', { label: 'two\nlines' }],
  ])('refuses %s in %j', (field, wrong) => {
    const { error } = newCouponSchema.safeParse({ ...form, ...wrong });
    expect(error?.issues.map(({ path: [first] }) => first)).toEqual([field]);
  });
});
