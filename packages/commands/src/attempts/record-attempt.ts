import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';

/** One try of an outside call. */
export interface AttemptStart {
  readonly activity: string;
  /** What the call is for: the key that makes it idempotent. */
  readonly key: string;
  readonly orderId?: string;
  readonly ticketId?: string;
  readonly n: number;
}

/** Notes that a try begins; a try that was cut off stays visible as begun and never ended. */
export async function beginAttempt(ctx: CommandContext, start: AttemptStart): Promise<bigint> {
  const { id } = await ctx.db.prisma.activityAttempt.create({
    data: { ...start, startedAt: ctx.now },
    select: { id: true },
  });
  return id;
}

/**
 * Notes how a try ended; `code` is our code of the failure and the vendor's, never its message. Watching pages hear
 * of a failure only: what a success brings is told by the command that writes it down.
 */
export async function endAttempt(
  ctx: CommandContext,
  end: { readonly id: bigint; readonly outcome: 'OK' | 'FAILED'; readonly code?: string },
): Promise<void> {
  const { orderId, ticketId } = await ctx.db.prisma.activityAttempt.update({
    where: { id: end.id },
    data: { outcome: end.outcome, code: end.code ?? null, endedAt: ctx.now },
    select: { orderId: true, ticketId: true },
  });
  if (end.outcome === 'OK') return;
  await notifyLive(
    ctx.db.prisma,
    ...(orderId ? [`order:${orderId}` as const] : []),
    ...(ticketId ? [`ticket:${ticketId}` as const] : []),
  );
}
