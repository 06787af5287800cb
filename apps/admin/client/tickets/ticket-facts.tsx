import { formatMoney } from '@lanyard/domain/money/money';
import type { StaffTicketView } from '@lanyard/domain/staff/staff-ticket-view';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { WishesCard } from '../cancellations/wishes-card.tsx';
import { Card } from '../parts/card.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { MailsCard } from '../parts/mails-card.tsx';
import { HiddenText } from '../parts/person-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { RemindersCard } from '../reminders/reminders-card.tsx';
import { commonWords } from '../strings/en/common.ts';
import { orderPageWords } from '../strings/en/order.ts';
import { ticketPageWords as words } from '../strings/en/ticket.ts';
import { AnswersCard } from './answers-card.tsx';
import { LinkCard } from './link/link-card.tsx';
import { TransferCard } from './transfer/transfer-card.tsx';

interface TicketFactsProps {
  readonly ticket: StaffTicketView;
  /** Whether whoever looks may open its order. */
  readonly linksOrder: boolean;
  readonly mayTransfer: boolean;
  readonly mayResendLink: boolean;
  readonly mayRenew: boolean;
  readonly onChanged: () => void;
}

/** Whose a ticket is, what it is for, and its mails: the column beside its story. */
export function TicketFacts(props: TicketFactsProps): ReactNode {
  const { ticket, linksOrder, mayTransfer, mayResendLink, mayRenew, onChanged } = props;
  const { timeZone } = ticket.event;
  return (
    <div className="grid content-start gap-4">
      <Card title={words.attendee.title}>
        <div className="px-4 pt-1 pb-3.5">
          <Attendee ticket={ticket} />
          {ticket.namedAt && (
            <p className="mt-0.5 text-[13px]/[18px] text-muted">
              {words.attendee.namedAt} <TimeText at={ticket.namedAt} timeZone={timeZone} />
            </p>
          )}
        </div>
      </Card>
      {ticket.registration && <AnswersCard registration={ticket.registration} timeZone={timeZone} />}
      <Card title={words.ticket.title}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-4 pt-2 pb-3.5">
          <Fact name={words.ticket.type}>{ticket.typeName}</Fact>
          {ticket.price && (
            <Fact name={words.ticket.price}>
              <span className="tabular font-mono text-[13px]">
                {formatMoney({ amountMinor: ticket.price.grossMinor, currency: ticket.price.currency })}
              </span>
            </Fact>
          )}
          <Fact name={words.ticket.order}>
            {linksOrder ? (
              <Link
                to="/e/$slug/orders/$reference"
                params={{ slug: ticket.event.slug, reference: ticket.orderReference }}
                className="font-mono text-[13px] underline decoration-line-strong underline-offset-4 hover:decoration-ink"
              >
                {ticket.orderReference}
              </Link>
            ) : (
              <span className="font-mono text-[13px]">{ticket.orderReference}</span>
            )}
          </Fact>
          <Fact name={words.ticket.issued}>
            <TimeText at={ticket.issuedAt} timeZone={timeZone} />
          </Fact>
          {ticket.includes.length > 0 && (
            <Fact name={words.ticket.includes}>
              <ul>
                {ticket.includes.map((thing) => (
                  <li key={thing}>{thing}</li>
                ))}
              </ul>
            </Fact>
          )}
        </dl>
      </Card>
      <LinkCard ticket={ticket} mayResend={mayResendLink} mayRenew={mayRenew} onChanged={onChanged} />
      <TransferCard ticket={ticket} mayTransfer={mayTransfer} onChanged={onChanged} />
      <WishesCard
        wishes={ticket.cancellation ? [ticket.cancellation] : []}
        slug={ticket.event.slug}
        currency={ticket.price?.currency ?? null}
        timeZone={timeZone}
        linksRoom={linksOrder}
      />
      <RemindersCard slug={ticket.event.slug} reference={ticket.reference} />
      <MailsCard mails={ticket.mails} timeZone={timeZone} isOfTicket />
    </div>
  );
}

function Attendee({ ticket: { attendee, isNamed, isBuyers } }: { ticket: StaffTicketView }): ReactNode {
  if (attendee) {
    return (
      <>
        <p className="font-semibold break-words">
          {attendee.name}
          {isBuyers && <span className="font-normal text-muted"> · {words.attendee.isBuyer}</span>}
        </p>
        <p className="flex items-center gap-1 text-ink-2">
          <span className="min-w-0 break-all">{attendee.email}</span>
          <CopyText text={attendee.email} label={`${commonWords.copy}: ${attendee.email}`} />
        </p>
      </>
    );
  }
  if (!isNamed) return <p className="text-muted">{words.attendee.nobody}</p>;
  return (
    <>
      <HiddenText />
      <p className="mt-0.5 text-[13px]/[18px] text-muted">{orderPageWords.hiddenBuyer}</p>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
