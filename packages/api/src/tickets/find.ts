import { setTimeout as pause } from 'node:timers/promises';
import { requestLinks } from '@lanyard/commands/emails/request-links';
import { normaliseEmail } from '@lanyard/crypto/blind-index';
import { derivedId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type RequestId } from '@lanyard/domain/ids/ids';
import { findTicketsSchema } from '@lanyard/domain/tickets/ticket-requests.schema';
import { commandContext, type PublicContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';

/** No answer comes sooner, so that its time tells nothing of whether an address is known. */
const ANSWER_AFTER_MS = 400;
/** Events that are looked through when none is named, newest first. */
const MOST_EVENTS = 20;

/**
 * Has the links to all that belongs to an address mailed to it. The answer is the same for every address, known or
 * not. Throws TOO_MANY_TRIES.
 */
export const find = publicProcedure
  .input(findTicketsSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly isNoted: true }> => {
    const { email, eventSlug, requestId } = input;
    if (!ctx.mailTries.take(`find ${normaliseEmail(email)}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const [asked] = await Promise.allSettled([
      askEverywhere(ctx, { email, eventSlug, requestId }),
      pause(ANSWER_AFTER_MS),
    ]);
    if (asked.status === 'rejected') throw asked.reason;
    return { isNoted: true };
  });

async function askEverywhere(
  ctx: Pick<PublicContext, 'db' | 'keys' | 'now'>,
  {
    email,
    eventSlug,
    requestId,
  }: { readonly email: string; readonly eventSlug: string | null; readonly requestId: RequestId },
): Promise<void> {
  const events = await ctx.db.prisma.event.findMany({
    where: eventSlug === null ? {} : { slug: eventSlug },
    orderBy: { startsAt: 'desc' },
    take: MOST_EVENTS,
    select: { id: true },
  });
  for (const { id } of events) {
    await requestLinks(commandContext(ctx, { kind: 'attendee' }), {
      eventId: asId('event', id),
      email,
      requestId: asId('request', derivedId('req', requestId, id)),
    });
  }
}
