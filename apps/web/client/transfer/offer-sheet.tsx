import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { dateRange, dayAndTime, zoneCity } from '../browser/times.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { AnswerForm } from './answer-form.tsx';

const words = transferWords.page;

interface OfferSheetProps {
  readonly token: string;
  readonly offer: TransferOfferView;
  readonly onAccepted: (path: string) => void;
  readonly onDeclined: (offer: TransferOfferView) => void;
  /** The answer came too late: how the offer ended has to be read. */
  readonly onOver: () => void;
}

/** An open offer: the ticket above the line, the answer below it. */
export function OfferSheet(props: OfferSheetProps): ReactNode {
  const { offer } = props;
  const { event } = offer;
  const city = zoneCity(event.timeZone);
  return (
    <TicketCard labelledBy="offer-title">
      <div className="px-6 pt-14 pb-7 sm:px-10 sm:pb-9">
        <p className="font-semibold text-accent">
          {event.name} · {dateRange(event.startsAt, event.endsAt, event.timeZone)}
        </p>
        <h1 id="offer-title" className="mt-4 text-[32px] wrap-anywhere sm:text-[40px]">
          {words.title(offer.offererName)}
        </h1>
        <dl className="mt-7 grid gap-x-8 gap-y-5 text-16/[24px] sm:grid-cols-2">
          <Fact label={words.ticket}>
            {offer.typeName}
            {offer.includes.length > 0 && (
              <span className="block text-muted">{offer.includes.join(' · ')}</span>
            )}
          </Fact>
          <Fact label={words.where}>
            {event.venue}
            <span className="block text-muted">{event.address}</span>
          </Fact>
          <Fact label={words.when}>
            {dayAndTime(event.startsAt, event.timeZone)}
            <span className="block text-muted">{words.zone(city)}</span>
          </Fact>
        </dl>
      </div>
      <Perforation />
      <div className="px-6 py-8 sm:px-10">
        <h2 className="text-[24px]">{words.formTitle}</h2>
        <p className="mt-1.5 text-[15px]/[22px] text-ink-2">
          {words.until(dayAndTime(offer.expiresAt, event.timeZone), city)}
        </p>
        {offer.refusal === null ? (
          <AnswerForm {...props} />
        ) : (
          <Alert meaning="attention" title={words.refused} className="mt-4">
            <p>{offer.refusal}</p>
          </Alert>
        )}
      </div>
    </TicketCard>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="min-w-0 wrap-anywhere">
      <dt className="text-14/[20px] text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
