import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import type { Meaning } from '@lanyard/ui/meaning';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { systemQuery } from '../api/readings.ts';
import { exactTime } from '../browser/times.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { useReadySession } from '../session/session.ts';
import { orderPageWords } from '../strings/en/order.ts';
import { systemWords as words } from '../strings/en/system.ts';
import { DriftCard } from './drift-card.tsx';
import { FailingCard } from './failing-card.tsx';
import { WorkersCard } from './workers-card.tsx';

/** Every part of the system in words, read anew every few seconds. */
export function SystemPage(): ReactNode {
  const { temporalUiUrl } = useReadySession();
  const system = useQuery(systemQuery);
  const { data } = system;
  return (
    <>
      <RoomHead
        title={words.title}
        note={
          temporalUiUrl && (
            <a
              href={temporalUiUrl}
              target="_blank"
              rel="noreferrer"
              className={buttonClass({ variant: 'quiet', size: 'small' })}
            >
              {words.temporal}
              <span className="sr-only">({orderPageWords.temporalHint})</span>
              <ExternalLink aria-hidden size={14} className="text-muted" />
            </a>
          )
        }
      />
      <StaleNote query={system} />
      {data ? (
        <div className="max-w-[920px]">
          <Verdict parts={data.parts} />
          <ul className="panel mt-4 overflow-hidden">
            {data.parts.map((part) => (
              <li
                key={part.name}
                className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0 sm:grid-cols-[128px_minmax(0,224px)_minmax(0,1fr)]"
              >
                <h2>{part.name}</h2>
                <div className="min-w-0 justify-self-start [&>span]:max-w-full [&>span]:truncate">
                  <StatusTag meaning={part.meaning}>{part.label}</StatusTag>
                </div>
                <p className="text-ink-2 max-sm:col-span-2">{part.sentence}</p>
              </li>
            ))}
          </ul>
          <FailingCard failing={data.failing} />
          <WorkersCard workers={data.workers} />
          <DriftCard />
          <p className="mt-3 text-[13px]/[18px] text-muted">
            {words.checked} <TimeText at={data.at} timeZone="UTC" />, {exactTime(data.at, 'UTC')}
          </p>
        </div>
      ) : system.isError ? (
        <FailureNote error={system.error} onTryAgain={() => void system.refetch()} />
      ) : (
        <ListSkeleton rows={7} />
      )}
    </>
  );
}

function Verdict({ parts }: { parts: readonly { name: string; meaning: Meaning }[] }): ReactNode {
  const named = (wanted: Meaning) =>
    parts
      .filter(({ meaning }) => meaning === wanted)
      .map(({ name }) => name)
      .join(', ');
  const [bad, attention] = [named('bad'), named('attention')];
  if (bad !== '') return <Alert meaning="bad" title={words.bad(bad)} isUrgent />;
  if (attention !== '') return <Alert meaning="attention" title={words.attention(attention)} />;
  return <Alert meaning="good" title={words.good} />;
}
