import type { CouponAnswer, UnlockedTypes } from '@lanyard/domain/coupons/coupon-answer';
import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { durationMs } from '@lanyard/domain/time/duration';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { useSearch } from '../browser/search-params.ts';
import { basketFromSearch } from '../event/basket.ts';
import { type LiveAvailability, useAvailability } from '../event/use-availability.ts';
import { usePriceClock } from '../event/use-price-clock.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { checkoutWords } from '../strings/en/checkout.ts';
import { Attendees } from './attendees.tsx';
import { BuyerFields } from './buyer-fields.tsx';
import { CouponField } from './coupon-field.tsx';
import { ticketSlots } from './draft.ts';
import { judgeCoupon } from './judge-coupon.ts';
import { moneyOf } from './money-of.ts';
import { PlaceOutcome } from './place-outcome.tsx';
import { PriceNews } from './price-news.tsx';
import { Quantities } from './quantities.tsx';
import { Questions } from './questions.tsx';
import { Summary } from './summary.tsx';
import { SwagPanel } from './swag-panel.tsx';
import { useCoupon } from './use-coupon.ts';
import { useDraft } from './use-draft.ts';
import { useFreshPrices } from './use-fresh-prices.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { usePriceMemory } from './use-price-memory.ts';
import { WorkshopsPanel } from './workshops-panel.tsx';
import { WaitingNotice } from './waiting-notice.tsx';

const nothingOpened: UnlockedTypes = { ticketTypes: [], availability: [] };

interface CheckoutPageProps {
  readonly event: EventView;
  readonly availability: Availability;
  /** The server's time when it drew the page, milliseconds since 1970. */
  readonly startedAt: number;
}

