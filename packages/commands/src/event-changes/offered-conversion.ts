import type { DbClient, Tx } from '@lanyard/db/client';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OfferedConversion } from './change-rows.ts';

/**
 * What a form lets tickets be converted to, at the type's own price of now. Throws `EVENT_CHANGE_REFUSED` for a type
 * that the event does not have.
 */
export async function offeredConversion(
  tx: Tx | DbClient,
  eventId: string,
  convert: EventChangeForm['convert'],
): Promise<OfferedConversion | null> {
  if (!convert) return null;
  const types = await tx.ticketType.findMany({
    where: { eventId },
    select: { id: true, key: true, priceMinor: true },
  });
  const typeOf = (key: string) => {
    const found = types.find((type) => type.key === key);
    if (!found) throw new DomainError('EVENT_CHANGE_REFUSED', { why: `there is no ticket type ${key}` });
    return found;
  };
  const { id, priceMinor } = typeOf(convert.to);
  return { toId: id, priceMinor, fromIds: convert.from && convert.from.map((key) => typeOf(key).id) };
}
