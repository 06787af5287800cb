import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import type { ReactNode } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { ReminderChoice } from '../../reminder/reminder-choice.tsx';
import { reminderWords } from '../../strings/en/reminders.ts';
import type { ShownTicket } from '../use-ticket.ts';

const words = reminderWords.card;

interface RemindersCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly shown: ShownTicket;
}

/** All reminders of the event, or the essential ones only. */
export function RemindersCard({ token, ticket, shown }: RemindersCardProps): ReactNode {
  return (
    <section aria-labelledby="reminders-title" className="card no-print p-5 sm:p-7">
      <h2 id="reminders-title" className="mb-3 text-[24px]">
        {words.title}
      </h2>
      <ReminderChoice
        choice={ticket.reminders}
        sentences={words}
        choose={async (wantsAll) =>
          shown.put(await storefrontApi.tickets.chooseReminders.mutate({ token, wantsAll }))
        }
      />
    </section>
  );
}
