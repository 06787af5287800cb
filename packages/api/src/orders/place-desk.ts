import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { SingleFlight } from '../concurrency/single-flight.ts';
import { PlaceGate, type PlaceGateOptions } from './place-gate.ts';

/** What all requests to place share in one server: the gates, and the answers under way by order and content. */
export interface PlaceDesk {
  /** In front of the database, which has fewer connections than a rush has buyers. */
  readonly drafts: PlaceGate;
  /** In front of Temporal. */
  readonly gate: PlaceGate;
  readonly underWay: SingleFlight<PlaceAnswer>;
}

const draftSlots = 8;

/** Opens a desk for one server. */
export function createPlaceDesk(options: PlaceGateOptions): PlaceDesk {
  return {
    drafts: new PlaceGate({ slots: draftSlots }),
    gate: new PlaceGate(options),
    underWay: new SingleFlight(),
  };
}
