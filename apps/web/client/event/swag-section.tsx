import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import type { Basket } from '@lanyard/domain/pricing/basket';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';
import { Section } from './section.tsx';
import { SwagCard } from './swag-card.tsx';

interface SwagSectionProps {
  readonly event: EventView;
  readonly availability: Availability;
  readonly basket: Basket;
}

/** What can be taken home, with pictures and sizes, into the same basket; nothing where there is none. */
export function SwagSection({ event, availability, basket }: SwagSectionProps): ReactNode {
  if (event.swag.length === 0) return null;
  const stock = availability.asOf === null ? [] : availability.swag;
  return (
    <Section id="swag" title={eventWords.swag.title} lead={eventWords.swag.lead}>
      <div className="grid gap-[18px] sm:grid-cols-2 lg:grid-cols-3">
        {event.swag.map((item) => (
          <SwagCard
            key={item.key}
            item={item}
            currency={event.currency}
            stock={stock.filter(({ itemKey }) => itemKey === item.key)}
            basket={basket}
          />
        ))}
      </div>
    </Section>
  );
}
