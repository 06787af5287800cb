import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { newOrder, pay, placeOrder, readProgress, tokenOf } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { startStack, type Stack } from '../launcher/stack.ts';
import { go, start } from './bare-workflows.ts';
import { measure, timed } from './measure.ts';
import { cpuMsOf } from './process-cpu.ts';

/*
 * Ratios to floors of the same run: the whole stack beside a bare workflow of the same shape on the same
 * Temporal server, so that a slow machine slows both.
 */

const orders = 40;
const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-bench-'));
const stack = await startStack({
  dataDir,
  ports: 'free',
  parts: { web: 1, worker: 1, admin: false, sandbox: true },
  env: { RATE_LIMIT_NETWORK_PER_MINUTE: '10000000', RATE_LIMIT_ORDER_PER_MINUTE: '10000000' },
  quiet: true,
});
const [webUrl = ''] = stack.urls.web;

try {
  await makeTestEvent(stack, {
    slug: 'bench',
    quotas: { hall: 100_000 },
    types: { seat: { price: 50, quotas: ['hall'] } },
  });
  const bare = await startBare(stack);
  await measure(10, 4, bare.one);
  await measure(10, 4, async () => (await buy()).total);

  for (const atOnce of [1, 8]) {
    const places: number[] = [];
    const floor = await measure(orders, atOnce, bare.one);
    const floorPlace = await measure(orders, atOnce, bare.place);
    const before = cpu(stack);
    const whole = await measure(orders, atOnce, async () => {
      const bought = await buy();
      places.push(bought.place);
      return bought.total;
    });
    const after = cpu(stack);
    const placeP95 = places.toSorted((a, b) => a - b)[Math.floor(places.length * 0.95)] ?? 0;
    console.log(`\n${atOnce} at once, ${orders} orders of one ticket`);
    console.log(
      `  whole stack    ${whole.perSecond.toFixed(1)} orders/s, p50 ${whole.p50} ms, p95 ${whole.p95} ms`,
    );
    console.log(
      `  bare workflow  ${floor.perSecond.toFixed(1)} /s, p50 ${floor.p50} ms, p95 ${floor.p95} ms`,
    );
    console.log(`  ratio          ${(whole.perSecond / floor.perSecond).toFixed(2)} of bare`);
    console.log(
      `  place          p95 ${Math.round(placeP95)} ms, ${(placeP95 / floorPlace.p95).toFixed(2)} × a bare update-with-start (${floorPlace.p95} ms)`,
    );
    const perOrder = Object.entries(after).map(
      ([part, ms]) => [part, (ms - (before[part] ?? 0)) / orders] as const,
    );
    console.log(
      `  CPU per order  ${perOrder.map(([part, ms]) => `${part} ${Math.round(ms)}`).join(', ')}, all ${Math.round(perOrder.reduce((sum, [, ms]) => sum + ms, 0))} ms`,
    );
  }
  console.log(`\nworkflow tasks of an order of one ticket: ${await countTasks(stack)}`);

  const page = await autocannon({
    url: `${webUrl}/e/bench`,
    connections: 16,
    duration: 8,
    headers: { 'accept-encoding': 'gzip' },
  });
  console.log(
    `event page with the live count: ${Math.round(page.requests.average)} requests/s, ${page.non2xx} not 2xx, p97.5 ${page.latency.p97_5} ms`,
  );
  await bare.stop();
} finally {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Buys one ticket as a browser would, from the press to the tickets; milliseconds of placing and in all. */
async function buy(): Promise<{ place: number; total: number; orderId: string }> {
  const order = newOrder({ eventSlug: 'bench', basket: { seat: { quantity: 1, shownUnitMinor: 5000 } } });
  let place = 0;
  const total = await timed(async () => {
    const startedAt = performance.now();
    const answer = await placeOrder(webUrl, order);
    place = performance.now() - startedAt;
    if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error(`not placed: ${JSON.stringify(answer)}`);
    await pay(answer.data.payUrl);
    const token = tokenOf(answer.data.orderPath);
    for (;;) {
      const progress = await readProgress(webUrl, token);
      if (progress.ok && progress.data.status === 'COMPLETED') return;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  return { place, total, orderId: order.orderId };
}

function cpu({ parts }: Stack): Record<string, number> {
  const pids = {
    web: parts.web[0]?.pid,
    worker: parts.worker[0]?.pid,
    temporal: parts.temporal?.pid,
    postgres: parts.postgres?.pid,
    sandbox: parts.sandbox?.pid,
  };
  return Object.fromEntries(Object.entries(pids).map(([part, pid]) => [part, pid ? cpuMsOf(pid) : 0]));
}

async function countTasks({ temporalAddress }: Stack): Promise<string> {
  const { orderId } = await buy();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const connection = await Connection.connect({ address: temporalAddress });
  const { events } = await new Client({ connection }).workflow.getHandle(`order:${orderId}`).fetchHistory();
  await connection.close();
  const kinds = (events ?? []).map((event) =>
    event.workflowTaskCompletedEventAttributes
      ? 'task'
      : event.startChildWorkflowExecutionInitiatedEventAttributes
        ? 'completed'
        : 'other',
  );
  const tasks = (upTo: number) => kinds.slice(0, upTo).filter((kind) => kind === 'task').length;
  return `${tasks(kinds.indexOf('completed'))} until it is completed, ${tasks(kinds.length)} until the receipt is out`;
}

async function startBare({ temporalAddress: address }: Stack) {
  const taskQueue = 'bare';
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection });
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('./bare-workflows.ts', import.meta.url)),
  });
  const running = worker.run();
  let n = 0;
  const begin = async () => {
    const workflowId = `bare-${n++}`;
    await client.workflow.executeUpdateWithStart(start, {
      startWorkflowOperation: new WithStartWorkflowOperation('bareWorkflow', {
        workflowId,
        taskQueue,
        workflowIdConflictPolicy: 'USE_EXISTING',
      }),
    });
    return client.workflow.getHandle(workflowId);
  };
  return {
    place: () => timed(begin),
    one: () =>
      timed(async () => {
        const handle = await begin();
        await handle.signal(go);
        await handle.result();
      }),
    async stop() {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
    },
  };
}
