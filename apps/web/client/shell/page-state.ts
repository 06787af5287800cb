import type { Availability, EventView } from '@lanyard/domain/events/event-view';

/** What the header of a page says of its event, known before anything else is. */
export interface HeaderEvent {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
}

/** What the server leaves in the page for its scripts: which page it is, and what it needs to start. */
export type PageState =
  | {
      readonly kind: 'event' | 'checkout';
      readonly event: EventView;
      readonly availability: Availability;
      /** The server's time when it drew the page, milliseconds since 1970: prices depend on it. */
      readonly now: number;
    }
  | {
      readonly kind: 'order' | 'ticket' | 'transfer' | 'reminder' | 'find';
      readonly event: HeaderEvent | null;
    }
  | { readonly kind: 'error' };

/** The state as a data block; every `<` is escaped, so no text in it can end the block. */
export function stateScript(state: PageState): string {
  return `<script type="application/json" id="state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>`;
}

/** Reads the data block back; a page without one is an error page. */
export function readState(): PageState {
  const text = document.querySelector('#state')?.textContent;
  // Written by `stateScript` of the same build.
  return text ? (JSON.parse(text) as PageState) : { kind: 'error' };
}
