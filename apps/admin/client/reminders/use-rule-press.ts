import type { ReminderList } from '@lanyard/domain/staff/reminder-views';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomId } from '../browser/random-id.ts';

/**
 * Changes a rule, and reads anew what that means for the tickets. The same press again after the server could not
 * be reached is the same request: it may have been heard.
 */
export function useRulePress<Input extends object>(
  slug: string,
  ask: (input: Input & { readonly requestId: string }) => Promise<ReminderList>,
): UseMutationResult<ReminderList, Error, Input> {
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
      await client.invalidateQueries({ queryKey: ['event', slug, 'reminders'] });
    },
  });
}
