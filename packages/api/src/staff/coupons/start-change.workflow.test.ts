import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { connectToTemporal } from '@lanyard/testing/temporal/temporal-environment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askSteering } from './ask-steering.ts';
import { startChange } from './start-change.ts';

let env: Awaited<ReturnType<typeof connectToTemporal>>;
beforeAll(async () => {
  env = await connectToTemporal();
});
afterAll(() => env.teardown());

it.concurrent('leaves a change to itself while no worker answers, once a request, until its day is over', async () => {
  const { client } = env;
  const input = {
    couponId: asId('coupon', randomId('cpn')),
    requestId: asId('request', randomId('req')),
    change: { kind: 'CAPACITY', to: 30 },
  } as const;
  expect(await startChange(client, input)).toBeNull();
  const handle = client.activity.getHandle(`change-coupon:${input.requestId}`);
  const { activityRunId } = await handle.describe();
  expect(await startChange(client, input)).toBeNull();
  await handle.terminate('its day is over');
  await expect(startChange(client, input)).rejects.toMatchObject({ code: 'COUPON_SOURCE_AWAY' });
  expect((await handle.describe()).activityRunId).toBe(activityRunId);
});

it.concurrent('says that a question got no answer', async () => {
  const eventId = asId('event', randomId('evt'));
  expect(await askSteering(env.client, 'listCodesAtSource', { eventId })).toBeNull();
});