/** The whole checkout on one page: what, who, for whom, and one button that names the amount. */
export function CheckoutPage({ event: first, availability, startedAt }: CheckoutPageProps): ReactNode {
  const now = usePriceClock(first.ticketTypes, startedAt);
  const known = useAvailability(first.slug, availability);
  const search = useSearch();
  const chosen = basketFromSearch(search, first);
  const { event: offered, adopt } = useFreshPrices(first, chosen, now);
  const [opened, setOpened] = useState<UnlockedTypes>(nothingOpened);
  const event = { ...offered, ticketTypes: [...offered.ticketTypes, ...opened.ticketTypes] };
  const basket = basketFromSearch(search, event);
  const [draft, changeDraft] = useDraft(event.slug);
  const coupon = useCoupon(event.slug, basket, {
    text: draft.coupon,
    keep: (text) => changeDraft(({ coupon: _, ...rest }) => (text ? { ...rest, coupon: text } : rest)),
  });
  const opens = coupon.isChecking ? opened : openedBy(coupon.answer);
  // What a code opens is part of what is offered, from which the basket above was read.
  if (opens !== opened) setOpened(opens);
  const { quote, code, answer } = judgeCoupon(event, basket, coupon.answer, now);
  const prices = usePriceMemory(quote);
  const order = { quote, code };
  const live = withSeats(known, opened);

  const placing = usePlaceOrder({
    slug: event.slug,
    draft,
    onQuestion: (question) => {
      if (question.about !== 'PRICE') return;
      adopt(question.now);
      const { code: why, sentence } = question;
      if (why === 'DISCOUNT_CHANGED') coupon.askAgain();
      else if (why === 'COUPON_UNVERIFIED') coupon.hear({ answer: 'UNVERIFIED', sentence });
      else if (why !== 'PRICE_CHANGED') coupon.hear({ answer: 'REFUSED', code: why, sentence });
    },
  });

  useEffect(() => {
    // The first wrong field by its place on the page, not by the order of the messages.
    if (Object.keys(placing.errors).length === 0) return;
    document.querySelector<HTMLElement>('#checkout [aria-invalid="true"]')?.focus();
  }, [placing.errors]);

  const press = () => {
    if (coupon.isOpen) coupon.apply();
    if (coupon.isOpen || answer?.answer === 'UNVERIFIED') {
      document.querySelector('#coupon')?.scrollIntoView({ block: 'center' });
      document.querySelector<HTMLElement>('#coupon-code')?.focus({ preventScroll: true });
    } else if (!coupon.isChecking) placing.place(order);
  };

  const isEmpty = quote.lines.length === 0;
  const isFree = !isEmpty && quote.grossMinor === 0;
  const { summary } = checkoutWords;
  const total = moneyOf(event, quote.grossMinor);
  const button = (isWide: boolean) => (
    <Button
      type="submit"
      form="checkout"
      size="big"
      isWide={isWide}
      isDisabled={isEmpty}
      isBusy={placing.phase !== 'idle' || coupon.isChecking}
      busyLabel={
        placing.phase === 'leaving' && !isFree
          ? summary.leaving
          : placing.phase === 'idle'
            ? checkoutWords.coupon.checking
            : summary.busy
      }
    >
      {isEmpty ? summary.chooseFirst : isFree ? summary.placeFree : summary.pay(total)}
    </Button>
  );
  const nextStep = isFree
    ? summary.nextStepFree
    : summary.nextStep(Math.round(durationMs(event.policies.hold) / 60_000));

  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex-1 pt-8 pb-12 lg:pt-12">
        <h1 className="mb-6 text-36 lg:mb-8 lg:text-48">{checkoutWords.title}</h1>
        <WaitingNotice slug={event.slug} timeZone={event.timeZone} basket={basket} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px] lg:gap-8">
          <form
            id="checkout"
            noValidate
            className="grid gap-6"
            onSubmit={(submit) => {
              submit.preventDefault();
              press();
            }}
          >
            <Quantities
              event={event}
              basket={basket}
              live={live}
              opened={opened.ticketTypes.map(({ key }) => key)}
              now={now}
            />
            <SwagPanel event={event} basket={basket} live={live} />
            <WorkshopsPanel
              event={event}
              basket={basket}
              slots={ticketSlots(quote.lines)}
              live={live}
              now={now}
            />
            <BuyerFields
              buyer={draft.buyer}
              errors={placing.errors}
              onBuyer={(buyer, field) => {
                placing.forgive(`buyer-${field}`);
                changeDraft((before) => ({ ...before, buyer }));
              }}
            />
            <Attendees
              slots={ticketSlots(quote.lines)}
              draft={draft}
              errors={placing.errors}
              onAttendee={(slot, attendee, field) => {
                if (field) placing.forgive(`${slot.key}-${field}`);
                changeDraft((before) => ({
                  ...before,
                  attendees: { ...before.attendees, [slot.key]: attendee },
                }));
              }}
            />
          </form>
          <Summary
            event={event}
            quote={quote}
            code={code}
            oldPrices={prices.old}
            coupon={<CouponField event={event} coupon={coupon} answer={answer} />}
          >
            {button(true)}
            <p className="mt-3 text-14/[20px] text-muted">{nextStep}</p>
            <div className="mt-4">
              <PlaceOutcome placing={placing} timeZone={event.timeZone} />
            </div>
          </Summary>
        </div>
        <PriceNews event={event} quote={quote} old={prices.old} />
        <p className="mt-5 text-14/[20px] text-muted lg:hidden">{nextStep}</p>
      </main>
      <SiteFooter timeZone={event.timeZone} />
      <section
        aria-label={summary.title}
        className="no-print sticky bottom-0 z-10 border-t border-line bg-surface lg:hidden"
      >
        <div className="wrap py-2.5">
          <div className="grid [&>div]:mb-2.5">
            <PlaceOutcome placing={placing} timeZone={event.timeZone} />
          </div>
          <div className="flex min-h-14 items-center justify-between gap-4">
            <p className="min-w-0">
              <span className="block text-14/[18px] text-muted">{summary.total}</span>
              <b className="tabular font-display text-22/[1.2]">{total}</b>
            </p>
            {button(false)}
          </div>
        </div>
      </section>
      <Questions
        event={event}
        placing={placing}
        onGoOn={(taken) => {
          prices.forget();
          placing.place(taken);
        }}
      />
    </div>
  );
}

function openedBy(answer: CouponAnswer | null): UnlockedTypes {
  const isOpening = answer?.answer === 'VALID' && answer.unlocked.ticketTypes.length > 0;
  return isOpening ? answer.unlocked : nothingOpened;
}

/** The live counts, with the seats there were of what a code opens when it was looked up. */
function withSeats(live: LiveAvailability, { availability: seats }: UnlockedTypes): LiveAvailability {
  const { availability } = live;
  return { ...live, availability: { ...availability, ticketTypes: [...availability.ticketTypes, ...seats] } };
}
