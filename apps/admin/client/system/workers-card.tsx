import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import type { SystemReading } from '../api/staff-api.ts';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { systemWords } from '../strings/en/system.ts';

const words = systemWords.workers;

/** Who takes the steps of processes, with which build. */
export function WorkersCard({ workers }: { workers: SystemReading['workers'] }): ReactNode {
  if (workers === null) return null;
  return (
    <Card title={words.title} className="mt-4">
      {workers.length === 0 && <p className="px-4 pt-1 pb-3 text-ink-2">{words.none}</p>}
      <ul className="mt-1">
        {workers.map(({ identity, buildId, isAlive, isCurrent, sdkVersion, startedAt }) => (
          <CardRow key={`${identity} ${startedAt}`}>
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusTag meaning={isAlive ? (isCurrent ? 'good' : 'attention') : 'asleep'}>
                {isAlive ? words.alive : words.gone}
              </StatusTag>
              <span className="font-mono text-[13px]/[18px] break-all">{identity}</span>
            </div>
            <p className="mt-1 text-[13px]/[18px] text-muted">
              {buildId === null ? words.noBuild : words.build(buildId)}
              {isAlive && <> ({isCurrent ? words.current : words.older})</>} · {sdkVersion} · {words.started}{' '}
              <TimeText at={startedAt} timeZone="UTC" />
            </p>
          </CardRow>
        ))}
      </ul>
    </Card>
  );
}
