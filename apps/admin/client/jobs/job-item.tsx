import { jobKindWords } from '@lanyard/domain/jobs/job-kinds';
import { jobStateWords } from '@lanyard/domain/jobs/job-states';
import type { JobAbout, JobRow } from '@lanyard/domain/jobs/job-views';
import { exportKindWords } from '@lanyard/domain/exports/export-kinds';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { timeOfDay } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { AskOnce } from '../parts/ask-once.tsx';
import { CountsBar } from '../parts/counts-bar.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { jobsWords as words } from '../strings/en/jobs.ts';
import { FileFacts, FileLink } from './file-facts.tsx';

interface JobItemProps {
  readonly job: JobRow;
  readonly slug: string;
  readonly timeZone: string;
}

/** A job: what it does and for whom, where it stands, how far it is, what it came to, and what can be done. */
export function JobItem({ job, slug, timeZone }: JobItemProps): ReactNode {
  const { kind, about, by, askedAt, startedAt, endedAt, tries, progress, outcome, failure, file } = job;
  const tag = jobStateWords[job.state];
  const now = useNow();
  const isOver = job.state === 'DONE' || job.state === 'FAILED' || job.state === 'STOPPED';
  const until = endedAt === null ? (isOver ? null : now) : Date.parse(endedAt);
  const ms = startedAt === null || until === null ? null : Math.max(0, until - Date.parse(startedAt));
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 md:grid-cols-[minmax(0,1fr)_156px_244px]">
      <div className="min-w-0">
        <h2 className="font-medium">
          {jobKindWords[kind]}
          {file && <>: {exportKindWords[file.kind].label}</>}
          {about && (
            <>
              : <AboutLink about={about} slug={slug} />
            </>
          )}
        </h2>
        <p className="text-[13px]/[18px] text-muted">
          <TimeText at={askedAt} timeZone={timeZone} /> {by === null ? words.itself : words.by(by)}
        </p>
        {file && <FileFacts file={file} timeZone={timeZone} />}
        {progress && !isOver && (
          <div className="mt-2 max-w-[420px]">
            <p className="tabular text-[13px]/[18px] text-ink-2">
              {words.progress(progress.done, progress.total)}
            </p>
            <CountsBar used={progress.done} held={0} capacity={progress.total} className="mt-1" />
          </div>
        )}
        {outcome !== null && <p className="mt-1 text-ink-2">{outcome}</p>}
        {failure !== null && (
          <p className="mt-1 text-ink-2">
            {failure}
            {job.nextTryAt !== null && <> {words.nextTry(timeOfDay(job.nextTryAt, timeZone, true))}</>}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 md:flex-col">
        <StatusTag meaning={tag.meaning}>{tag.label}</StatusTag>
        {tries > 0 && (
          <p className="tabular text-[13px]/[20px] text-muted">
            {words.tries(tries)}
            {ms !== null && <> · {words.took(words.span(ms))}</>}
          </p>
        )}
      </div>
      <div className="flex flex-wrap content-start items-start gap-2 md:justify-end">
        {file && <FileLink file={file} />}
        {job.canRerun && <Again job={job} slug={slug} />}
      </div>
    </li>
  );
}

function Again({ job: { jobId, kind }, slug }: { job: JobRow; slug: string }): ReactNode {
  const client = useQueryClient();
  const { button, busy, confirm, ...again } = words.again;
  const isFile = kind === 'EXPORT';
  return (
    <AskOnce
      words={{
        ...{ button, busy, confirm },
        title: isFile ? again.fileTitle : again.receiptTitle,
        what: isFile ? again.file : again.receipt,
      }}
      reason={null}
      act={(requestId) => staffApi.jobs.rerun.mutate({ eventSlug: slug, jobId, requestId })}
      onDone={() => void client.invalidateQueries({ queryKey: ['event', slug, 'jobs'] })}
    />
  );
}

function AboutLink({ about, slug }: { about: JobAbout; slug: string }): ReactNode {
  const { kind, key, words: name } = about;
  const look = 'font-mono underline underline-offset-2';
  switch (kind) {
    case 'ORDER':
      return (
        <Link to="/e/$slug/orders/$reference" params={{ slug, reference: key }} className={look}>
          {name}
        </Link>
      );
    case 'COUPON':
      return (
        <Link to="/e/$slug/coupons/$code" params={{ slug, code: key }} className={look}>
          {name}
        </Link>
      );
    case 'BATCH':
      return (
        <Link to="/e/$slug/coupons/bulk/$batchId" params={{ slug, batchId: key }} className={look}>
          {name}
        </Link>
      );
  }
}
