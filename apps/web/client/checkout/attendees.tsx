import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import {
  type AttendeeChoice,
  attendeeOf,
  type CheckoutDraft,
  type TicketSlot,
  type TypedAttendee,
} from './draft.ts';
import { Panel } from './panel.tsx';

interface AttendeesProps {
  readonly slots: readonly TicketSlot[];
  readonly draft: CheckoutDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onAttendee: (slot: TicketSlot, attendee: TypedAttendee, field?: 'name' | 'email') => void;
}

const words = checkoutWords.attendees;

const choicesOfFirst = [
  { value: 'me', label: words.me },
  { value: 'now', label: words.someoneElse },
  { value: 'later', label: words.later },
] as const;

const choicesOfOthers = [
  { value: 'later', label: words.later },
  { value: 'now', label: words.now },
] as const;

/** Names now or later, ticket by ticket; fields appear only where somebody is named now. */
export function Attendees({ slots, draft, errors, onAttendee }: AttendeesProps): ReactNode {
  if (slots.length === 0) return null;
  return (
    <Panel id="for-whom" title={words.title} lead={words.lead}>
      <ul className="grid">
        {slots.map((slot) => (
          <AttendeeRow
            key={slot.key}
            slot={slot}
            attendee={attendeeOf(draft, slot)}
            errors={errors}
            onAttendee={onAttendee}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface AttendeeRowProps extends Pick<AttendeesProps, 'errors' | 'onAttendee'> {
  readonly slot: TicketSlot;
  readonly attendee: TypedAttendee;
}

function AttendeeRow({ slot, attendee, errors, onAttendee }: AttendeeRowProps): ReactNode {
  const number = slot.position + 1;
  const choices: readonly { readonly value: AttendeeChoice; readonly label: string }[] =
    slot.position === 0 ? choicesOfFirst : choicesOfOthers;
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="font-semibold">{words.ticket(number, slot.typeName)}</p>
        <ChoiceGroup
          label={words.question(number)}
          choices={choices}
          value={attendee.choice}
          onChange={(choice) => onAttendee(slot, { ...attendee, choice })}
        />
      </div>
      {attendee.choice === 'now' && (
        <div className="slide-in mt-4 grid gap-x-5 gap-y-2 sm:grid-cols-2">
          <TextField
            id={`${slot.key}-name`}
            label={words.name}
            value={attendee.name}
            onChange={(name) => onAttendee(slot, { ...attendee, name }, 'name')}
            error={errors[`${slot.key}-name`]}
            autoComplete="off"
          />
          <TextField
            id={`${slot.key}-email`}
            label={words.email}
            value={attendee.email}
            onChange={(email) => onAttendee(slot, { ...attendee, email }, 'email')}
            error={errors[`${slot.key}-email`]}
            help={words.emailHelp}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      )}
    </li>
  );
}
