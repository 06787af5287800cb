import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';

/**
 * What the dashboard has read. A "no" of ours is final, an unreachable server is asked again; when the server no
 * longer knows who asks, `onSignedOut` is told.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    const { code } = failureOf(error);
    if (code === 'NOT_SIGNED_IN' || code === 'SECOND_FACTOR_NEEDED') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 2000,
        retry: (count, error) => failureOf(error).code === 'UNREACHABLE' && count < 3,
        retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
