import type { Job } from '@lanyard/db/generated/prisma/client';
import type { ExportFileView } from '@lanyard/domain/exports/export-views';
import { isJobKind, type JobKind } from '@lanyard/domain/jobs/job-kinds';
import { isJobState, openJobStates, type JobState } from '@lanyard/domain/jobs/job-states';
import type { JobRow } from '@lanyard/domain/jobs/job-views';
import { jobAgain, jobFailureWords, jobOutcomeWords } from '@lanyard/domain/jobs/job-words';
import { readExportFiles } from '../exports/read-export-files.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember, StaffServices } from '../staff-context.ts';
import { readStaffNames } from '../story/staff-names.ts';
import { readJobSubjects, type JobSubjects } from './read-job-subjects.ts';
import { readLiveJob, type LiveJob } from './read-live-job.ts';

/** Who looks at jobs, where. */
type Looker = Pick<StaffServices, 'db' | 'keys' | 'now' | 'temporal'> & {
  readonly staff: StaffMember;
  readonly event: StaffEvent;
};

/** Jobs that are told from Temporal, too; those further down are told from our rows alone. */
const LIVE_JOBS = 20;

const open: readonly string[] = openJobStates;

/** Jobs as the list shows them: our rows, and what Temporal knows besides of those that are under way. */
export async function presentJobs(ctx: Looker, jobs: readonly Job[]): Promise<JobRow[]> {
  const running = jobs.filter(({ status }) => open.includes(status)).slice(0, LIVE_JOBS);
  const [subjects, files, nameOf, live] = await Promise.all([
    readJobSubjects(ctx, jobs),
    readExportFiles(
      ctx,
      jobs.flatMap(({ kind, aboutId }) => (kind === 'EXPORT' ? (aboutId ?? []) : [])),
    ),
    readStaffNames(
      ctx.db,
      jobs.flatMap(({ staffId }) => staffId ?? []),
    ),
    Promise.all(
      running.map(async ({ id }): Promise<[string, LiveJob | null]> => [
        id,
        await readLiveJob(ctx.temporal, id),
      ]),
    ),
  ]);
  const liveOf = new Map(live);
  return jobs.flatMap((job): JobRow[] => {
    const { kind } = job;
    // A newer build's kind, while an older one is still running: that one has no words for it.
    if (!isJobKind(kind)) return [];
    const now = liveOf.get(job.id) ?? null;
    const state = stateOf(job, now);
    const file = files.get(job.aboutId ?? '') ?? null;
    return [
      {
        ...{ jobId: job.id, kind, state, tries: job.tries },
        about: subjects.about(job),
        by: job.staffId === null ? null : nameOf(job.staffId),
        askedAt: job.askedAt.toISOString(),
        startedAt: job.startedAt?.toISOString() ?? null,
        endedAt: job.endedAt?.toISOString() ?? null,
        nextTryAt: state === 'RETRYING' && now?.nextTryAt ? new Date(now.nextTryAt).toISOString() : null,
        progress: progressOf(job, subjects, file),
        outcome: outcomeOf(kind, state, job.result),
        failure:
          job.failureCode === null || state === 'DONE' ? null : jobFailureWords(codeOf(job.failureCode)),
        file,
        canRerun: jobAgain(kind, state).can && mayHere(ctx, rightToRerun(kind)),
      },
    ];
  });
}

/** The right that doing a job again needs. */
export function rightToRerun(kind: JobKind): 'exports.make' | 'orders.resendReceipt' {
  return kind === 'RECEIPT' ? 'orders.resendReceipt' : 'exports.make';
}

function stateOf({ status, failureCode }: Job, live: LiveJob | null): JobState {
  const known = isJobState(status) ? status : 'ASKED';
  if (!open.includes(known)) return known;
  if (live?.hasGivenUp) return 'FAILED';
  return failureCode === null ? known : 'RETRYING';
}

function progressOf(job: Job, subjects: JobSubjects, file: ExportFileView | null): JobRow['progress'] {
  if (job.kind === 'CODES') return subjects.codes(job.aboutId ?? '');
  if (file === null || job.done === null || job.total === null) return null;
  return { done: job.done, total: job.total };
}

function outcomeOf(kind: JobKind, state: JobState, result: unknown): string | null {
  if (state !== 'DONE' && state !== 'STOPPED') return null;
  const facts = Object.fromEntries(
    Object.entries(typeof result === 'object' && result !== null ? result : {}),
  );
  return jobOutcomeWords(kind, facts);
}

/** Our own code of a failure, without what the other side calls it. */
function codeOf(failureCode: string): string {
  return failureCode.split('/')[0] ?? failureCode;
}
