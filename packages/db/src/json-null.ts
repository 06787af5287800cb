import { Prisma } from './generated/prisma/client.ts';

/** SQL's NULL for a JSON column; a plain null would be ambiguous with JSON's own. */
export const jsonNull = Prisma.DbNull;
