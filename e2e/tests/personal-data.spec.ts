import { readFileSync } from 'node:fs';
import pg from 'pg';
import {
  newOrder,
  pay,
  placeOrder,
  readOrder,
  readProgress,
  tokenOf,
  until,
} from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { mutate } from '@lanyard/testing/drive/trpc';
import { openTestClient } from '../support/test-client.ts';
import { expect, type RunningStack, seat, test } from '../support/test.ts';

const planted = [
  'Quillifer Zyxworth',
  'quillifer@zyxworth.example',
  'Ottoline Vraxley',
  'ottoline@vraxley.example',
];
const traces = /quillifer|zyxworth|ottoline|vraxley|gorsedd|marzipan/i;
const questions = [
  { key: 'company', kind: 'text', label: 'Company' },
  { key: 'diet', kind: 'diet', label: 'What do you eat?' },
] as const;

/** Somebody registers, changes their mind, and leaves a page half filled in. */
async function answerForm(stack: RunningStack): Promise<void> {
  const types = { seat: { price: 0, quotas: ['hall'], registration: questions } };
  await makeTestEvent(stack, { slug: 'asking', quotas: { hall: 5 }, types });
  const basket = { seat: { quantity: 1, shownUnitMinor: 0 } };
  const [, , name = '', email = ''] = planted;
  const answer = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'asking', basket, name, email }));
  if (!answer.ok || answer.data.outcome === 'REFUSED') throw new Error('not placed');
  const orderToken = tokenOf(answer.data.orderPath);
  const order = await until(
    'the ticket is issued',
    () => readOrder(stack.webUrl, orderToken),
    (seen) => seen.ok && seen.data.tickets.length === 1,
  );
  const token = ((order.ok && order.data.tickets[0]?.path) || '').replace('/t/', '');
  const answers = { company: 'Gorsedd & Daughters', diet: { chosen: ['vegan'], note: 'no marzipan' } };
  const filled = { token, basedOn: 0, formVersion: 1, person: { name, email }, answers };
  const registered = await mutate(stack.webUrl, 'tickets.register', { ...filled, requestId: 'press-0001' });
  expect(registered.ok).toBe(true);
  const draft = { name: '', email: '', answers: { company: 'Gorsedd & Sons' } };
  expect((await mutate(stack.webUrl, 'tickets.saveDraft', { token, basedOn: 1, draft })).ok).toBe(true);
}

test('names and addresses stand nowhere in clear: no table, no history, no log', async ({ stack }) => {
  await answerForm(stack);
  const [name = '', email = '', guestName = '', guestEmail = ''] = planted;
  const order = newOrder({
    eventSlug: 'hall',
    basket: { seat },
    name,
    email,
    attendees: [{ position: 0, person: { name: guestName, email: guestEmail } }],
  });
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  // A refusal in between: what a vendor answers must not carry anything into our logs either.
  await pay(answer.data.payUrl, '4000000000009995');
  await pay(answer.data.payUrl);
  const token = tokenOf(answer.data.orderPath);
  await until(
    'the receipt is sent',
    () => readProgress(stack.webUrl, token),
    (progress) => progress.ok && progress.data.receipt === 'SENT',
  );

  const rows = await dumpDatabase(stack.databaseUrl);
  expect(rows.filter((row) => traces.test(row))).toEqual([]);
  // The dump sees what is there: the order itself, by its id.
  expect(rows.some((row) => row.includes(order.orderId))).toBe(true);
  expect(
    rows.filter((row) => row.includes(token)),
    'links are kept as hashes only',
  ).toEqual([]);

  const { client, close } = await openTestClient(stack, 'hall');
  const raw = await client.workflowService.getWorkflowExecutionHistory({
    namespace: 'default',
    execution: { workflowId: `order:${order.orderId}` },
  });
  const history = JSON.stringify(raw);
  expect(traces.test(history)).toBe(false);
  const payloads = [...history.matchAll(/"encoding":"([^"]+)"[^{}]*\}(?:,"data":"([^"]*)")?/g)].map(
    ([, encoding, data]) => ({
      encoding: Buffer.from(encoding ?? '', 'base64').toString(),
      text: Buffer.from(data ?? '', 'base64').toString(),
    }),
  );
  expect(payloads.length).toBeGreaterThan(5);
  expect(payloads.filter(({ text }) => traces.test(text))).toEqual([]);
  // In clear stand search attributes and the server's own notes on local activities: ids, states, types.
  const clear = payloads.filter(({ encoding }) => encoding !== 'binary/encrypted').map(({ text }) => text);
  expect(clear.filter((text) => !/^"[\w:-]+"$|"activity_type"/.test(text))).toEqual([]);
  await close();

  for (const part of [...stack.parts.web, ...stack.parts.worker]) {
    const log = readFileSync(part.logFile, 'utf8');
    expect(log.length).toBeGreaterThan(0);
    expect(traces.test(log), `the log of ${part.name}`).toBe(false);
    expect(log.includes(token), `no link in the log of ${part.name}`).toBe(false);
  }
});

/** Every row of every table, as text. */
async function dumpDatabase(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const dump = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      rows.push(...dump.rows.map(({ row }) => row));
    }
    return rows;
  } finally {
    await client.end();
  }
}
