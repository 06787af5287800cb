import type { OrderAttendeeView } from '@lanyard/domain/orders/order-attendee-view';
import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { ticketWordKey, ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { orderPeopleWords } from '../../strings/en/order-people.ts';

const words = orderPeopleWords.row;

/** Where whoever is named on a ticket stands, in words: the link's mail, and whether they have registered. */
export function TicketPerson({
  ticket,
  use,
}: {
  ticket: OrderTicketView;
  use: OrderAttendeeView;
}): ReactNode {
  const { status, isBuyers } = ticket;
  const { registration, email } = use;
  if (email === null) return null;
  const { label, meaning } = ticketWords[ticketWordKey({ status, registration, isNamed: true })];
  const isOpen = status === 'ISSUED' && registration === 'OPEN';
  return (
    <>
      {!isBuyers && (
        <p className="text-14/[22px] break-words text-muted">
          {isOpen ? linkSentence(use, email) : words.noLink(email)}
        </p>
      )}
      {status === 'ISSUED' && (
        <p className="mt-1">
          <StatusTag meaning={meaning}>{label}</StatusTag>
        </p>
      )}
    </>
  );
}

function linkSentence({ linkMail }: OrderAttendeeView, email: string): string {
  switch (linkMail) {
    case 'SENT':
      return words.linkSent(email);
    case 'SENDING':
      return words.linkSending(email);
    case 'FAILED':
      return words.linkFailed(email);
    case 'NONE':
      return words.noLink(email);
  }
}
