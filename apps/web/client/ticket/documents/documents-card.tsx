import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { buttonClass } from '@lanyard/ui/button-class';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { CalendarButtons } from '../../calendar/calendar-buttons.tsx';
import { documentWords } from '../../strings/en/documents.ts';
import { RenewTicket } from './renew-ticket.tsx';

const words = documentWords.take;

interface DocumentsCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  /** Whether the page would open without network. */
  readonly isSaved: boolean;
}

/** What people take along: print, calendar, the page itself; and a new code when the old one is in wrong hands. */
export function DocumentsCard({ token, ticket, isSaved }: DocumentsCardProps): ReactNode {
  const path = `/t/${encodeURIComponent(token)}`;
  return (
    <section aria-labelledby="documents-title" className="card no-print p-5 sm:p-7">
      <h2 id="documents-title" className="text-[24px]">
        {words.title}
      </h2>
      <div className="mt-5 grid items-start gap-6 sm:grid-cols-2">
        <p>
          <a href={`${path}/ticket.pdf`} download className={buttonClass()}>
            {words.pdf}
          </a>
        </p>
        {!ticket.event.datesFollow && <CalendarButtons event={ticket.event} filePath={`${path}/event.ics`} />}
      </div>
      <p role="status" className="mt-4 min-h-[22px] text-[15px]/[22px] text-muted">
        {isSaved && (
          <span className="inline-flex items-start gap-1.5">
            <span className="mt-[3px] text-good">
              <MeaningIcon meaning="good" size={16} />
            </span>
            {words.saved}
          </span>
        )}
      </p>
      <RenewTicket token={token} ticket={ticket} />
    </section>
  );
}
