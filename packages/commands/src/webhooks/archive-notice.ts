import type { Tx } from '@lanyard/db/client';

/** A vendor's message as it is kept: its id, what it was, and facts without personal data. */
export interface ArchivedNotice {
  readonly id: string;
  readonly provider: string;
  readonly type: string;
  readonly facts: Readonly<Record<string, string | null>>;
  readonly createdAt: Date;
  readonly receivedAt: Date;
}

/** Keeps a vendor's message; answers false when it had come before. */
export async function archiveNotice(tx: Tx, notice: ArchivedNotice): Promise<boolean> {
  const { count } = await tx.webhookEvent.createMany({
    data: { ...notice, facts: { ...notice.facts } },
    skipDuplicates: true,
  });
  return count === 1;
}
