import type { EventView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { dateRange } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import { LanyardDrawing } from './lanyard-drawing.tsx';
import { programmeDays } from './programme-days.ts';

interface HeroProps {
  readonly event: EventView;
  /** Keys of the types that can be bought now; the lowest of their prices is named. */
  readonly buyable: readonly string[];
  /** The server's time, milliseconds since 1970: which dated prices count. */
  readonly now: number;
}

/** Name, dates, place and the one next step. */
export function Hero({ event, buyable, now }: HeroProps): ReactNode {
  const { content } = event;
  const prices = event.ticketTypes
    .filter((type) => buyable.includes(type.key))
    .map((type) => priceAt(type, now).priceMinor);
  const lowest = prices.length > 0 ? Math.min(...prices) : null;
  const dates =
    event.state?.status === 'POSTPONED'
      ? eventWords.hero.datesFollow
      : dateRange(event.startsAt, event.endsAt, event.timeZone);
  return (
    <div className="wrap grid items-start gap-7 pt-10 pb-12 lg:grid-cols-[minmax(0,1.08fr)_minmax(0,0.92fr)] lg:gap-12 lg:pt-[72px] lg:pb-16">
      <div>
        <p className="mb-4 text-[15px]/[24px] font-semibold text-accent">
          {dates} · {content.venue.city}
        </p>
        <h1 className="text-[clamp(42px,6.1vw,78px)]">{content.headline}</h1>
        <p className="mt-5 mb-8 max-w-[33em] text-[18px]/[29px] text-ink-2 sm:text-[20px]/[32px]">
          {content.lead}
        </p>
        <div className="flex flex-wrap gap-3">
          {lowest !== null && (
            <a href="#tickets" className={buttonClass({ size: 'big' })}>
              {lowest === 0
                ? eventWords.hero.ticketsFree
                : eventWords.hero.ticketsFrom(
                    formatMoney({ amountMinor: lowest, currency: event.currency }, { trimZeroes: true }),
                  )}
            </a>
          )}
          {programmeDays(event).length > 0 && (
            <a href="#programme" className={buttonClass({ variant: 'quiet', size: 'big' })}>
              {eventWords.hero.programme}
            </a>
          )}
        </div>
        {content.facts.length > 0 && (
          <ul
            aria-label={eventWords.hero.facts}
            className="mt-9 flex flex-wrap gap-x-7 gap-y-1 text-[15px] text-muted"
          >
            {content.facts.map((fact) => (
              <li key={fact.label}>
                <b className="font-semibold text-ink">{fact.value}</b> {fact.label}
              </li>
            ))}
          </ul>
        )}
      </div>
      {content.heroImage ? (
        <img src={content.heroImage} alt="" className="w-full rounded-card" fetchPriority="high" />
      ) : (
        <LanyardDrawing />
      )}
    </div>
  );
}
