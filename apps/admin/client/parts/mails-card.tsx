import { mailWords } from '@lanyard/domain/emails/mail-words';
import type { StaffMail } from '@lanyard/domain/staff/staff-order-view';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { orderPageWords } from '../strings/en/order.ts';
import { Card, CardRow } from './card.tsx';
import { TimeText } from './time-text.tsx';

const words = orderPageWords.mails;

interface MailsCardProps {
  readonly mails: readonly StaffMail[];
  readonly timeZone: string;
  /** Leaves out which ticket a mail is about, on that ticket's own page. */
  readonly isOfTicket?: boolean;
}

/** The mails that left, and where each stands. */
export function MailsCard({ mails, timeZone, isOfTicket = false }: MailsCardProps): ReactNode {
  return (
    <Card title={words.title}>
      {mails.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.none}</p>
      ) : (
        <ul className="pt-1">
          {mails.map((mail) => {
            const { label, meaning } = mailWords[mail.state];
            return (
              <CardRow key={mail.mailId}>
                <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
                  <p className="min-w-0 break-words">{mail.name}</p>
                  <StatusTag meaning={meaning}>{label}</StatusTag>
                  <p className="col-span-2 text-[13px]/[18px] text-muted">
                    <TimeText at={mail.stateAt} timeZone={timeZone} />
                    {mail.ticketReference && !isOfTicket && <> · {words.about(mail.ticketReference)}</>}
                    {mail.failedTries > 0 && <> · {words.tries(mail.failedTries)}</>}
                  </p>
                </div>
              </CardRow>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
