import { newOrder, pay, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { addFault, readFaults } from '@lanyard/testing/drive/ledger';
import { mutate } from '@lanyard/testing/drive/trpc';
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
