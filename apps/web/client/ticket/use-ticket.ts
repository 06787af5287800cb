import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { useLive } from '@lanyard/live/use-live';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { liveChannel } from '../browser/live-channel.ts';

const pollMs = 10_000;

/** A ticket as its page shows it. */
export interface ShownTicket {
  readonly ticket: TicketView | undefined;
  readonly failure: Failure | null;
  /** Whether it was shown here and its link opens nothing any more: handed on, or made new elsewhere. */
  readonly hasMovedOn: boolean;
  /** Whether the server did not answer when it was asked last; what is shown is from before. */
  readonly isUnreachable: boolean;
  readonly retry: () => void;
  readonly put: (ticket: TicketView) => void;
  /** Reads it again and answers with what it is now. */
  readonly reload: () => Promise<TicketView | undefined>;
}

/** Reads a ticket, and again when the server says that it has changed or somebody comes back to the page. */
export function useTicket(token: string): ShownTicket {
  const queryKey = ['ticket', token];
  const client = useQueryClient();
  const status = useLive(liveChannel, `ticket:${token}`, () => void client.invalidateQueries({ queryKey }));
  const view = useQuery({
    queryKey,
    queryFn: () => storefrontApi.tickets.view.query({ token }),
    refetchInterval: (query) => (status === 'polling' && query.state.data ? pollMs : false),
  });
  const inLineAt = (view.data?.workshops?.places ?? []).length > 0 ? view.data?.event.slug : undefined;
  // A place in line moves when others are served, of which their tickets are told and this one is not.
  useLive(
    liveChannel,
    inLineAt === undefined ? null : `event:${inLineAt}`,
    () => void client.invalidateQueries({ queryKey }),
  );
  const failure = view.isError ? failureOf(view.error) : null;
  const isDead = failure?.code === 'LINK_UNKNOWN';
  return {
    // What a dead link once showed is nobody's to look at any more.
    ticket: isDead ? undefined : view.data,
    failure: view.data === undefined || isDead ? failure : null,
    hasMovedOn: isDead && view.data !== undefined,
    isUnreachable: view.failureCount > 0 && failureOf(view.failureReason).code === 'UNREACHABLE',
    retry: () => void view.refetch(),
    put: (ticket) => {
      // Made new by what was just done here: this page's own link has died of it.
      if (ticket.path === window.location.pathname) client.setQueryData(queryKey, ticket);
      else window.location.replace(ticket.path);
    },
    reload: async () => (await view.refetch()).data,
  };
}
