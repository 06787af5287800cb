/** What decides until when an offer can be accepted; instants and spans in milliseconds. */
export interface TransferTimes {
  readonly eventStartsAt: number;
  readonly transferCutOffMs: number;
}

/** From when on tickets of an event are not handed on any more. */
export function transferCutOffAt({ eventStartsAt, transferCutOffMs }: TransferTimes): number {
  return eventStartsAt - transferCutOffMs;
}

/** Until when an offer made now can be accepted: its own span, and never beyond the cut-off. */
export function offerExpiresAt(now: number, times: TransferTimes & { readonly transferExpiryMs: number }) {
  return Math.min(now + times.transferExpiryMs, transferCutOffAt(times));
}

/** When an open offer runs out: as it was told, or earlier when the event was moved nearer since. */
export function offerRunsOutAt(expiresAt: number, times: TransferTimes): number {
  return Math.min(expiresAt, transferCutOffAt(times));
}
