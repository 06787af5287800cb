import { RESOLVE_ENTRY } from '@lanyard/commands/timeline/resolve-entry';
import type { Db } from '@lanyard/db/client';
import { idPattern, asId, type RequestId } from '@lanyard/domain/ids/ids';

/** What staff did about an order, as the audit trail has it. */
export interface Deeds {
  /** Who resolved each task, by the entry's id. */
  readonly resolvers: ReadonlyMap<string, string | null>;
  /** Requests to send the receipt again. */
  readonly receiptRequests: readonly RequestId[];
}

/** Reads what staff did about an order. */
export async function readDeeds({ prisma }: Db, orderId: string): Promise<Deeds> {
  const audits = await prisma.auditEntry.findMany({
    where: {
      subjectKind: 'order',
      subjectId: orderId,
      action: { in: [RESOLVE_ENTRY, 'orders.resendReceipt'] },
    },
    select: { action: true, actorId: true, facts: true },
  });
  const resolvers = new Map<string, string | null>();
  const receiptRequests: RequestId[] = [];
  for (const { action, actorId, facts } of audits) {
    const subject = factOf(facts, action === RESOLVE_ENTRY ? 'entryId' : 'requestId');
    if (action === RESOLVE_ENTRY) resolvers.set(subject, actorId);
    else if (idPattern('request').test(subject)) receiptRequests.push(asId('request', subject));
  }
  return { resolvers, receiptRequests };
}

function factOf(facts: unknown, name: string): string {
  const known = new Map(typeof facts === 'object' && facts !== null ? Object.entries(facts) : []);
  const value: unknown = known.get(name);
  return typeof value === 'string' ? value : '';
}
