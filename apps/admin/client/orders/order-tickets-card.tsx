import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../parts/card.tsx';
import { orderPageWords } from '../strings/en/order.ts';

const words = orderPageWords.tickets;

/** The tickets of an order, each one press from its own story. */
export function OrderTicketsCard({ order }: { order: StaffOrderView }): ReactNode {
  return (
    <Card title={words.title}>
      {order.tickets.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.none}</p>
      ) : (
        <ul className="pt-1 pb-1">
          {order.tickets.map((ticket) => {
            const { label, meaning } = ticketWords[ticket.state];
            const whose = ticket.attendee?.name ?? (ticket.isNamed ? words.named : words.notNamed);
            return (
              <li key={ticket.ticketId} className="border-t border-line first:border-t-0">
                <Link
                  to="/e/$slug/tickets/$reference"
                  params={{ slug: order.event.slug, reference: ticket.reference }}
                  className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2.5 hover:bg-raised focus-visible:-outline-offset-2"
                >
                  <span className="font-mono text-[13px]/[20px] font-medium">{ticket.reference}</span>
                  <StatusTag meaning={meaning}>{label}</StatusTag>
                  <span className="col-span-2 min-w-0 truncate text-[13px]/[18px] text-muted">
                    {ticket.state === 'OPEN' ? ticket.typeName : `${whose} · ${ticket.typeName}`}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
