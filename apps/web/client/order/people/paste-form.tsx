import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { maxNamedAtOnce } from '@lanyard/domain/tickets/read-attendee-list';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { orderPeopleWords } from '../../strings/en/order-people.ts';
import { ListPreview } from './list-preview.tsx';
import { planList, withoutLines } from './plan-list.ts';
import { usePeoplePress } from './use-people-press.ts';

const words = orderPeopleWords.paste;

interface PasteFormProps {
  readonly tickets: readonly OrderTicketView[];
  /** Called when the whole list is saved. */
  readonly onSaved: (count: number) => void;
  readonly onKeep: () => void;
}

interface Refusal {
  readonly reference: string;
  readonly sentence: string;
}

/** A list of people, one a line, with who gets which ticket beneath it; saved as a whole. */
export function PasteForm({ tickets, onSaved, onKeep }: PasteFormProps): ReactNode {
  const [text, setText] = useState('');
  const [typeName, setTypeName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const element = useRef<HTMLFormElement>(null);
  const { token, isBusy, failure, put, press } = usePeoplePress();
  useEffect(() => element.current?.querySelector('textarea')?.focus(), []);
  const free = tickets.filter(({ use }) => use?.canName === true);
  const types = [...new Set(free.map((ticket) => ticket.typeName))];
  const plan = planList(text, tickets, types.includes(typeName) ? typeName : '');

  const refuse = (sentence: string) => {
    setError(sentence);
    element.current?.querySelector('textarea')?.focus();
  };
  const save = () => {
    if (plan.faults.length > 0) return refuse(words.faults(plan.faults.length));
    if (plan.given.length === 0) return refuse(words.none);
    setError(null);
    setRefused([]);
    const people = plan.given.map(({ ticket, basedOn, person }) => ({
      ...{ reference: ticket.reference, basedOn, person },
    }));
    press(JSON.stringify(people), async (requestId) => {
      const answer = await storefrontApi.orders.nameAttendees.mutate({ token, requestId, people });
      const named = new Set(answer.named);
      const done = plan.given.filter(({ ticket }) => named.has(ticket.reference));
      put(answer.order);
      if (answer.refused.length === 0) return onSaved(done.length);
      setText(withoutLines(text, new Set(done.map(({ line }) => line))));
      setRefused(answer.refused);
    });
  };

  return (
    <form
      ref={element}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        save();
      }}
      className="grid gap-4"
    >
      {types.length > 1 && (
        <SelectField
          label={words.types}
          value={typeName}
          onChange={setTypeName}
          choices={types.map((type) => ({ value: type, label: type }))}
          emptyLabel={words.allTypes}
        />
      )}
      <TextArea
        label={words.label}
        value={text}
        rows={6}
        onChange={(typed) => {
          setText(typed);
          setError(null);
        }}
        help={plan.isLimited ? `${words.help} ${words.limit(maxNamedAtOnce)}` : words.help}
        error={error ?? undefined}
      />
      <ListPreview plan={plan} isEmpty={text.trim() === ''} />
      {refused.length > 0 && (
        <Alert isUrgent meaning="attention" title={words.refused} className="slide-in">
          <ul className="grid gap-1">
            {refused.map(({ reference, sentence }) => (
              <li key={reference}>
                <span className="font-mono text-[15px]">{reference}</span>: {sentence}
              </li>
            ))}
          </ul>
          <p className="mt-2">{words.refusedHint}</p>
        </Alert>
      )}
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in">
          <p>{failure}</p>
        </Alert>
      )}
      <p className="text-[15px]/[22px] text-muted">{words.told}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isBusy={isBusy} busyLabel={words.saving}>
          {words.save(plan.given.length)}
        </Button>
        <Button variant="plain" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
