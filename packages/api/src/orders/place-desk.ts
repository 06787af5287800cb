import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { SingleFlight } from '../concurrency/single-flight.ts';
import { PlaceGate, type PlaceGateOptions } from './place-gate.ts';

/** What all requests to place share in one server: the gate, and the answers under way by order and content. */
export interface PlaceDesk {
  readonly gate: PlaceGate;
  readonly underWay: SingleFlight<PlaceAnswer>;
}

/** Opens a desk for one server. */
export function createPlaceDesk(options: PlaceGateOptions): PlaceDesk {
  return { gate: new PlaceGate(options), underWay: new SingleFlight() };
}
