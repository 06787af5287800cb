import type { Tx } from '@lanyard/db/client';
import type { EmailNotice } from '@lanyard/domain/ports/email';
import { tellMail } from './tell-mail.ts';

/** Later facts of a mail outrank earlier ones, whatever order they arrive in. */
const rank: Readonly<Record<string, number>> = {
  QUEUED: 0,
  SENT: 1,
  DELAYED: 2,
  DELIVERED: 3,
  FAILED: 4,
  BOUNCED: 4,
  COMPLAINED: 5,
};

const kinds = {
  DELIVERED: 'MAIL_DELIVERED',
  DELAYED: 'MAIL_DELAYED',
  BOUNCED: 'MAIL_BOUNCED',
  COMPLAINED: 'MAIL_COMPLAINED',
  FAILED: 'MAIL_FAILED',
} as const;

/** What a provider said of a mail, as it stands in the archive. */
export interface ArchivedEmailFact {
  readonly noticeId: string;
  readonly fact: EmailNotice['fact'];
  readonly createdAt: Date;
}

/** Moves a mail's state on and tells it on the timeline. */
export async function applyEmailNotice(
  tx: Tx,
  mailId: string,
  { noticeId, fact, createdAt }: ArchivedEmailFact,
): Promise<void> {
  if (fact === 'OTHER' || fact === 'SENT') return;
  const mail = await tx.emailMessage.findUniqueOrThrow({ where: { id: mailId } });
  if ((rank[fact] ?? 0) > (rank[mail.status] ?? 0)) {
    await tx.emailMessage.update({ where: { id: mail.id }, data: { status: fact, statusAt: createdAt } });
  }
  await tellMail(tx, mail, {
    kind: kinds[fact],
    once: `${mail.id}/${noticeId}`,
    at: createdAt,
    needsPerson: fact === 'BOUNCED' || fact === 'FAILED',
  });
}
