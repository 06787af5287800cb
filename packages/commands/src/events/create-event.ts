import { TZDate } from '@date-fns/tz';
import { derivedId } from '@lanyard/crypto/random';
import type { EventFile } from '@lanyard/domain/events/event-file.schema';
import type { EventContent } from '@lanyard/domain/events/event-view';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import { minorDigits } from '@lanyard/domain/money/money';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** Makes an event out of a validated file; an event of that slug is left as it is. Answers whether it was made. */
export async function createEvent(
  ctx: CommandContext,
  file: EventFile,
): Promise<{ eventId: EventId; isNew: boolean }> {
  const eventId = asId('event', derivedId('evt', file.slug));
  const typeId = (key: string) => derivedId('typ', eventId, key);
  const quotaId = (key: string) => derivedId('quo', eventId, key);
  const scale = 10 ** minorDigits(file.currency);
  return inTransaction(ctx, async (tx) => {
    const { count } = await tx.event.createMany({
      data: {
        id: eventId,
        slug: file.slug,
        name: file.name,
        currency: file.currency,
        timeZone: file.timeZone,
        startsAt: instant(file.startsAt, file.timeZone),
        endsAt: instant(file.endsAt, file.timeZone),
        // Validated plain data; Prisma's JSON type cannot see that.
        content: contentOf(file) as object,
        policies: file.policies,
      },
      skipDuplicates: true,
    });
    if (count === 0) return { eventId, isNew: false };
    await tx.quota.createMany({
      data: file.quotas.map((quota) => ({ id: quotaId(quota.key), eventId, ...quota })),
    });
    await tx.ticketType.createMany({
      data: file.ticketTypes.map((type, position) => ({
        id: typeId(type.key),
        eventId,
        key: type.key,
        name: type.name,
        audience: type.audience,
        includes: type.includes,
        priceMinor: Math.round(type.price * scale),
        taxRateBp: Math.round(type.taxPercent * 100),
        maxPerOrder: type.maxPerOrder,
        position,
      })),
    });
    await tx.ticketTypeQuota.createMany({
      data: file.ticketTypes.flatMap((type) =>
        type.quotas.map((key) => ({ ticketTypeId: typeId(type.key), quotaId: quotaId(key) })),
      ),
    });
    await appendAudit(ctx, tx, { action: 'events.create', subjectKind: 'event', subjectId: eventId });
    await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
    return { eventId, isNew: true };
  });
}

/** A local time such as `2027-05-11T09:00` in an IANA zone, as an instant. */
function instant(local: string, timeZone: string): Date {
  const [year, month, day, hour, minute] = local.split(/[-T:]/).map(Number);
  return new Date(
    new TZDate(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, timeZone).getTime(),
  );
}

function contentOf(file: EventFile): EventContent {
  const { tagline, headline, lead, facts, accent, heroImage, venue, programme, speakers, questions } = file;
  return { tagline, headline, lead, facts, accent, heroImage, venue, programme, speakers, questions };
}
