import { orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from './eventually.ts';
import {
  fakeActivities,
  newIds,
  type FakeActivities,
  type FakeIds,
  type WorkerActivities,
} from './fake-activities.ts';
import type { Scene, WorkflowStage } from './workflow-stage.ts';

/** One order among fakes, and how a test moves it. */
export interface OrderScene extends Scene {
  readonly ids: FakeIds;
  readonly fakes: FakeActivities;
  readonly pay: () => Promise<void>;
  /** Asks where the order stands until the answer will do. */
  readonly until: (willDo: (progress: OrderProgress) => boolean) => Promise<OrderProgress>;
}

/** Plays one order; `replaced` sees the ids the fakes answer with. */
export type PlayOrder = (
  act: (scene: OrderScene) => Promise<void>,
  replaced?: (ids: FakeIds) => Partial<WorkerActivities>,
) => Promise<void>;

/** Plays one order on a stage. */
export async function playOrder(
  stage: WorkflowStage,
  options: { readonly maxCachedWorkflows: number },
  act: (scene: OrderScene) => Promise<void>,
  replaced: (ids: FakeIds) => Partial<WorkerActivities> = () => ({}),
): Promise<void> {
  const isCached = options.maxCachedWorkflows > 0;
  const ids = newIds();
  const fakes = fakeActivities(ids, replaced(ids));
  const scene = stage.enter(fakes);
  await act({
    ...scene,
    ids,
    fakes,
    pay: () => scene.order.signal(paymentReported, { paymentId: ids.paymentId }),
    until: async (willDo) => {
      if (!isCached) await untilQuiet(fakes);
      return eventually(() => scene.order.query(orderProgress), willDo, isCached ? 25 : 500);
    },
  });
}

/**
 * Waits until nothing more is asked for a while. Without a cache, a query that comes in the middle of a
 * workflow task throws that task away: the server gives it out again after ten seconds, and its local
 * activities, which are safe to repeat, run once more.
 */
async function untilQuiet({ calls }: FakeActivities): Promise<void> {
  let before = -1;
  while (calls.length !== before) {
    before = calls.length;
    await delay(400);
  }
}
