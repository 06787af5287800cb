import { useEffect, useState } from 'react';
import type { ShownTicket } from '../use-ticket.ts';
import { forgetSaved, readSaved, saveTicket, type SavedTicket } from './saved-ticket.ts';

/** What this phone keeps of a ticket. */
export interface KeptTicket {
  /** What to show while the server is not reached; null otherwise. */
  readonly offline: SavedTicket | null;
  /** Whether the page would open without network now. */
  readonly isSaved: boolean;
}

/**
 * Saves the ticket each time it was read, so that its page opens at the door without network, and hands out what was
 * saved while the server is not reached. A link that has died takes what was saved with it.
 */
export function useSavedTicket(path: string, shown: ShownTicket): KeptTicket {
  const { ticket, isUnreachable, failure } = shown;
  const [saved, setSaved] = useState<SavedTicket | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  useEffect(() => {
    // A new link is kept by the page it opens.
    if (!ticket || ticket.path !== path) return;
    // A browser that keeps nothing, or has no room left, opens the page with network only.
    saveTicket(path, ticket).then(setIsSaved, () => setIsSaved(false));
  }, [path, ticket]);
  const isDead = failure?.code === 'LINK_UNKNOWN' || shown.hasMovedOn;
  useEffect(() => {
    if (isDead) forgetSaved(path).catch(() => undefined);
  }, [isDead, path]);
  useEffect(() => {
    if (!isUnreachable) return;
    readSaved(path).then(setSaved, () => setSaved(null));
  }, [isUnreachable, path]);
  // What was saved stays until the server is heard; what it said once is not taken from under somebody's hands.
  return { offline: ticket || isDead ? null : saved, isSaved };
}
