import type { StaffEventRights } from '@lanyard/domain/staff/session-view';
import { useParams } from '@tanstack/react-router';
import { useReadySession } from '../session/session.ts';

const storageKey = 'lanyard.event';

/** The event in the address; where there is none, the one looked at last, else the newest. */
export function useCurrentEvent(): StaffEventRights | undefined {
  const { events } = useReadySession();
  const { slug } = useParams({ strict: false });
  if (slug !== undefined) {
    rememberEvent(slug);
    return events.find((event) => event.slug === slug);
  }
  return eventToOpen(events);
}

/** The event to open when none is named: the one looked at last in this browser, else the newest. */
export function eventToOpen(events: readonly StaffEventRights[]): StaffEventRights | undefined {
  const remembered = readRemembered();
  return events.find((event) => event.slug === remembered) ?? events[0];
}

function rememberEvent(slug: string): void {
  try {
    if (readRemembered() !== slug) localStorage.setItem(storageKey, slug);
  } catch {
    // Storage may be closed to us; then the newest event is opened.
  }
}

function readRemembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
