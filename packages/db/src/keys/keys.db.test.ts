import { createKeyRing } from '@lanyard/crypto/key-ring';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testKeyRing } from '@lanyard/testing/database/test-keys';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKeys, type Keys } from './keys.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const inHex = ({ index, links, cookies, payload }: Keys) =>
  [index, links, cookies, payload.current.key].map((key) => Buffer.from(key).toString('hex'));

describe('loadKeys', () => {
  it('gives two processes that start together the same keys, each for one purpose', async () => {
    await database.db.prisma.dataKey.deleteMany();
    const pools = [database.db, database.openPool(), database.openPool()];
    const loaded = await Promise.all(pools.map((pool) => loadKeys(pool, testKeyRing)));
    const [first] = loaded.map(inHex);
    for (const keys of loaded) expect(inHex(keys)).toEqual(first);
    expect(new Set(first).size).toBe(4);
    expect(inHex(await loadKeys(database.db, testKeyRing))).toEqual(first);
  });

  it('keeps them wrapped: a wrong ring opens none', async () => {
    const other = createKeyRing([{ id: 'test-ring', key: Buffer.alloc(32, 1) }]);
    await expect(loadKeys(database.db, other)).rejects.toThrow('does not open here');
  });
});
