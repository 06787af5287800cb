import { findTicketByEntryCode } from '@lanyard/db/tickets/entry-code';
import { query } from '@lanyard/testing/drive/trpc';
import type { Stack } from '../launcher/stack.ts';
import { isUnknown } from './open-ticket.ts';
import type { Office } from './office.ts';
import type { Witness } from './witness.ts';

/** Tries every link and code that died on the way once more; answers what still opens something. */
export async function checkDeadKeys(
  { urls }: Stack,
  { db, keys }: Office,
  { dead }: Pick<Witness, 'dead'>,
): Promise<string[]> {
  const [webUrl = ''] = urls.web;
  const problems: string[] = [];
  for (const { token, code } of dead) {
    if (!isUnknown(await query(webUrl, 'tickets.view', { token })))
      problems.push('a dead link opens its page');
    for (const file of ['qr.svg', 'ticket.pdf'])
      if ((await fetch(`${webUrl}/t/${token}/${file}`)).ok) problems.push(`a dead link opens ${file}`);
    if ((await findTicketByEntryCode(db.prisma, keys, code)) !== null)
      problems.push('a dead code finds a ticket at the door');
  }
  return problems;
}
