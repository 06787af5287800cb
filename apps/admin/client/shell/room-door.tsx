import { whoMay, type StaffAction } from '@lanyard/domain/staff/can';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useParams } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { shellWords } from '../strings/en/shell.ts';
import { NothingHere } from './nothing-here.tsx';

/** Opens a room to whoever may enter it, and tells everybody else whom it is for. */
export function RoomDoor({ right, children }: { right: StaffAction; children: ReactNode }): ReactNode {
  const session = useReadySession();
  const { slug } = useParams({ strict: false });
  const event = useEventRights(slug ?? '');
  if (slug !== undefined && !event) return <NothingHere />;
  if (mayDo(session, event, right)) return children;
  return (
    <div className="panel">
      <EmptyNote icon={<Lock size={22} />} title={shellWords.notForRole.title} titleTag="h1">
        {shellWords.notForRole.sentence(whoMay(right))}
      </EmptyNote>
    </div>
  );
}
