import type { StaffTicketView } from '@lanyard/domain/staff/staff-ticket-view';
import type { ReactNode } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { Card } from '../../parts/card.tsx';
import { ticketLinkWords as words } from '../../strings/en/ticket-link.ts';
import { AskOnce } from '../../parts/ask-once.tsx';
import { RenewLink } from './renew-link.tsx';

interface LinkCardProps {
  readonly ticket: StaffTicketView;
  readonly mayResend: boolean;
  readonly mayRenew: boolean;
  readonly onChanged: () => void;
}

/** A ticket's link and code: sent again, or made new. */
export function LinkCard({ ticket, mayResend, mayRenew, onChanged }: LinkCardProps): ReactNode {
  if (ticket.state === 'CANCELLED') return null;
  const { ticketId } = ticket;
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1 pb-3.5">
        <p className="text-ink-2">{words.lead}</p>
        <div className="mt-2.5 flex flex-wrap gap-2">
          <AskOnce
            words={words.resend}
            reason={mayResend ? null : words.notAllowed}
            onDone={onChanged}
            act={(requestId) => staffApi.tickets.resendLink.mutate({ ticketId, requestId })}
          />
          <RenewLink ticketId={ticketId} reason={mayRenew ? null : words.notAllowed} onDone={onChanged} />
        </div>
      </div>
    </Card>
  );
}
