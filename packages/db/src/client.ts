import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/prisma/client.ts';
import { sealedColumnsGuard } from './sealed-columns.ts';

function createPrisma(options: DbOptions) {
  const adapter = new PrismaPg({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5000,
    // A stuck statement must not hold a counter's row lock for ever.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 8000, timeout: 12_000 } }).$extends(
    sealedColumnsGuard,
  );
}

/** The product's database client: Prisma on node-postgres, refusing clear text in sealed columns. */
export type DbClient = ReturnType<typeof createPrisma>;

/** The same inside a transaction. */
export type Tx = Parameters<Parameters<DbClient['$transaction']>[0]>[0];

export interface DbOptions {
  readonly url: string;
  /** Shown by the server as who is connected (`lanyard-web`, `lanyard-worker`). */
  readonly applicationName: string;
  /** Most connections at once, 10 unless told otherwise. */
  readonly poolSize?: number;
}

/** A database of one process. */
export interface Db {
  readonly prisma: DbClient;
  close(): Promise<void>;
}

/** Opens the database; connections are made when first needed. */
export function createDb(options: DbOptions): Db {
  const prisma = createPrisma(options);
  return { prisma, close: () => prisma.$disconnect() };
}
