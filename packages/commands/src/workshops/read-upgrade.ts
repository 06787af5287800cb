import type { Tx } from '@lanyard/db/client';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import type { LockedOrder } from '../orders/lock-order.ts';

/** The ticket that an order upgrades; null for an order of its own tickets. */
export function upgradedTicket({ upgradesTicketId }: Pick<LockedOrder, 'upgradesTicketId'>): TicketId | null {
  return upgradesTicketId === null ? null : asId('ticket', upgradesTicketId);
}

/** The one workshop that an upgrade order is for. */
export async function readUpgrade(tx: Tx, order: LockedOrder) {
  const id = order.items.find(({ workshopId }) => workshopId !== null)?.workshopId;
  if (!id) throw new Error(`upgrade order ${order.id} is for no workshop`);
  return tx.workshop.findUniqueOrThrow({ where: { id }, include: { event: true } });
}

/** A workshop as `readUpgrade` reads it. */
export type UpgradeWorkshop = Awaited<ReturnType<typeof readUpgrade>>;
