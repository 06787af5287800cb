import { createBuiltInCodeStore } from '@lanyard/commands/coupons/built-in-code-store';
import { describeCouponSource } from '@lanyard/integrations/coupons/coupon-source.contract';
import {
  makeBuiltInHarness,
  storeTroubles,
} from '@lanyard/integrations/coupons/test-support/built-in-harness';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describeCouponSource(
  'built-in, in PostgreSQL',
  async () => {
    const database = await createTestDatabase();
    return makeBuiltInHarness(createBuiltInCodeStore(database.db), () => database.close());
  },
  storeTroubles,
);

describe('rows of built-in codes', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it.each([
    ['that take off neither', { discountKind: 'AMOUNT', amountMinor: 500 }],
    ['that take off more than all', { discountKind: 'PERCENT', percentBp: 10_001 }],
    ['of a kind nobody knows', { discountKind: 'GIFT' }],
    ['with a capacity below nothing', { discountKind: 'PERCENT', percentBp: 1000, capacity: -1 }],
    ['for none an order', { discountKind: 'PERCENT', percentBp: 1000, perOrder: 0 }],
  ])('%s are refused by the database', async (_, terms) => {
    const writing = database.db.prisma.builtInCode.create({ data: { code: 'BROKEN', ...terms } });
    await expect(writing).rejects.toThrow('BuiltInCode_');
  });
});
