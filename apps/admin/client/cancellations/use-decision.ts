import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf } from '../api/failure.ts';
import { staffApi } from '../api/staff-api.ts';
import { randomId } from '../browser/random-id.ts';

/** What was decided. */
export type DecisionInput =
  | { readonly kind: 'APPROVE'; readonly amountMinor: number; readonly words: string }
  | { readonly kind: 'DECLINE'; readonly words: string };

/** Decides about a wish; the same decision pressed again after the server was not reached is the same press. */
export function useDecision(slug: string, cancellationId: string) {
  const client = useQueryClient();
  const press = useRef({ of: '', requestId: '' });
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (input: DecisionInput) => {
      const of = JSON.stringify(input);
      if (press.current.of !== of) press.current = { of, requestId: randomId('request') };
      const common = { eventSlug: slug, cancellationId, requestId: press.current.requestId };
      return input.kind === 'APPROVE'
        ? staffApi.cancellations.approve.mutate({
            ...{ ...common, amountMinor: input.amountMinor, words: input.words },
          })
        : staffApi.cancellations.decline.mutate({ ...common, words: input.words });
    },
    onSettled: async (_, failed) => {
      const isAnswered = !failed || failureOf(failed).code !== 'UNREACHABLE';
      if (isAnswered) press.current = { of: '', requestId: '' };
      await client.invalidateQueries({ queryKey: ['event', slug, 'cancellations'] });
    },
  });
  return { decide: mutate, isPending, pressed: variables?.kind, error };
}
