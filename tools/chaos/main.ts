import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '@lanyard/testing/audit/audit';
import { clearFaults, readLedger } from '@lanyard/testing/drive/ledger';
import { watchCouponUses } from '@lanyard/testing/audit/watch-coupon-uses';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { startStack } from '../launcher/stack.ts';
import { runBuyers, toldKeys } from './buyers.ts';
import { makeChaosCodes } from './codes.ts';
import { runOrganizers, steeredKeys } from './organizers.ts';
import { randomFrom } from './random.ts';
import { settle } from './settle.ts';
import { countFaults, makeTrouble } from './trouble.ts';

/*
 * Chaos: random buyers on the whole running stack while its parts are killed and its vendors misbehave; then,
 * once everything has come to rest, an auditor that trusts nothing but the vendors' ledger and SQL of its own.
 */

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, seconds: { type: 'string' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds ?? (values.short ? 25 : 180));
const seed = Number(values.seed ?? Date.now() % 1_000_000);
/** How long buyers go on, once the trouble is over, for something to happen that has not yet. */
const patienceMs = 150_000;
const say = (line: string) => console.log(line);
say(`chaos: ${seconds} s of trouble, seed ${seed}`);

const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-chaos-'));
const stack = await startStack({
  dataDir,
  ports: 'free',
  postgres: { fsync: 'off' },
  parts: { web: 1, worker: 1, admin: false, sandbox: true },
  quiet: true,
});
let failed = 0;
let passed = 0;
const check = (name: string, problems: readonly string[]) => {
  if (problems.length === 0) passed++;
  else failed++;
  say(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems.slice(0, 10)) say(`    ${problem}`);
};

try {
  await makeTestEvent(stack, {
    slug: 'chaos',
    quotas: { hall: 80, workshop: 20 },
    swag: { shirt: { price: 20, stock: { m: 15, l: 3 } } },
    types: { talks: { price: 100, quotas: ['hall'] }, hands: { price: 250, quotas: ['hall', 'workshop'] } },
    policies: { hold: 'PT12S', declineGrace: 'PT3S', lookAfterReturn: 'PT4S', processorGrace: 'PT5S' },
  });
  await makeChaosCodes(stack);
  await watchCouponUses(stack.databaseUrl);
  const random = randomFrom(seed);
  const stopAt = Date.now() + seconds * 1000;
  const [told, workersKilled, steered] = await Promise.all([
    runBuyers({ stack, random, stopAt, atOnce: 6 }),
    makeTrouble({ stack, random, stopAt, say }),
    runOrganizers({ stack, random, stopAt }),
  ]);
  // On a busy machine little happens in that time: buyers go on until each thing has happened once.
  const happened = async () => ({ 'worker killed': workersKilled, ...(await countFaults(stack)) });
  const isAllSeen = async () =>
    [
      ...Object.values(await happened()),
      ...Object.values(steered),
      ...[told.completed, told.discounted, told.free, told.replaced],
    ].every((n) => n > 0);
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isAllSeen()) && Date.now() < giveUpAt) {
    const longer = { stack, random, stopAt: Date.now() + 10_000 };
    const [more, moreSteered] = await Promise.all([
      runBuyers({ ...longer, atOnce: 3 }),
      runOrganizers(longer),
    ]);
    for (const key of toldKeys) told[key] += more[key];
    for (const key of steeredKeys) steered[key] += moreSteered[key];
  }
  const troubles = await happened();
  await clearFaults(stack.urls.sandbox);
  say(`buyers: ${JSON.stringify(told)}, organizers: ${JSON.stringify(steered)}`);
  await settle({ stack, withinMs: 90_000, say });

  for (const [trouble, fired] of Object.entries(troubles))
    check(`it happened: ${trouble} (${fired}×)`, fired > 0 ? [] : ['never']);
  check('tickets were sold through it', told.completed > 0 ? [] : ['none was']);
  check('codes were used through it', told.discounted > 0 ? [] : ['none was']);
  check('a code made an order free', told.free > 0 ? [] : ['none was']);
  for (const key of steeredKeys)
    check(`codes were steered through it: ${key} (${steered[key]}×)`, steered[key] > 0 ? [] : ['never']);
  check('orders were changed through it', told.replaced > 0 ? [] : ['none was']);
  for (const finding of await audit(stack.databaseUrl, await readLedger(stack.urls.sandbox)))
    check(finding.rule, finding.problems);
} catch (error) {
  check('the run itself', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
} finally {
  await stack.stop();
  if (failed === 0) rmSync(dataDir, { recursive: true, force: true });
  else say(`logs are kept in ${join(dataDir, 'logs')}; run it again with --seed ${seed}`);
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
