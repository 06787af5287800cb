import { describe, expect, it } from 'vitest';
import { newBatchSchema } from './code-batch.schema.ts';

const form = {
  ...{ batchId: 'bat_00000000000000000001', prefix: ' speaker- ', count: 25, home: 'STRIPE' },
  ...{ offer: { kind: 'PERCENT', percentBp: 2000 }, capacity: 1, startsAt: null, endsAt: null },
  ...{ ticketTypeKeys: null, minimumTickets: 1, perOrder: null, oncePerBuyer: false, unlocks: [] },
};

describe('newBatchSchema', () => {
  it('takes many codes under one beginning', () => {
    expect(newBatchSchema.parse(form)).toEqual({ ...form, prefix: 'SPEAKER', label: null, recipients: '' });
  });

  it.each([
    ['count', { count: 0 }],
    ['count', { count: 2001 }],
    ['count', { count: 2.5 }],
    ['prefix', { prefix: 'no blanks' }],
    ['batchId', { batchId: 'req_00000000000000000001' }],
    ['offer', { offer: { kind: 'NOTHING' } }],
    ['recipients', { recipients: 'x'.repeat(200_001) }],
  ])('refuses %s in %j', (field, wrong) => {
    const { error } = newBatchSchema.safeParse({ ...form, ...wrong });
    expect(error?.issues.map(({ path: [first] }) => first)).toEqual([field]);
  });
});
