import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';

/** A ticket as its page shows it. */
export interface ShownTicket {
  readonly ticket: TicketView | undefined;
  readonly failure: Failure | null;
  readonly retry: () => void;
  readonly put: (ticket: TicketView) => void;
  /** Reads it again and answers with what it is now. */
  readonly reload: () => Promise<TicketView | undefined>;
}

/** Reads a ticket; coming back to the page reads it again. */
export function useTicket(token: string): ShownTicket {
  const queryKey = ['ticket', token];
  const client = useQueryClient();
  const view = useQuery({ queryKey, queryFn: () => storefrontApi.tickets.view.query({ token }) });
  return {
    ticket: view.data,
    failure: view.data === undefined && view.isError ? failureOf(view.error) : null,
    retry: () => void view.refetch(),
    put: (ticket) => client.setQueryData(queryKey, ticket),
    reload: async () => (await view.refetch()).data,
  };
}
