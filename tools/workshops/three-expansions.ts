import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditWorkshops } from '@lanyard/testing/audit/audit-workshops';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { bookSeat, getTickets, joinLine } from '@lanyard/testing/drive/workshops';
import { openOffice } from '../chaos/office.ts';
import { startStack } from '../launcher/stack.ts';
import { expansionOf } from './expansion-of.ts';
import { openCrowd } from './crowd.ts';
import { watchSeats } from './watch-seats.ts';

/*
 * Three expansions of one workshop in a row: two hundred wait, fifty swap seats between two others, a crowd presses
 * "book" without end, and the worker is killed in the middle of the second. Then: was everybody served in order of
 * joining, once, and told once, and was there ever a seat too many?
 */

const slug = 'three';
const waitingCount = 200;
const expansions = [70, 70, 60] as const;
const say = (line: string) => console.log(line);

const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-three-'));
const stack = await startStack({
  dataDir,
  ports: 'free',
  postgres: { fsync: 'off' },
  parts: { web: 1, worker: 1, admin: false, sandbox: true },
  env: { RATE_LIMIT_NETWORK_PER_MINUTE: '10000000', RATE_LIMIT_ORDER_PER_MINUTE: '10000000' },
  quiet: true,
});
const [webUrl = ''] = stack.urls.web;
let passed = 0;
let failed = 0;
const check = (name: string, found: readonly string[]) => {
  say(`${found.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of found.slice(0, 10)) say(`    ${problem}`);
  if (found.length === 0) passed++;
  else failed++;
};

const office = await openOffice(stack);
try {
  const startsAt = (hour: string) => ({ startsAt: `${inAHundredDays()}T${hour}` });
  await makeTestEvent(stack, {
    slug,
    quotas: { hall: 1000 },
    types: { free: { price: 0, quotas: ['hall'] } },
    workshops: {
      lab: { capacity: 40, ...startsAt('09:00') },
      east: { capacity: 60, ...startsAt('11:00') },
      west: { capacity: 60, ...startsAt('14:00') },
    },
  });
  const tickets = await getTickets(webUrl, { eventSlug: slug, type: 'free', count: 320, anOrder: 10 });
  say(`${tickets.length} tickets`);
  const [seated, waiting] = [tickets.slice(0, 40), tickets.slice(40, 40 + waitingCount)];
  const [swapping, crowd] = [tickets.slice(240, 290), tickets.slice(290)];
  await eachOf(seated, ({ token }) => bookSeat(webUrl, token, 'lab'));
  await eachOf(swapping, ({ token }) => bookSeat(webUrl, token, 'east'));
  await eachOf(waiting, ({ token }) => joinLine(webUrl, token, 'lab'));
  const workshop = await office.db.prisma.workshop.findFirstOrThrow({
    where: { key: 'lab', event: { slug } },
  });
  say(`${workshop.seated} sit, ${workshop.waiting} wait`);
  if (workshop.waiting !== waitingCount) throw new Error('not everybody stands in line');

  const watch = watchSeats(office.db, workshop.id);
  const pressing = openCrowd({ webUrl, crowd, swapping });
  for (const [n, more] of expansions.entries()) {
    const { command, db } = office;
    const expansion = await expansionOf({ db, command, workshopId: workshop.id, more });
    if (n === 1) {
      await expansion.until(Math.floor(more / 3));
      const [worker] = stack.parts.worker;
      await worker?.kill('SIGKILL');
      say('  the worker is killed (SIGKILL) and started again');
      await worker?.start();
    }
    const { servedMs, firstMs } = await expansion.until(more);
    say(`  +${more}: the first seat after ${firstMs} ms, all after ${servedMs} ms`);
  }
  const pressed = await pressing.end();
  const seen = await watch.end();
  say(
    `  ${pressed.presses} presses of ${crowd.length} who hammer "book" (p95 ${pressed.p95Ms} ms), ${pressed.swaps} swaps of ${swapping.length}`,
  );
  say(`  the counters were looked at ${seen.looks} times`);

  check('no seat too many was ever seen', seen.problems);
  check('nobody who only presses fast got in', pressed.booked === 0 ? [] : [`${pressed.booked} of them did`]);
  const line = await office.db.prisma.waitlistEntry.findMany({
    where: { workshopId: workshop.id },
    orderBy: { place: 'asc' },
  });
  check(
    'everybody in line was served, in order of joining',
    line.flatMap(({ id, status, endedAt }, n) => {
      const before = line[n - 1]?.endedAt;
      if (status !== 'SEATED') return [`${id} is ${status}`];
      return before && endedAt && before > endedAt ? [`${id} was served before who joined earlier`] : [];
    }),
  );
  for (const { rule, problems: found } of await auditWorkshops(stack.databaseUrl)) check(rule, found);
  const told = await untilAllAreTold(async () => {
    const { mails } = await readLedger(stack.urls.sandbox);
    return mails.filter(({ idempotencyKey }) => idempotencyKey?.startsWith('workshop/'));
  });
  const keys = told.map(({ idempotencyKey }) => idempotencyKey ?? '');
  check('every mail left, once', [
    ...(new Set(keys).size === waitingCount ? [] : [`${new Set(keys).size} of ${waitingCount} were told`]),
    ...keys.filter((key, n) => keys.indexOf(key) !== n).map((key) => `${key} left twice`),
  ]);
} catch (error) {
  check('the run itself', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
} finally {
  await office.close();
  await stack.stop();
  if (failed === 0) rmSync(dataDir, { recursive: true, force: true });
  else say(`logs are kept in ${join(dataDir, 'logs')}`);
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function inAHundredDays(): string {
  return new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
}

async function eachOf<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<{ readonly ok: boolean }>,
): Promise<void> {
  for (const item of items) {
    const answer = await act(item);
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  }
}

async function untilAllAreTold<Row>(read: () => Promise<Row[]>): Promise<Row[]> {
  const giveUpAt = Date.now() + 120_000;
  let rows = await read();
  while (rows.length < waitingCount && Date.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    rows = await read();
  }
  return rows;
}
