import { newOrder, pay, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

test.describe.configure({ timeout: 120_000 });

const receiptsOf = async (stack: RunningStack, orderId: string) =>
  (await readLedger(stack.sandboxUrl)).mails.filter((mail) => mail.idempotencyKey === `receipt/${orderId}`);

async function place(stack: RunningStack) {
  const order = newOrder({ eventSlug: 'hall', basket: { seat } });
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return { orderId: order.orderId, payUrl: answer.data.payUrl, token: tokenOf(answer.data.orderPath) };
}

async function receiptSent(stack: RunningStack, token: string, orderId: string): Promise<void> {
  await until(
    'the receipt is sent',
    () => readProgress(stack.webUrl, token),
    (answer) => answer.ok && answer.data.status === 'COMPLETED' && answer.data.receipt === 'SENT',
    40_000,
  );
  expect(await receiptsOf(stack, orderId)).toHaveLength(1);
}

test('the worker is killed between payment and completion', async ({ stack }) => {
  const { orderId, payUrl, token } = await place(stack);
  const [worker] = stack.parts.worker;
  await worker?.kill('SIGKILL');
  expect(await pay(payUrl)).toMatchObject({ status: 'succeeded' });
  // Paid at the processor, known to us, and nobody is there to issue tickets.
  await until(
    'the message has come in',
    () => readProgress(stack.webUrl, token),
    (answer) => answer.ok && answer.data.payment === 'PAID',
  );
  const waiting = await readProgress(stack.webUrl, token);
  expect(waiting.ok && waiting.data.status).toBe('PENDING');
  await worker?.start();
  await receiptSent(stack, token, orderId);
});

test('paid while Temporal is down, the web server killed after the message came in', async ({ stack }) => {
  const { orderId, payUrl, token } = await place(stack);
  await stack.parts.temporal?.stop();
  expect(await pay(payUrl)).toMatchObject({ status: 'succeeded' });
  await until(
    'the message has come in',
    () => readProgress(stack.webUrl, token),
    (answer) => answer.ok && answer.data.payment === 'PAID',
  );
  // Nobody new can buy meanwhile, and is told so; nothing happened.
  const refused = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'hall', basket: { seat } }));
  expect(refused.ok && refused.data.outcome === 'REFUSED' && refused.data.code).toBe('NOT_NOW');
  for (const web of stack.parts.web) await web.kill('SIGKILL');
  await stack.parts.temporal?.start();
  await Promise.all(stack.parts.web.map((web) => web.start()));
  await receiptSent(stack, token, orderId);
});
