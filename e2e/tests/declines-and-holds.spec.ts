import {
  newOrder,
  pay,
  placeOrder,
  readOrder,
  readProgress,
  tokenOf,
  until,
} from '@lanyard/testing/drive/buyer';
import { addFault, readFaults, readLedger } from '@lanyard/testing/drive/ledger';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import type { Availability } from '@lanyard/domain/events/event-view';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

async function place(stack: RunningStack, eventSlug: string) {
  const order = newOrder({ eventSlug, basket: { seat } });
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return { order, payUrl: answer.data.payUrl, token: tokenOf(answer.data.orderPath) };
}

const progressOf = (stack: RunningStack, token: string) => () => readProgress(stack.webUrl, token);

test('a declined card says so, keeps the seat, and another card completes the order', async ({ stack }) => {
  const { payUrl, token } = await place(stack, 'hall');
  expect(await pay(payUrl, '4000000000000002')).toMatchObject({ status: 'declined' });
  await until('the decline is known', progressOf(stack, token), (p) => p.ok && p.data.wasDeclined);
  expect(await pay(payUrl)).toMatchObject({ status: 'succeeded' });
  await until('it is completed', progressOf(stack, token), (p) => p.ok && p.data.receipt === 'SENT');
});

test('a hold that ends closes the page first, frees the seat and says so', async ({ stack }) => {
  const left = async () => {
    const answer = await query<Availability>(stack.webUrl, 'events.availability', { slug: 'brief' });
    return answer.ok ? (answer.data.ticketTypes[0]?.remaining ?? -1) : -1;
  };
  const before = await until('the tally answers', left, (n) => n >= 0);
  const { order, payUrl, token } = await place(stack, 'brief');
  await until('the seat counts as held', left, (n) => n === before - 1);
  await until('the hold ends', progressOf(stack, token), (p) => p.ok && p.data.status === 'EXPIRED', 40_000);
  await until('the seat is free again', left, (n) => n === before);

  const { sessions } = await readLedger(stack.sandboxUrl);
  expect(sessions.find((session) => session.client_reference_id === order.orderId)?.status).toBe('expired');
  expect(await pay(payUrl)).not.toMatchObject({ status: 'succeeded' });
  // The choices are kept for another try.
  const view = await readOrder(stack.webUrl, token);
  expect(view.ok && view.data.lines).toMatchObject([{ kind: 'TICKET', key: 'seat', quantity: 1 }]);
});

test('a lost message of the processor is made up for by a look after the return', async ({ stack }) => {
  await addFault(stack.sandboxUrl, {
    service: 'stripe',
    kind: 'drop_webhook',
    match: 'checkout.session.completed',
  });
  const { payUrl, token } = await place(stack, 'look');
  await pay(payUrl);
  await mutate(stack.webUrl, 'orders.returned', { token });
  await until('it is completed', progressOf(stack, token), (p) => p.ok && p.data.status === 'COMPLETED');
  const faults = await readFaults(stack.sandboxUrl);
  expect(faults.find((fault) => fault.kind === 'drop_webhook')?.fired).toBe(1);
});
