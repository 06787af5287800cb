import type { Tx } from '@lanyard/db/client';
import type { ArchivedEmailFact } from './apply-email-notice.ts';

/**
 * Takes a provider's mail for this transaction. A provider's message may come before we have noted the mail's
 * id; with this lock either the message finds the mail or whoever notes the mail finds the message.
 */
export async function lockProviderMail(tx: Tx, providerId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${providerId}, 0))`;
}

/** Messages about a mail that came before we knew it, oldest first. */
export async function earlyNotices(tx: Tx, providerId: string): Promise<ArchivedEmailFact[]> {
  return tx.$queryRaw<ArchivedEmailFact[]>`
    SELECT "id" AS "noticeId", "facts"->>'fact' AS "fact", "createdAt" FROM "WebhookEvent"
    WHERE "facts"->>'earlyFor' = ${providerId} ORDER BY "createdAt"`;
}
