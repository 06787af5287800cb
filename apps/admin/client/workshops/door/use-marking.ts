import type { Presence } from '@lanyard/domain/workshops/presence';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { staffApi } from '../../api/staff-api.ts';

/** Whose mark is set or taken back. */
export type Mark =
  | { readonly seatId: string; readonly presence: Presence | null }
  | { readonly entryId: string; readonly isAtDoor: boolean };

/** Marking who is here, and what came of the last press. */
export interface Marking {
  readonly mayMark: boolean;
  readonly mark: (whose: Mark) => void;
  readonly error: unknown;
}

/** Marks who is at a workshop; the list is read anew after each press. */
export function useMarking(slug: string, workshopKey: string, mayMark: boolean): Marking {
  const client = useQueryClient();
  const { mutate, error } = useMutation({
    mutationFn: (whose: Mark) =>
      staffApi.workshops.markPresence.mutate({ eventSlug: slug, workshopKey, whose }),
    onSettled: () => client.invalidateQueries({ queryKey: ['event', slug, 'workshops'] }),
  });
  return { mayMark, mark: mutate, error };
}
