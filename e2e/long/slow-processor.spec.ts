import { newOrder, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { addFault, clearFaults, readFaults, readLedger } from '@lanyard/testing/drive/ledger';
import { expect, seat, test } from '../support/test.ts';

test('opening the page times out twice after its effect: heard within ten seconds, one page', async ({
  stack,
}) => {
  await addFault(stack.sandboxUrl, {
    service: 'stripe',
    kind: 'timeout_after_effect',
    match: 'POST /v1/checkout/sessions',
    times: 2,
  });
  const order = newOrder({ eventSlug: 'hall', basket: { seat } });
  const startedAt = Date.now();
  const answer = await placeOrder(stack.webUrl, order);
  expect(Date.now() - startedAt).toBeLessThan(11_000);
  expect(answer.ok && answer.data.outcome).toBe('WORKING');
  const token = tokenOf(answer.ok ? (answer.data.orderPath ?? '') : '');
  await until(
    'the page is open',
    () => readProgress(stack.webUrl, token),
    (progress) => progress.ok && progress.data.waitsFor === 'PAYMENT',
    30_000,
  );
  const faults = await readFaults(stack.sandboxUrl);
  expect(faults.find((fault) => fault.kind === 'timeout_after_effect')?.fired).toBe(2);
  await clearFaults(stack.sandboxUrl);
  const { sessions } = await readLedger(stack.sandboxUrl);
  const own = sessions.filter((session) => session.client_reference_id === order.orderId);
  expect(own.map((session) => session.status)).toEqual(['open']);
  const again = await placeOrder(stack.webUrl, order);
  expect(again.ok && again.data.outcome).toBe('PAY');
});
