import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { hasDrifted, type CountedCounter, type CounterKind } from '@lanyard/domain/system/drift';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { countRows } from './count-rows.ts';

/** A counter by its kind and row. */
export interface CounterRef {
  readonly kind: CounterKind;
  readonly id: string;
}

/**
 * Sets a counter to what its rows say. A claim and its move of the counter are one transaction, and with the
 * counter's row locked none of them commits meanwhile, so that nothing is counted twice or forgotten. A counter that
 * is right stays as it is. Throws COUNTER_NOT_FOUND.
 */
export async function repairCounter(ctx: CommandContext, { kind, id }: CounterRef): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await locks[kind](tx, id);
    const [found] = await countRows(tx, kind, id);
    if (!found) throw new DomainError('COUNTER_NOT_FOUND');
    if (!hasDrifted(found)) return;
    await set(tx, found);
    const eventId = asId('event', found.eventId);
    await appendAudit(ctx, tx, {
      ...{ action: 'system.repair', subjectKind: 'event', subjectId: eventId },
      facts: { kind, id, ...named('before', found.counter), ...named('after', found.rows) },
    });
    if (kind !== 'COUPON')
      await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    await notifyLive(tx, `event:${eventId}`);
  });
}

const locks: Readonly<Record<CounterKind, (tx: Tx, id: string) => Promise<unknown>>> = {
  QUOTA: (tx, id) => tx.$queryRaw`SELECT 1 FROM "Quota" WHERE "id" = ${id} FOR UPDATE`,
  VARIANT: (tx, id) => tx.$queryRaw`SELECT 1 FROM "SwagVariant" WHERE "id" = ${id} FOR UPDATE`,
  WORKSHOP: (tx, id) => tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${id} FOR UPDATE`,
  COUPON: (tx, id) => tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE "id" = ${id} FOR UPDATE`,
};

async function set(tx: Tx, { kind, id, rows }: CountedCounter): Promise<void> {
  const data = { ...rows, version: { increment: 1 } };
  const where = { id };
  switch (kind) {
    case 'QUOTA':
      await tx.quota.update({ where, data });
      return;
    case 'VARIANT':
      await tx.swagVariant.update({ where, data });
      return;
    case 'WORKSHOP':
      await tx.workshop.update({ where, data });
      return;
    case 'COUPON':
      await tx.coupon.update({ where, data });
  }
}

function named(when: 'before' | 'after', counts: CountedCounter['counter']): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([column, count]) => [`${column}-${when}`, count]));
}
