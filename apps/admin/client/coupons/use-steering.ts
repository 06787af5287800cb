import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomId } from '../browser/random-id.ts';

/**
 * Makes or changes a code, and reads the codes of its event anew whatever came of it. The same change pressed again after the
 * server could not be reached is the same request: it may have been heard.
 */
export function useSteering<Input extends object, Answer = SteeredCoupon>(
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
      const isAnswered = !error || failureOf(error).code !== 'UNREACHABLE';
      if (isAnswered) press.current = { of: '', requestId: '' };
      await client.invalidateQueries({ queryKey: ['event', slug, 'coupons'] });
    },
  });
}
