import { ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId } from '@lanyard/domain/ids/ids';
import type { Office } from './office.ts';

/** Asks the processes of cancelled tickets whether they know; answers those that do not. */
export async function checkProcesses({ db, client }: Office): Promise<string[]> {
  const tickets = await db.prisma.ticket.findMany({ where: { status: 'CANCELLED' }, select: { id: true } });
  const problems: string[] = [];
  for (const { id } of tickets) {
    const { status } = await client.workflow
      .getHandle(ticketWorkflowId(asId('ticket', id)))
      .query(ticketProgress);
    if (status !== 'CANCELLED') problems.push(`the process of ${id} believes it is ${status}`);
  }
  return problems;
}
