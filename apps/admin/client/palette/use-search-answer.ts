import type { SearchAnswer } from '@lanyard/domain/staff/search-view';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';

/** Nobody types a name in less; each search is noted in the audit trail. */
const PAUSE_MS = 180;

/** What a search found, and whether it is what is typed by now. */
interface TypedAnswer {
  readonly answer: UseQueryResult<SearchAnswer>;
  readonly isSettled: boolean;
}

/** What a search over an event finds for what somebody types, asked when they pause. */
export function useSearchAnswer(eventSlug: string | undefined, text: string): TypedAnswer {
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useQuery({
    queryKey: ['event', eventSlug ?? '', 'search', asked],
    // It changes nothing; it is sent like a change so that no name stands in an address.
    queryFn: () => staffApi.search.find.mutate({ eventSlug: eventSlug ?? '', text: asked }),
    enabled: eventSlug !== undefined && asked.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  return { answer, isSettled: asked === text && !answer.isPlaceholderData && !answer.isPending };
}
