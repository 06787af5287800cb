import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomId } from '../browser/random-id.ts';

/**
 * Changes a workshop's seats, line or attendance, and reads them anew whatever came of it. The same press again
 * after the server could not be reached is the same request: it may have been heard.
 */
export function useWorkshopPress<Input extends object, Answer = void>(
  slug: string,
  ask: (input: Input & { readonly requestId: string }) => Promise<Answer>,
): UseMutationResult<Answer, Error, Input> {
  const client = useQueryClient();
  const press = useRef({ of: '', requestId: '' });
  return useMutation({
    mutationFn: (input: Input) => {
      const of = JSON.stringify(input);
      if (press.current.of !== of) press.current = { of, requestId: randomId('request') };
      return ask({ ...input, requestId: press.current.requestId });
    },
    onSettled: async (_, error) => {
      if (!error || failureOf(error).code !== 'UNREACHABLE') press.current = { of: '', requestId: '' };
      await client.invalidateQueries({ queryKey: ['event', slug, 'workshops'] });
    },
  });
}
