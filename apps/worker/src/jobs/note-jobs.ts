import { beginJobTry } from '@lanyard/commands/jobs/begin-job-try';
import { endJobTry, type JobTryEnd } from '@lanyard/commands/jobs/end-job-try';
import { ApplicationFailure, type Context } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { commandContext, type ActivityDeps } from '../activities/deps.ts';
import { findJobEvent } from './find-job-event.ts';
import { jobOf } from './job-of.ts';

type Outcome = Pick<JobTryEnd, 'status' | 'failureCode' | 'result'>;

/**
 * Writes each try of a one-off activity into our books, for the dashboard's list of jobs: Temporal forgets, and its
 * own list knows neither our event nor who asked. Activities of processes are left alone.
 */
export function noteJobs(
  deps: Pick<ActivityDeps, 'db' | 'keys'>,
): (context: Context) => { readonly inbound: ActivityInboundCallsInterceptor } {
  return ({ info }) => ({
    inbound: {
      async execute(input, next) {
        const subject = info.inWorkflow ? null : jobOf(info.activityType, input.args);
        const place = subject && (await findJobEvent(deps.db.prisma, subject));
        if (!subject || !place) return next(input);
        const job = { id: info.activityId, eventId: place.eventId, n: info.attempt };
        await beginJobTry(commandContext(deps), { ...job, kind: subject.kind, aboutId: place.aboutId });
        const end = (outcome: Outcome) => endJobTry(commandContext(deps), { ...job, ...outcome });
        try {
          const result: unknown = await next(input);
          await end(outcomeOf(result));
          return result;
        } catch (error) {
          await end(failureOf(error));
          throw error;
        }
      },
    },
  });
}

/** What an activity that ended came to, by what it answers: codes and numbers, as the gate on payloads has it. */
function outcomeOf(result: unknown): Outcome {
  const answered = Object.entries(typeof result === 'object' && result !== null ? result : {});
  const facts = Object.fromEntries(
    answered.flatMap(([name, value]): [string, string | number][] =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
    ),
  );
  const how = facts['outcome'] ?? facts['answer'] ?? 'DONE';
  return { status: how === 'DONE' ? 'DONE' : 'STOPPED', result: facts };
}

function failureOf(error: unknown): Outcome {
  const isOurs = error instanceof ApplicationFailure;
  return {
    status: isOurs && error.nonRetryable === true ? 'FAILED' : 'RETRYING',
    failureCode: (isOurs ? error.type : null) ?? 'INTERNAL',
  };
}
