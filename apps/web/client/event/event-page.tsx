import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { isOnSale } from '@lanyard/domain/event-changes/is-on-sale';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { useSearch } from '../browser/search-params.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { commonWords } from '../strings/en/common.ts';
import { eventWords } from '../strings/en/event.ts';
import { basketFromSearch, basketQuote, checkoutPath, codeFromSearch } from './basket.ts';
import { BasketBar } from './basket-bar.tsx';
import { Hero } from './hero.tsx';
import { ProgrammeSection } from './programme-section.tsx';
import { QuestionsSection } from './questions-section.tsx';
import { SeatAnnouncer } from './seat-announcer.tsx';
import { sectionsOf } from './sections.ts';
import { StateNote } from './state-note.tsx';
import { SpeakersSection } from './speakers-section.tsx';
import { SwagSection } from './swag-section.tsx';
import { TicketsSection } from './tickets-section.tsx';
import { useAvailability } from './use-availability.ts';
import { usePriceClock } from './use-price-clock.ts';
import { VenueSection } from './venue-section.tsx';

interface EventPageProps {
  readonly event: EventView;
  readonly availability: Availability;
  /** The server's time when it drew the page, milliseconds since 1970. */
  readonly startedAt: number;
}

/** The event page: the same tree on the server and in the browser. */
export function EventPage({ event, availability, startedAt }: EventPageProps): ReactNode {
  const live = useAvailability(event.slug, availability);
  const now = usePriceClock(event.ticketTypes, startedAt);
  const search = useSearch();
  const basket = basketFromSearch(search, event);
  const { asOf, ticketTypes: seats } = live.availability;
  const status = event.state?.status ?? 'PLANNED';
  const isPast = asOf !== null && Date.parse(asOf) > Date.parse(event.endsAt);
  const isOver = isPast || !isOnSale(status);
  const buyable = isOver
    ? []
    : event.ticketTypes
        .map((type) => type.key)
        .filter((key) => asOf === null || seats.find((entry) => entry.key === key)?.remaining !== 0);
  return (
    <>
      <SiteHeader event={event}>
        <nav aria-label={eventWords.nav.label} className="hidden gap-6 text-ink-2 lg:flex">
          {sectionsOf(event).map((section) => (
            <a key={section.id} href={`#${section.id}`} className="py-2 hover:text-ink">
              {section.label}
            </a>
          ))}
        </nav>
        {buyable.length > 0 && (
          <a href="#tickets" className={`${buttonClass()} ml-auto`}>
            {commonWords.getTickets}
          </a>
        )}
      </SiteHeader>
      <form
        method="get"
        action={checkoutPath(event.slug, { lines: [], swag: [] })}
        onSubmit={(submit) => {
          submit.preventDefault();
          window.location.assign(checkoutPath(event.slug, basket, codeFromSearch(search)));
        }}
      >
        <main id="content">
          {event.state && <StateNote state={event.state} />}
          <Hero event={event} buyable={buyable} now={now} />
          <TicketsSection
            event={event}
            live={live}
            basket={basket}
            now={now}
            isOver={isOver}
            status={status}
          />
          <SeatAnnouncer event={event} availability={live.availability} />
          <ProgrammeSection event={event} live={live} />
          {!isOver && <SwagSection event={event} availability={live.availability} basket={basket} />}
          <SpeakersSection speakers={event.content.speakers} />
          <VenueSection venue={event.content.venue} />
          <QuestionsSection questions={event.content.questions} />
        </main>
        {!isOver && <BasketBar quote={basketQuote(event, basket, now)} currency={event.currency} />}
      </form>
      <SiteFooter timeZone={event.timeZone} />
    </>
  );
}
