import { whoMay } from '@lanyard/domain/staff/can';
import type { TimelineEntryView } from '@lanyard/domain/staff/timeline-view';
import { timelineGroupWords } from '@lanyard/domain/timeline/timeline-looks';
import { Button } from '@lanyard/ui/button.tsx';
import { CopyButton } from '@lanyard/ui/copy-button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { failureOf } from '../api/failure.ts';
import { staffApi } from '../api/staff-api.ts';
import { dayAndTime, exactTime, zoneCity } from '../browser/times.ts';
import { commonWords } from '../strings/en/common.ts';
import { timelineWords as words } from '../strings/en/timeline.ts';
import { StepRows } from './step-rows.tsx';

interface EntryDetailsProps {
  readonly entry: TimelineEntryView;
  readonly timeZone: string;
  readonly slug: string;
  readonly mayResolve: boolean;
  readonly onResolved: () => void;
}

/** All that is known of an entry, and what can be done about it. */
export function EntryDetails({
  entry,
  timeZone,
  slug,
  mayResolve,
  onResolved,
}: EntryDetailsProps): ReactNode {
  const { task } = entry;
  return (
    <>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-[13px]/[19px]">
        <Fact name={words.facts.when}>{exactTime(entry.at, timeZone)}</Fact>
        <Fact name={words.facts.kind}>{timelineGroupWords[entry.group]}</Fact>
        {entry.ticketReference && (
          <Fact name={words.facts.about}>
            <Link
              to="/e/$slug/tickets/$reference"
              params={{ slug, reference: entry.ticketReference }}
              className="font-mono underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {entry.ticketReference}
            </Link>
          </Fact>
        )}
      </dl>
      {entry.steps.length > 0 && <StepRows steps={entry.steps} timeZone={timeZone} />}
      {task?.resolved && (
        <p className="mt-2 flex items-center gap-1.5 text-[13px]/[19px] text-good">
          <MeaningIcon meaning="good" size={14} />
          {words.task.resolved(task.resolved.by, dayAndTime(task.resolved.at, timeZone))}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {task && !task.resolved && (
          <ResolveButton slug={slug} entryId={task.entryId} mayResolve={mayResolve} onResolved={onResolved} />
        )}
        <CopyButton
          size="small"
          text={words.sentence(
            dayAndTime(entry.at, timeZone),
            zoneCity(timeZone),
            entry.sentence,
            entry.note,
          )}
          label={words.copySentence}
          doneLabel={commonWords.copied}
          failedLabel={commonWords.copyFailed}
        />
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div className="flex gap-1.5">
      <dt className="text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ResolveButtonProps {
  readonly slug: string;
  readonly entryId: string;
  readonly mayResolve: boolean;
  readonly onResolved: () => void;
}

/** Says that somebody has seen to a task; for whoever may not, says who may. */
export function ResolveButton({ slug, entryId, mayResolve, onResolved }: ResolveButtonProps): ReactNode {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => staffApi.attention.resolve.mutate({ eventSlug: slug, entryId }),
    onSuccess: onResolved,
  });
  const reason = words.task.notAllowed(whoMay('attention.resolve'));
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        isDisabled={!mayResolve}
        isBusy={isPending}
        busyLabel={words.task.resolving}
        onClick={() => mutate()}
        {...(mayResolve ? {} : { title: reason })}
      >
        {words.task.resolve}
      </Button>
      {error && (
        <span role="alert" className="text-[13px]/[19px] font-medium text-bad">
          {failureOf(error).sentence}
        </span>
      )}
    </>
  );
}
