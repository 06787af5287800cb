import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { randomId } from '../../browser/random-id.ts';

/**
 * Asks for many codes. The same ones asked for again have the same id, whatever came of it: they may have been
 * noted already, and are then only started.
 */
export function useNewBatch<Input extends object, Answer>(
  slug: string,
  ask: (batchId: string, input: Input) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  const asked = useRef({ of: '', batchId: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const of = JSON.stringify(input);
      if (asked.current.of !== of) asked.current = { of, batchId: randomId('couponBatch') };
      return ask(asked.current.batchId, input);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['event', slug, 'coupons'] }),
  });
}
