import type { PaperContent, PrintedPaper } from '@lanyard/domain/papers/paper';
import type { PaperCause, PaperKind } from '@lanyard/domain/papers/paper-states';
import type { Db } from '../client.ts';
import type { Keys } from '../keys/keys.ts';
import { readPerson } from '../people/people-repository.ts';
import { openBilling } from './billing.ts';

/** A paper of an order in clear, as it is printed; null where the order has none of that number. */
export async function readPrintedPaper(
  { prisma }: Db,
  keys: Keys,
  which: { readonly orderId: string; readonly number: string },
): Promise<PrintedPaper | null> {
  const row = await prisma.paper.findFirst({ where: which, include: { credits: true } });
  if (!row) return null;
  const { number, currency, grossMinor, issuedAt, credits } = row;
  return {
    ...{ number, currency, grossMinor, issuedAt },
    // Only commands write these three columns, and they are typed.
    kind: row.kind as PaperKind,
    cause: row.cause as PaperCause,
    content: row.content as unknown as PaperContent,
    buyerName: (await readPerson(prisma, keys, row.personId)).name,
    billing: await openBilling(prisma, keys, row),
    credits: credits && { number: credits.number, issuedAt: credits.issuedAt },
  };
}
