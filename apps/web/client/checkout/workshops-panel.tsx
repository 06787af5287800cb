import type { EventView } from '@lanyard/domain/events/event-view';
import type { Basket } from '@lanyard/domain/pricing/basket';
import type { ReactNode } from 'react';
import type { LiveAvailability } from '../event/use-availability.ts';
import { checkoutWorkshopWords as words } from '../strings/en/checkout-workshops.ts';
import type { TicketSlot } from './draft.ts';
import { MoreChoices } from './more-choices.tsx';
import { Panel } from './panel.tsx';
import { WorkshopChoice } from './workshop-choice.tsx';

interface WorkshopsPanelProps {
  readonly event: EventView;
  readonly basket: Basket;
  readonly slots: readonly TicketSlot[];
  readonly live: LiveAvailability;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Workshops for each ticket; from the second ticket on they wait behind one line until they are wanted. */
export function WorkshopsPanel({ event, basket, slots, live, now }: WorkshopsPanelProps): ReactNode {
  const offered = event.workshops.filter(({ startsAt }) => Date.parse(startsAt) > now);
  if (offered.length === 0 || slots.length === 0) return null;
  const { workshopsPerTicket: most } = event.policies;
  const choices = (slot: TicketSlot) =>
    offered.map((workshop) => (
      <WorkshopChoice key={workshop.key} {...{ event, basket, workshop, slot, live, now }} />
    ));
  const [first, ...others] = slots;
  const lead = most === null ? words.lead : `${words.lead} ${words.most(most)}`;
  return (
    <Panel id="workshops" title={words.title} lead={lead}>
      {first && (
        <fieldset>
          <legend className="font-semibold">{words.group(first.position + 1, first.typeName)}</legend>
          <ul className="mt-2 grid">{choices(first)}</ul>
        </fieldset>
      )}
      {others.map((slot) => (
        <MoreChoices key={slot.key} hasLine label={words.more(slot.position + 1, slot.typeName)}>
          {choices(slot)}
        </MoreChoices>
      ))}
    </Panel>
  );
}
