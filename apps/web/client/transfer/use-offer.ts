import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { useLive } from '@lanyard/live/use-live';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Failure, failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { liveChannel } from '../browser/live-channel.ts';

const pollMs = 10_000;

/** An offer as its page shows it. */
export interface ShownOffer {
  readonly offer: TransferOfferView | undefined;
  readonly failure: Failure | null;
  readonly retry: () => void;
  readonly put: (offer: TransferOfferView) => void;
}

/** Reads an offer, and again when its ticket changes or somebody comes back to the page. */
export function useOffer(token: string): ShownOffer {
  const queryKey = ['offer', token];
  const client = useQueryClient();
  const status = useLive(liveChannel, `transfer:${token}`, () => void client.invalidateQueries({ queryKey }));
  const view = useQuery({
    queryKey,
    queryFn: () => storefrontApi.transfers.view.query({ token }),
    refetchInterval: (query) => (status === 'polling' && query.state.data ? pollMs : false),
  });
  return {
    offer: view.data,
    failure: view.data === undefined && view.isError ? failureOf(view.error) : null,
    retry: () => void view.refetch(),
    put: (offer) => client.setQueryData(queryKey, offer),
  };
}
