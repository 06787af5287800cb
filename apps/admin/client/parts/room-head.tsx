import type { ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.ts';

interface RoomHeadProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Name of the event, for the browser's tab. */
  readonly eventName?: string;
}

/** The heading of a room. */
export function RoomHead({ title, note, eventName }: RoomHeadProps): ReactNode {
  useDocumentTitle(title, ...(eventName ? [eventName] : []));
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <h1 className="text-22/[28px] font-bold tracking-tight">{title}</h1>
      {note && <div className="text-muted">{note}</div>}
    </div>
  );
}
