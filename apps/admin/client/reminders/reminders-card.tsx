import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ticketRemindersQuery } from '../api/readings.ts';
import { Card } from '../parts/card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { reminderWords } from '../strings/en/reminders.ts';
import { TicketPlan } from './ticket-plan.tsx';

interface RemindersCardProps {
  readonly slug: string;
  readonly reference: string;
}

/** The reminders of the ticket that is looked at, for whoever may see the event's. */
export function RemindersCard({ slug, reference }: RemindersCardProps): ReactNode {
  const isOpen = mayDo(useReadySession(), useEventRights(slug), 'reminders.read');
  const plan = useQuery({ ...ticketRemindersQuery(slug, reference), enabled: isOpen });
  if (plan.data)
    return (
      <Card title={reminderWords.plan.title}>
        <TicketPlan plan={plan.data} />
      </Card>
    );
  return plan.isError ? <FailureNote error={plan.error} onTryAgain={() => void plan.refetch()} /> : null;
}
