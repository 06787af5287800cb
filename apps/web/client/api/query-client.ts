import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './failure.ts';

/** Reads of one page: a "no" of ours is final, an unreachable server is asked again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (count, error) => failureOf(error).code === 'UNREACHABLE' && count < 3,
        retryDelay: (count) => Math.min(500 * 2 ** count, 4000),
      },
    },
  });
}
