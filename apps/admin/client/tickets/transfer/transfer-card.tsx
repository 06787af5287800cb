import type { StaffTicketView } from '@lanyard/domain/staff/staff-ticket-view';
import type { StaffTransferRow } from '@lanyard/domain/staff/staff-transfer-view';
import { instantWords } from '@lanyard/domain/time/event-words';
import { transferWords as states } from '@lanyard/domain/transfers/transfer-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { Card, CardRow } from '../../parts/card.tsx';
import { HiddenText } from '../../parts/person-text.tsx';
import { TimeText } from '../../parts/time-text.tsx';
import { transferWords as words } from '../../strings/en/transfer.ts';
import { AskOnce } from '../../parts/ask-once.tsx';
import { OfferTicket } from './offer-ticket.tsx';

interface TransferCardProps {
  readonly ticket: StaffTicketView;
  readonly mayTransfer: boolean;
  readonly onChanged: () => void;
}

/** The offers of a ticket, the newest first, and what staff can do: offer it, take an offer back, lock it. */
export function TransferCard({ ticket, mayTransfer, onChanged }: TransferCardProps): ReactNode {
  const { ticketId, transfer, event } = ticket;
  const { history, isLocked, isHandedOn, refusal } = transfer;
  const open = history.find(({ status }) => status === 'OFFERED');
  const notAllowed = mayTransfer ? null : words.notAllowed;
  const isCancelled = ticket.state === 'CANCELLED';
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1">
        {isLocked && (
          <p className="flex items-center gap-1.5 text-attention">
            <LockKeyhole aria-hidden size={14} />
            {words.locked}
          </p>
        )}
        {isHandedOn && <p className="text-ink-2">{words.handedOn}</p>}
        {history.length === 0 && <p className="text-muted">{words.none}</p>}
      </div>
      {history.length > 0 && (
        <ul className="mt-1.5 border-t border-line">
          {history.map((row) => (
            <CardRow key={row.transferId}>
              <OfferRow row={row} timeZone={event.timeZone} />
            </CardRow>
          ))}
        </ul>
      )}
      {!isCancelled && (
        <div className="flex flex-wrap gap-2 px-4 pt-2.5 pb-3.5">
          {open ? (
            <AskOnce
              words={words.withdraw}
              reason={notAllowed}
              onDone={onChanged}
              act={() => staffApi.tickets.withdrawTransfer.mutate({ ticketId, transferId: open.transferId })}
            />
          ) : (
            <OfferTicket ticketId={ticketId} reason={notAllowed ?? refusal} onDone={onChanged} />
          )}
          <AskOnce
            words={isLocked ? words.unlock : words.lock}
            reason={notAllowed}
            onDone={onChanged}
            act={(requestId) =>
              staffApi.tickets.setTransferLock.mutate({ ticketId, requestId, isLocked: !isLocked })
            }
          />
          {(notAllowed ?? (open ? null : refusal)) !== null && (
            <p className="w-full text-[13px]/[18px] text-muted">{notAllowed ?? refusal}</p>
          )}
        </div>
      )}
    </Card>
  );
}

function OfferRow({ row, timeZone }: { row: StaffTransferRow; timeZone: string }): ReactNode {
  const state = states[row.status];
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        <span className="text-[13px]/[18px] text-muted">
          <TimeText at={row.endedAt ?? row.offeredAt} timeZone={timeZone} />
        </span>
      </p>
      {row.status === 'OFFERED' &&
        (row.recipient ? (
          <p className="wrap-anywhere">
            {row.recipient.name} <span className="text-muted">{row.recipient.email}</span>
          </p>
        ) : (
          <HiddenText />
        ))}
      <p className="text-[13px]/[18px] text-muted">
        {words.offered} {words.by[row.offeredBy]}
        {row.status === 'OFFERED' && ` ${words.until} ${instantWords(new Date(row.expiresAt), timeZone)}`}
      </p>
    </>
  );
}
