import { ActivityExecutionFailedError, type Client } from '@temporalio/client';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { asId } from '@lanyard/domain/ids/ids';
import { expect, it } from 'vitest';
import { lookUpCoupon } from './look-up-coupon.ts';

const code = couponCodeOf('EARLY20');
if (!code) throw new Error('not a code');
const input = { eventId: asId('event', 'evt_00000000000000000000'), code };

function aClient(execute: (name: string, options: { id: string; args: unknown }) => Promise<unknown>) {
  const client = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: { execute },
  };
  // Only what is called is here; a real client needs a server.
  return client as unknown as Client;
}

const grpcError = (status: number) =>
  Object.assign(new Error('gRPC'), { code: status, details: '', metadata: {} });

it('asks anew each time and passes the answer on', async () => {
  const ids = new Set<string>();
  const client = aClient(async (name, { id, args }) => {
    ids.add(id);
    expect([name, args]).toEqual(['lookUpCoupon', [input]]);
    return { found: 'UNKNOWN' };
  });
  expect(await lookUpCoupon(client, input)).toEqual({ found: 'UNKNOWN' });
  await lookUpCoupon(client, input);
  expect(ids.size).toBe(2);
});

it.each([
  ['Temporal is away', grpcError(14)],
  ['nobody answers in time', grpcError(4)],
  ['the worker gave up', new ActivityExecutionFailedError('gave up', undefined, 'RETRY_STATE_TIMEOUT')],
])('accepts and denies nothing when %s', async (_what, error) => {
  const client = aClient(() => Promise.reject(error));
  expect(await lookUpCoupon(client, input)).toEqual({ found: 'UNVERIFIED' });
});

it('does not take a fault of ours for an absent source', async () => {
  const client = aClient(() => Promise.reject(new TypeError('ours')));
  await expect(lookUpCoupon(client, input)).rejects.toThrow('ours');
});
