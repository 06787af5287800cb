const hourMs = 3_600_000;

/** How far into the hour a ticket's reminders leave, in whole seconds as milliseconds: the same for it each time, and spread evenly over tickets. */
export function spreadOf(ticketId: string): number {
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (let n = 0; n < ticketId.length; n++) hash = Math.imul(hash ^ ticketId.charCodeAt(n), 0x01000193);
  return ((hash >>> 0) % (hourMs / 1000)) * 1000;
}
