import type { SeatsChange, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { workshopPageWords } from '../strings/en/workshops.ts';

const words = workshopPageWords.changes;

/** Who changed the seats or the room, from what to what, and why. */
export function ChangesCard({ workshop }: { workshop: WorkshopPageView }): ReactNode {
  const { changes, timeZone } = workshop;
  return (
    <Card title={words.title}>
      {changes.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.none}</p>
      ) : (
        <ol className="pt-1">
          {changes.map((change) => (
            <CardRow key={`${change.at} ${change.from} ${change.to}`}>
              <p className="tabular font-medium">{whatChanged(change)}</p>
              {change.why !== null && <p className="break-words text-ink-2">“{change.why}”</p>}
              <p className="text-[13px]/[18px] text-muted">
                <TimeText at={change.at} timeZone={timeZone} />{' '}
                {change.by === null ? words.byFile : words.byPerson(change.by)}
              </p>
            </CardRow>
          ))}
        </ol>
      )}
    </Card>
  );
}

function whatChanged({ from, to, room, roomLimit }: SeatsChange): string {
  return [
    ...(from === to ? [] : [words.seats(from, to)]),
    ...(room ? [words.room(room.from, room.to)] : []),
    ...(roomLimit ? [words.holds(roomLimit.from, roomLimit.to)] : []),
  ].join(', ');
}
