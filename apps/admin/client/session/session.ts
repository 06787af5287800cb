import type { StaffAction } from '@lanyard/domain/staff/can';
import type { StaffEventRights, StaffSession } from '@lanyard/domain/staff/session-view';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { staffApi } from '../api/staff-api.ts';

/** Somebody who is in. */
export type ReadySession = Extract<StaffSession, { state: 'READY' }>;

/** How whoever sits here stands before the dashboard. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => staffApi.session.me.query(),
  staleTime: 60_000,
});

/** The session of somebody who is in; rooms are shown to nobody else. */
export function useReadySession(): ReadySession {
  const { data } = useQuery(sessionQuery);
  if (data?.state !== 'READY') throw new Error('a room was opened before the session was known');
  return data;
}

/** The event a room is about, with what whoever is in may do there; undefined when it is not theirs. */
export function useEventRights(slug: string): StaffEventRights | undefined {
  return useReadySession().events.find((event) => event.slug === slug);
}

/** Whether whoever is in may do something, at this event or everywhere. */
export function mayDo(
  session: ReadySession,
  event: StaffEventRights | undefined,
  action: StaffAction,
): boolean {
  return session.may.includes(action) || (event?.may.includes(action) ?? false);
}
