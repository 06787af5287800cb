import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { ticketRemindersQuery } from '../api/readings.ts';
import { Card } from '../parts/card.tsx';
import { reminderWords } from '../strings/en/reminders.ts';
import { TicketPlan } from './ticket-plan.tsx';

const words = reminderWords.lookUp;

/** Shows the plan of one ticket, by its reference. */
export function LookUpCard({ slug }: { readonly slug: string }): ReactNode {
  const [typed, setTyped] = useState('');
  const [reference, setReference] = useState('');
  const plan = useQuery({ ...ticketRemindersQuery(slug, reference), enabled: reference !== '' });
  const submit = (press: FormEvent) => {
    press.preventDefault();
    setReference(typed.trim().toUpperCase());
  };
  const { data } = plan;
  return (
    <Card title={words.title}>
      <form noValidate onSubmit={submit} className="px-4 pt-1 pb-3">
        <TextField
          label={words.label}
          name="reference"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          onChange={setTyped}
          help={words.help}
          error={plan.error ? failureOf(plan.error).sentence : undefined}
          action={
            <Button type="submit" variant="quiet" isBusy={plan.isFetching} busyLabel={words.busy}>
              {words.submit}
            </Button>
          }
        />
      </form>
      <div role="status">{data && data.reference === reference && <TicketPlan plan={data} />}</div>
    </Card>
  );
}
