import type { EventView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';

/** An amount in minor units of an event's currency, as a page shows it. */
export function moneyOf({ currency }: Pick<EventView, 'currency'>, amountMinor: number): string {
  return formatMoney({ amountMinor, currency });
}
