import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { durationMs } from '@lanyard/domain/time/duration';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { useSearch } from '../browser/search-params.ts';
import { basketFromSearch, basketLines, basketTotal } from '../event/basket.ts';
import { useAvailability } from '../event/use-availability.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { checkoutWords } from '../strings/en/checkout.ts';
import { Attendees } from './attendees.tsx';
import { BuyerFields } from './buyer-fields.tsx';
import { ticketSlots } from './draft.ts';
import { PlaceOutcome } from './place-outcome.tsx';
import { Quantities } from './quantities.tsx';
import { Summary } from './summary.tsx';
import { useDraft } from './use-draft.ts';
import { usePlaceOrder } from './use-place-order.ts';
import { WaitingNotice } from './waiting-notice.tsx';

interface CheckoutPageProps {
  readonly event: EventView;
  readonly availability: Availability;
}

/** The whole checkout on one page: what, who, for whom, and one button that names the amount. */
export function CheckoutPage({ event: first, availability }: CheckoutPageProps): ReactNode {
  const [event, setEvent] = useState(first);
  const [oldPrices, setOldPrices] = useState<Readonly<Record<string, number>>>({});
  const live = useAvailability(event.slug, availability);
  const basket = basketFromSearch(useSearch(), event.ticketTypes);
  const lines = basketLines(basket, event.ticketTypes);
  const [draft, changeDraft] = useDraft(event.slug);
  const slots = ticketSlots(lines);

  const placing = usePlaceOrder({
    slug: event.slug,
    lines,
    draft,
    onPriceChanged: async () => {
      const now = await storefrontApi.events.view.query({ slug: event.slug });
      const changed = event.ticketTypes.filter(
        (type) => now.ticketTypes.find(({ key }) => key === type.key)?.priceMinor !== type.priceMinor,
      );
      setOldPrices(Object.fromEntries(changed.map((type) => [type.key, type.priceMinor])));
      setEvent(now);
    },
  });

  useEffect(() => {
    // The first wrong field by its place on the page, not by the order of the messages.
    if (Object.keys(placing.errors).length === 0) return;
    document.querySelector<HTMLElement>('#checkout [aria-invalid="true"]')?.focus();
  }, [placing.errors]);

  const totalMinor = basketTotal(lines);
  const total = formatMoney({ amountMinor: totalMinor, currency: event.currency });
  const buttonWords =
    lines.length === 0
      ? checkoutWords.summary.chooseFirst
      : totalMinor > 0
        ? checkoutWords.summary.pay(total)
        : checkoutWords.summary.placeFree;
  const button = (isBig: boolean) => (
    <Button
      type="submit"
      form="checkout"
      size="big"
      isWide={isBig}
      isDisabled={lines.length === 0}
      isBusy={placing.phase !== 'idle'}
      busyLabel={
        placing.phase === 'leaving' && totalMinor > 0
          ? checkoutWords.summary.leaving
          : checkoutWords.summary.busy
      }
    >
      {buttonWords}
    </Button>
  );
  const nextStep =
    totalMinor > 0 || lines.length === 0
      ? checkoutWords.summary.nextStep(Math.round(durationMs(event.policies.hold) / 60_000))
      : checkoutWords.summary.nextStepFree;

  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex-1 pt-8 pb-12 lg:pt-12">
        <h1 className="mb-6 text-36 lg:mb-8 lg:text-48">{checkoutWords.title}</h1>
        <WaitingNotice slug={event.slug} timeZone={event.timeZone} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_380px] lg:gap-8">
          <form
            id="checkout"
            noValidate
            className="grid gap-6"
            onSubmit={(submit) => {
              submit.preventDefault();
              placing.place();
            }}
          >
            <Quantities event={event} basket={basket} live={live} />
            <BuyerFields
              buyer={draft.buyer}
              errors={placing.errors}
              onBuyer={(buyer, field) => {
                placing.forgive(`buyer-${field}`);
                changeDraft((before) => ({ ...before, buyer }));
              }}
            />
            <Attendees
              slots={slots}
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
          <Summary event={event} lines={lines} oldPrices={oldPrices}>
            {button(true)}
            <p className="mt-3 text-14/[20px] text-muted">{nextStep}</p>
            <div className="mt-4">
              <PlaceOutcome placing={placing} total={total} />
            </div>
          </Summary>
        </div>
        <p className="mt-5 text-14/[20px] text-muted lg:hidden">{nextStep}</p>
      </main>
      <SiteFooter timeZone={event.timeZone} />
      <section
        aria-label={checkoutWords.summary.title}
        className="no-print sticky bottom-0 z-10 border-t border-line bg-surface lg:hidden"
      >
        <div className="wrap py-2.5">
          <div className="grid [&>div]:mb-2.5">
            <PlaceOutcome placing={placing} total={total} />
          </div>
          <div className="flex min-h-14 items-center justify-between gap-4">
            <p className="min-w-0">
              <span className="block text-14/[18px] text-muted">{checkoutWords.summary.total}</span>
              <b className="tabular font-display text-22/[1.2]">{total}</b>
            </p>
            {button(false)}
          </div>
        </div>
      </section>
    </div>
  );
}
