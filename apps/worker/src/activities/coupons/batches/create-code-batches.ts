import { batchCode } from '@lanyard/commands/coupons/batches/batch-code';
import { endBatch } from '@lanyard/commands/coupons/batches/end-batch';
import { findBatchWork, type BatchPlace } from '@lanyard/commands/coupons/batches/find-batch-work';
import { isBatchRunning } from '@lanyard/commands/coupons/batches/is-batch-running';
import { recordBatchCode } from '@lanyard/commands/coupons/batches/record-batch-code';
import type { MadeCodes, MakeCodesInput } from '@lanyard/contracts/coupons/make-codes';
import type { SourceRefusal } from '@lanyard/contracts/coupons/steer-coupon';
import { ApplicationFailure, cancellationSignal, heartbeat, sleep } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../../deps.ts';
import { deliverEmail } from '../../emails/deliver-email.ts';
import { askSource } from '../ask-source.ts';
import type { CouponSources } from '../create-coupon-steering.ts';
import { newCouponOf } from '../source-terms.ts';
import { composeCodeMail } from './compose-code-mail.ts';
import { inLanes } from './in-lanes.ts';
import { createPace } from './pace.ts';

/** How fast a job may go; null for as fast as it can. */
export interface BatchSpeed {
  /** A code of Stripe's takes four of the hundred calls a second that sales need, too; test keys have 25. */
  readonly codesPerSecond: number | null;
  /** Receipts share what the mail provider takes in a second. */
  readonly mailsPerSecond: number | null;
}

/** What a worker does unless told otherwise. */
const usualBatchSpeed: BatchSpeed = { codesPerSecond: 4, mailsPerSecond: 1 };

/** So many codes at once: most of the time goes by waiting for answers. */
const lanes = 4;
const heartbeatEveryMs = 1500;

/** Codes made many at once, by a one-off activity that the dashboard starts. */
export function createCodeBatches(
  deps: ActivityDeps,
  sources: CouponSources,
  speed: BatchSpeed = usualBatchSpeed,
) {
  return {
    /**
     * Makes the codes of a batch that are still missing and mails those that somebody waits for. Whoever does it
     * again, or goes on where another was cut off, makes the same codes and sends no mail twice: the code of a
     * place is always the same, its source makes it once, and a mail has its key.
     */
    async makeCodes({ batchId, run }: MakeCodesInput): Promise<MadeCodes> {
      const ctx = commandContext(deps);
      const work = await findBatchWork(ctx, batchId);
      if (!work) throw ApplicationFailure.nonRetryable('nobody asked for these codes', 'NOT_REQUESTED');
      const { eventId, home } = work;
      const event = await deps.db.prisma.event.findUniqueOrThrow({
        where: { id: eventId },
        select: { slug: true, name: true, currency: true },
      });
      const clock = { now: Date.now, sleep };
      const codePace = createPace(home === 'STRIPE' ? speed.codesPerSecond : null, clock);
      const mailPace = createPace(speed.mailsPerSecond, clock);
      const done = { made: 0, mailed: 0 };
      let isStopped = false;
      let refused: SourceRefusal | undefined;

      /** Answers why the source never will, if that is so. */
      const make = async (position: number): Promise<SourceRefusal | null> => {
        await codePace();
        const code = batchCode(deps.keys, { batchId, prefix: work.prefix, position });
        const wanted = { ...newCouponOf({ ...work.terms, code }, event), label: work.label };
        const asked = commandContext(deps);
        const made = await askSource(deps, `coupon/${eventId}/${code}`, () => sources[home].create(wanted));
        if (!made.isDone) return made.why;
        await recordBatchCode(asked, { eventId, batchId, position, found: made.result });
        done.made++;
        return null;
      };
      const mail = async (position: number, personId: string) => {
        await mailPace();
        const composed = await composeCodeMail(deps, { batchId, position, personId });
        if (await wasDelivered(deps, composed)) done.mailed++;
      };
      const beat = setInterval(() => heartbeat(), heartbeatEveryMs);
      try {
        await inLanes(work.places, lanes, async ({ position, isMade, personId }: BatchPlace) => {
          cancellationSignal().throwIfAborted();
          if (!(await isBatchRunning(ctx, { batchId, run }))) isStopped = true;
          if (isStopped) return false;
          const why = isMade ? null : await make(position);
          refused ??= why ?? undefined;
          if (why === null && personId !== null) await mail(position, personId);
          return why === null;
        });
      } catch (error) {
        throw soonAgain(error, done);
      } finally {
        clearInterval(beat);
      }
      if (isStopped) return { outcome: 'STOPPED', ...done };
      await endBatch(commandContext(deps), { eventId, batchId, run, ...(refused ? { refused } : {}) });
      return { outcome: refused ? 'REFUSED' : 'DONE', ...done };
    },
  };
}

export type CodeBatches = ReturnType<typeof createCodeBatches>;

/** Whether a mail has left; one that is refused for good is noted and holds up nobody else's. */
async function wasDelivered(
  deps: ActivityDeps,
  mail: Awaited<ReturnType<typeof composeCodeMail>>,
): Promise<boolean> {
  try {
    await deliverEmail(deps, mail);
    return true;
  } catch (error) {
    if (error instanceof ApplicationFailure && error.nonRetryable === true) return false;
    throw error;
  }
}

/** A try that got on is no failing one: the next comes soon, however many there were before. */
function soonAgain(error: unknown, { made, mailed }: { made: number; mailed: number }): unknown {
  const isOutside = error instanceof ApplicationFailure && error.nonRetryable !== true;
  if (!isOutside || made + mailed === 0) return error;
  return ApplicationFailure.create({
    message: error.message,
    ...(error.type ? { type: error.type } : {}),
    nextRetryDelay: '1s',
  });
}
