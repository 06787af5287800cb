import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

/** Does something about a batch, and reads the codes of its event anew whatever came of it. */
export function useBatchAsk(slug: string, ask: () => Promise<void>): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSettled: () => client.invalidateQueries({ queryKey: ['event', slug, 'coupons'] }),
  });
}
