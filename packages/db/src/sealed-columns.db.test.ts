import { sealText } from '@lanyard/crypto/seal';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClearTextError } from './sealed-columns.ts';

let database: TestDatabase;
let orderId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const ctx = testContext(database);
  ({ orderId } = await aDraft(ctx, await anEvent(ctx)));
});
afterAll(() => database.close());

const clear = 'Ada Lovelace';
const sealed = sealText({ keyId: 'k', key: Buffer.alloc(32, 3) }, clear, 'aad');
const person = { id: 'per_x', eventId: 'e', dataKeyId: 'k', emailIndex: 'i' };

describe('a sealed column', () => {
  it('takes no clear text, by whatever way of writing, and the error does not repeat it', async () => {
    const { prisma } = database.db;
    const where = { id: orderId };
    const tries = [
      () => prisma.order.update({ where, data: { attendeesSealed: clear } }),
      () => prisma.order.update({ where, data: { attendeesSealed: { set: clear } } }),
      () => prisma.order.updateMany({ where, data: { attendeesSealed: clear } }),
      () => prisma.person.create({ data: { ...person, nameSealed: clear, emailSealed: sealed } }),
      () => prisma.person.createMany({ data: [{ ...person, nameSealed: sealed, emailSealed: clear }] }),
      () =>
        prisma.person.upsert({
          where: { id: person.id },
          create: { ...person, nameSealed: clear, emailSealed: sealed },
          update: {},
        }),
      () => prisma.$transaction((tx) => tx.order.update({ where, data: { attendeesSealed: clear } })),
    ];
    for (const attempt of tries) {
      const error: unknown = await attempt().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ClearTextError);
      expect(String(error)).not.toContain(clear);
    }
  });

  it('takes sealed text and nothing', async () => {
    const { prisma } = database.db;
    const where = { id: orderId };
    await prisma.order.update({ where, data: { attendeesSealed: sealed } });
    await prisma.order.update({ where, data: { attendeesSealed: null } });
    expect((await prisma.order.findUniqueOrThrow({ where })).attendeesSealed).toBeNull();
  });

  it('is one that has a value wherever a person is named', async () => {
    const { buyer } = await database.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { buyer: true },
    });
    expect(buyer.nameSealed).toMatch(/^v1\./);
    expect(buyer.emailSealed).toMatch(/^v1\./);
  });
});
