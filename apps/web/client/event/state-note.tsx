import type { EventView } from '@lanyard/domain/events/event-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';

/** Says above everything else that the event does not take place as it was planned. */
export function StateNote({ state }: { readonly state: NonNullable<EventView['state']> }): ReactNode {
  const key = state.status === 'PLANNED' ? 'ONLINE' : state.status;
  const { title, sentence } = eventWords.state[key];
  return (
    <div className="wrap pt-6">
      <Alert meaning="attention" title={title}>
        <p>{sentence}</p>
      </Alert>
    </div>
  );
}
