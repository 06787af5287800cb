/** A ticket as what it is now; the price in minor units, before a code took anything off. */
interface ConvertibleTicket {
  readonly ticketTypeId: string;
  readonly unitGrossMinor: number;
}

/** What a change lets tickets become: of which type, at what price in minor units, and of which types they may be. */
interface OfferedType {
  readonly toId: string;
  readonly priceMinor: number;
  readonly fromIds: readonly string[] | null;
}

/** Whether a ticket can become one of the type that a change offers: never one that is dearer than it was. */
export function canConvert(
  { ticketTypeId, unitGrossMinor }: ConvertibleTicket,
  offered: OfferedType | null,
): boolean {
  if (offered === null || ticketTypeId === offered.toId || offered.priceMinor > unitGrossMinor) return false;
  return offered.fromIds === null || offered.fromIds.includes(ticketTypeId);
}
