import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { cx } from '@lanyard/ui/class-names';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { meaningClasses } from '@lanyard/ui/meaning';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { dateRange, dayAndTime, zoneCity } from '../browser/times.ts';
import { ticketWords } from '../strings/en/ticket.ts';
import { EntryCode } from './entry-code.tsx';
import { ticketWordKey } from './ticket-rules.ts';

/** The ticket itself: strap, hole, what, when, where, whose; torn off beside it the code for the door. */
export function AdmissionTicket({ token, ticket }: { token: string; ticket: TicketView }): ReactNode {
  const { event } = ticket;
  const state = ticketWords.states[ticketWordKey(ticket)];
  // One that somebody asked to cancel opens the door until the organizers agree.
  const isOver = ticket.status === 'CANCELLED';
  return (
    <div>
      <Strap />
      <TicketCard
        labelledBy="ticket-title"
        className="grid lg:grid-cols-[minmax(0,1fr)_auto_minmax(0,360px)]"
      >
        <div className="px-6 pt-12 pb-7 sm:px-9 sm:pb-9">
          <p className="flex flex-wrap items-center justify-between gap-3">
            <span className="font-semibold text-accent">
              {event.name} ·{' '}
              {event.datesFollow
                ? ticketWords.datesFollow
                : dateRange(event.startsAt, event.endsAt, event.timeZone)}
            </span>
            <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
          </p>
          <h1 id="ticket-title" className="mt-4 text-36 sm:text-48">
            {ticket.typeName}
          </h1>
          <dl className="mt-7 grid gap-x-8 gap-y-5 text-16/[24px] sm:grid-cols-2">
            <Fact label={ticketWords.who} isWide>
              {ticket.attendee ? (
                <span className="font-display text-22/[28px] font-bold tracking-[-0.01em] break-words">
                  {ticket.attendee.name}
                </span>
              ) : (
                ticketWords.unnamed(ticket.buyerName)
              )}
            </Fact>
            <Fact label={ticketWords.when}>
              {event.datesFollow ? ticketWords.datesFollow : dayAndTime(event.startsAt, event.timeZone)}
              {!event.datesFollow && (
                <span className="block text-muted">{ticketWords.zone(zoneCity(event.timeZone))}</span>
              )}
            </Fact>
            <Fact label={ticketWords.where}>
              {event.venue}
              <span className="block text-muted">{event.address}</span>
            </Fact>
            <Fact label={ticketWords.includes} isWide>
              {ticket.includes.join(' · ')}
            </Fact>
          </dl>
        </div>
        <div aria-hidden className="perforation-upright hidden lg:block" />
        <div className="lg:hidden">
          <Perforation />
        </div>
        <div className="grid content-center justify-items-center gap-4 px-6 py-8">
          {isOver ? (
            <span
              className={cx('grid size-20 place-items-center rounded-full', meaningClasses[state.meaning])}
            >
              <MeaningIcon meaning={state.meaning} size={36} />
            </span>
          ) : (
            <EntryCode token={token} reference={ticket.reference} />
          )}
          <p className="max-w-[19em] text-center text-balance text-[15px]/[22px] text-ink-2">
            {state.sentence}
          </p>
          {isOver && <p className="font-mono text-16 font-medium">{ticket.reference}</p>}
        </div>
      </TicketCard>
    </div>
  );
}

function Fact({
  label,
  isWide,
  children,
}: {
  label: string;
  isWide?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <div className={cx(isWide && 'sm:col-span-2')}>
      <dt className="text-14/[20px] text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Two straps that meet in a ring above the punched hole. */
function Strap(): ReactNode {
  return (
    <svg
      aria-hidden
      viewBox="0 0 260 96"
      className="relative z-[1] mx-auto -mb-6 block h-24 w-[260px] print:hidden"
      fill="none"
      strokeWidth="13"
      strokeLinecap="round"
    >
      <path className="stroke-accent" d="M46 -10C56 34 100 44 126 68" />
      <path className="stroke-ink" d="M214 -10C204 34 160 44 134 68" />
      <path className="stroke-ink" strokeWidth="5" d="M130 78v12" />
      <circle cx="130" cy="72" r="9" strokeWidth="4.5" className="fill-paper stroke-ink" />
    </svg>
  );
}
