import type { FaultRegistry } from '../faults/registry.ts';
import { newId } from '../ids.ts';
import type { DeliveryRecord, EventRecord } from '../store/records.ts';

const DEFAULT_DELAY_MS = 2000;

/** The deliveries of what has just happened, in the order they are to be sent, after the webhook faults had their say. */
export function planDeliveries(events: EventRecord[], faults: FaultRegistry, now: number): DeliveryRecord[] {
  const deliveries = events.flatMap((event) => planOne(event, faults, now));
  const reorder = events
    .map(({ service, type }) => faults.take(service, ['reorder_webhooks'], type))
    .find((fault) => fault !== undefined);
  if (!reorder) return deliveries;
  if (events.length > 1) return deliveries.reverse();
  // Nothing to change places with yet: step aside, so that what happens next overtakes.
  return deliveries.map((delivery) => stepAside(delivery, now + (reorder.delayMs || DEFAULT_DELAY_MS)));
}

function planOne(event: EventRecord, faults: FaultRegistry, now: number): DeliveryRecord[] {
  const { service, type, group } = event;
  const delivery: DeliveryRecord = {
    id: newId('whd_'),
    eventId: event.id,
    service,
    type,
    group,
    createdAt: now,
    notBefore: now,
    state: 'pending',
  };
  if (faults.take(service, ['drop_webhook'], type)) return [{ ...delivery, state: 'dropped' }];
  const delay = faults.take(service, ['delay_webhook'], type);
  const first = delay ? stepAside(delivery, now + (delay.delayMs || DEFAULT_DELAY_MS)) : delivery;
  if (!faults.take(service, ['double_webhook'], type)) return [first];
  return [first, { ...first, id: newId('whd_') }];
}

/** A delivery in a group of its own holds up nobody and waits for nobody. */
function stepAside(delivery: DeliveryRecord, notBefore: number): DeliveryRecord {
  return { ...delivery, group: delivery.id, notBefore };
}
