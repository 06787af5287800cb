import { whoMay } from '@lanyard/domain/staff/can';
import { Button } from '@lanyard/ui/button.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { driftQuery } from '../api/readings.ts';
import { staffApi } from '../api/staff-api.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { Card, CardRow } from '../parts/card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { mayDo, useReadySession } from '../session/session.ts';
import { systemWords } from '../strings/en/system.ts';

const words = systemWords.drift;

/** Compares counters with their rows when somebody asks, and sets right what differs. */
export function DriftCard(): ReactNode {
  const session = useReadySession();
  const mayRepair = mayDo(session, undefined, 'system.repair');
  const check = useQuery(driftQuery);
  const { data, isFetching } = check;
  return (
    <Card title={words.title} className="mt-4">
      <div className="px-4 pt-1 pb-3">
        <p className="text-ink-2">{words.sentence}</p>
        <Button
          variant="quiet"
          size="small"
          className="mt-2"
          isBusy={isFetching}
          busyLabel={words.checking}
          onClick={() => void check.refetch()}
        >
          {words.check}
        </Button>
        <div role="status" className="text-ink-2">
          {data && !isFetching && (
            <>
              {data.drifted.length === 0 && <p className="mt-2">{words.right(data.looked)}</p>}
              {data.stale !== null && (
                <p className="mt-1">
                  {data.stale.length === 0 ? words.live : words.stale(data.stale.join(', '))}
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {check.isError && !isFetching && (
        <FailureNote error={check.error} onTryAgain={() => void check.refetch()} />
      )}
      {data && data.drifted.length > 0 && (
        <ul>
          {data.drifted.map(({ kind, id, name, event, words: what }) => (
            <CardRow key={`${kind} ${id}`}>
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1">
                  <p className="font-medium">
                    {name} <span className="font-normal text-muted">{event}</span>
                  </p>
                  <p className="tabular text-ink-2">{what}</p>
                </div>
                <AskOnce
                  words={{ ...words.repair, what: words.repair.what(name, what) }}
                  reason={mayRepair ? null : words.repair.notAllowed(whoMay('system.repair'))}
                  act={() => staffApi.system.repair.mutate({ kind, id })}
                  onDone={() => void check.refetch()}
                />
              </div>
            </CardRow>
          ))}
        </ul>
      )}
    </Card>
  );
}
