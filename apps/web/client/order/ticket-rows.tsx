import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { storefrontApi } from '../api/storefront-api.ts';
import { pageToken } from '../browser/page-token.ts';
import { buttonClass } from '@lanyard/ui/button-class';
import { CopyButton } from '@lanyard/ui/copy-button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { cx } from '@lanyard/ui/class-names';
import { documentWords } from '../strings/en/documents.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { PeopleBar } from './people/people-bar.tsx';
import { TicketCare } from './people/ticket-care.tsx';
import { TicketPerson } from './people/ticket-person.tsx';
import { TicketTransfer } from './ticket-transfer.tsx';
import { SendAgain } from './send-again.tsx';

const words = orderWordsOnPage.tickets;
const { again } = documentWords;

/** The tickets of an order, tied to it by one strap. */
export function TicketRows({
  tickets,
  timeZone,
}: {
  tickets: readonly OrderTicketView[];
  timeZone: string;
}): ReactNode {
  if (tickets.length === 0) return null;
  return (
    <section aria-labelledby="tickets-title" className="slide-in">
      <h2 id="tickets-title" className="text-28">
        {words.title(tickets.length)}
      </h2>
      <p className="mt-2 text-[15px]/[22px] text-muted">{words.lead}</p>
      {tickets.length > 1 && <PeopleBar tickets={tickets} />}
      <ul className={cx('mt-5 grid gap-3', 'strap')}>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.reference} ticket={ticket} timeZone={timeZone} />
        ))}
      </ul>
      <p className="mt-4 text-[15px]/[22px] text-muted">{words.bookmark}</p>
    </section>
  );
}

function TicketRow({ ticket, timeZone }: { ticket: OrderTicketView; timeZone: string }): ReactNode {
  return (
    <li className="eyelet eyelet-accent eyelet-middle">
      <div className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-4 px-4 py-4 sm:px-5">
        <div className="min-w-0">
          {ticket.path === null ? (
            <p className="inline-flex items-center gap-1.5 font-semibold">
              <MeaningIcon meaning="good" size={16} />
              {transferWords.order.handedOn}
            </p>
          ) : ticket.attendeeName === null ? (
            <p className="inline-flex items-center gap-1.5 font-semibold text-waiting">
              <MeaningIcon meaning="waiting" size={16} />
              {words.notNamed}
            </p>
          ) : (
            <p className="font-semibold break-words">
              {ticket.attendeeName}
              {ticket.isBuyers && <span className="font-normal text-muted"> · {words.yours}</span>}
            </p>
          )}
          <p className="text-[15px]/[22px] text-ink-2">{ticket.typeName}</p>
          <p className="font-mono text-14/[22px] text-muted">{ticket.reference}</p>
          {ticket.use && <TicketPerson ticket={ticket} use={ticket.use} />}
          {ticket.status !== 'ISSUED' && (
            <p className="mt-1">
              <StatusTag meaning={ticketWords[ticket.status].meaning}>
                {ticketWords[ticket.status].label}
              </StatusTag>
            </p>
          )}
          {ticket.path === null && (
            <p className="text-14/[20px] text-muted">{transferWords.order.handedOnHint}</p>
          )}
        </div>
        {ticket.path !== null && (
          <div className="no-print flex flex-wrap gap-2">
            <CopyButton
              text={new URL(ticket.path, window.location.origin).href}
              label={words.copy}
              doneLabel={words.copied}
              failedLabel={words.copyFailed}
            />
            <a
              href={ticket.path}
              aria-label={words.openLabel(ticket.reference)}
              className={buttonClass({ variant: 'quiet' })}
            >
              {words.open}
            </a>
          </div>
        )}
        <div className="no-print -ml-3.5 flex w-[calc(100%+0.875rem)] flex-wrap items-center empty:hidden">
          {ticket.path !== null && ticket.status !== 'CANCELLED' && (
            <SendAgain
              label={again.link}
              ariaLabel={again.linkLabel(ticket.reference)}
              noted={again.linkNoted}
              send={(requestId) =>
                storefrontApi.orders.resendLink.mutate({
                  ...{ token: pageToken(window.location.pathname), reference: ticket.reference, requestId },
                })
              }
            />
          )}
          {ticket.use?.canCorrect && <TicketCare ticket={ticket} use={ticket.use} timeZone={timeZone} />}
          {ticket.transfer && (
            <TicketTransfer ticket={ticket} transfer={ticket.transfer} timeZone={timeZone} />
          )}
        </div>
      </div>
    </li>
  );
}
