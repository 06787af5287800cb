import { createEmptyDatabase } from '@lanyard/testing/database/test-database';
import { withConnection } from '@lanyard/testing/database/template';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.close());

const edit = (sql: string) => withConnection(database.url, (client) => client.query(sql));

describe('migrate', () => {
  it('applies everything once, in order, also when two processes start together', async () => {
    const lines: string[] = [];
    const log = (line: string) => void lines.push(line);
    const both = await Promise.all([
      migrate({ url: database.url, log }),
      migrate({ url: database.url, log }),
    ]);
    const [applied] = both.filter((names) => names.length > 0);
    expect(both.filter((names) => names.length > 0)).toHaveLength(1);
    expect(applied).toEqual(applied?.toSorted());
    expect(applied?.[0]).toBe('0001_first_path');
    expect(lines).toEqual(applied?.map((name) => `applied ${name}`));
    expect(await migrate({ url: database.url })).toEqual([]);
  });

  it('stops at a migration that was edited after it ran', async () => {
    await migrate({ url: database.url });
    await edit("UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '0001_first_path'");
    await expect(migrate({ url: database.url })).rejects.toThrow(
      'migration 0001_first_path was edited after it had been applied',
    );
  });

  it('stops at a migration that failed earlier, and leaves nothing half done', async () => {
    await edit('CREATE TABLE "Quota" (id int)');
    await expect(migrate({ url: database.url })).rejects.toThrow('"Quota" already exists');
    await expect(migrate({ url: database.url })).rejects.toThrow('migration 0001_first_path failed earlier');
    const { rows } = await edit("SELECT 1 FROM pg_tables WHERE tablename = 'Event'");
    expect(rows).toEqual([]);
  });
});
