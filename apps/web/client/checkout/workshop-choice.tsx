import type { EventView, WorkshopView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { answerFor, bookable } from '@lanyard/domain/pricing/workshop-choices';
import { bookingRefused } from '@lanyard/domain/workshops/booking-refused';
import type { ReactNode } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { dayLabel, timeOfDay } from '../browser/times.ts';
import { setWorkshop, ticketNames } from '../event/basket.ts';
import type { LiveAvailability } from '../event/use-availability.ts';
import { checkoutWorkshopWords as words } from '../strings/en/checkout-workshops.ts';
import type { TicketSlot } from './draft.ts';

interface WorkshopChoiceProps {
  readonly event: EventView;
  readonly basket: Basket;
  readonly workshop: WorkshopView;
  readonly slot: TicketSlot;
  readonly live: LiveAvailability;
  readonly now: number;
}

/** One workshop for one ticket: a box to tick, what it costs, what is left, and why it cannot be had. */
export function WorkshopChoice({ event, basket, workshop, slot, live, now }: WorkshopChoiceProps): ReactNode {
  const { key, title, speaker, level, room, startsAt, endsAt, priceMinor } = workshop;
  const { currency, timeZone } = event;
  const chosen = (basket.workshops ?? []).filter(({ workshopKey }) => workshopKey === key);
  const isChosen = chosen.some(({ ticketPosition }) => ticketPosition === slot.position);
  const free = live.availability.workshops.find((one) => one.key === key);
  const answer = answerFor(event, basket, { workshopKey: key, ticketPosition: slot.position, now });
  const refused = answer && bookingRefused(bookable(workshop), answer, timeZone)?.sentence;
  const isFull = free !== undefined && chosen.length - (isChosen ? 1 : 0) >= free.remaining;
  const isTooMany = free !== undefined && isChosen && chosen.length > free.remaining;
  const speakerName = event.content.speakers.find((one) => one.key === speaker)?.name;
  const date = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(startsAt));
  const price = formatMoney({ amountMinor: priceMinor, currency }, { trimZeroes: true });
  const facts = [
    ...(speakerName === undefined ? [] : [words.with(speakerName)]),
    ...(level === null ? [] : [level]),
    room,
  ];
  const noteId = `${slot.key}-${key}-note`;
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <label className="flex min-h-11 cursor-pointer items-start gap-3 has-disabled:cursor-default">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isChosen && (isFull || Boolean(refused))}
          aria-describedby={noteId}
          onChange={({ target }) =>
            replaceSearch((params) =>
              setWorkshop(params, key, {
                ticket: ticketNames(basket.lines)[slot.position] ?? '',
                isChosen: target.checked,
              }),
            )
          }
          className="mt-[3px] size-5 shrink-0 cursor-pointer accent-(--accent)"
        />
        <span className="min-w-0 flex-1">
          <span className="tabular block text-[14px]/[20px] text-muted">
            {words.when(dayLabel(date, 'short'), timeOfDay(startsAt, timeZone), timeOfDay(endsAt, timeZone))}
          </span>
          <span className="block font-medium wrap-anywhere">{title}</span>
          <span className="block text-[15px]/[22px] text-muted">{facts.join(' · ')}</span>
        </span>
        <span className="tabular shrink-0 text-right text-[15px]/[22px] text-ink-2">
          {priceMinor === 0 ? words.included : price}
        </span>
      </label>
      <p id={noteId} aria-live="polite" className="pl-8 text-14/[20px] text-muted">
        <Note
          refused={refused ?? null}
          sameTime={answer?.clashing.map((other) => `“${other.title}”`).join(', ') ?? ''}
          {...{ free, isFull, isTooMany, isChosen, hasLine: workshop.waitlist !== 'NONE' }}
        />
      </p>
    </li>
  );
}

interface NoteProps {
  readonly refused: string | null;
  /** Titles of what is chosen at the same time. */
  readonly sameTime: string;
  readonly free: LiveAvailability['availability']['workshops'][number] | undefined;
  readonly isFull: boolean;
  readonly isTooMany: boolean;
  readonly isChosen: boolean;
  readonly hasLine: boolean;
}

/** The one thing that matters most about a choice. */
function Note({ refused, sameTime, free, isFull, isTooMany, isChosen, hasLine }: NoteProps): ReactNode {
  if (refused !== null) return refused;
  if (isTooMany)
    return <span className="font-medium text-attention">{words.tooMany(free?.remaining ?? 0)}</span>;
  if (isChosen && sameTime !== '')
    return <span className="font-medium text-attention">{words.sameTime(sameTime)}</span>;
  if (!free) return null;
  if (free.remaining > 0 && !isFull) return words.left(free.remaining);
  return hasLine ? `${words.full(free.waiting)}. ${words.joinLater}` : words.full(free.waiting);
}
