import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '@lanyard/testing/audit/audit';
import { clearFaults, readAllMails, readLedger } from '@lanyard/testing/drive/ledger';
import { watchCouponUses } from '@lanyard/testing/audit/watch-coupon-uses';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { startStack } from '../launcher/stack.ts';
import { bankDeeds, runBank } from './bank.ts';
import { runBuyers, toldKeys } from './buyers.ts';
import { checkDeadKeys } from './check-dead-keys.ts';
import { checkProcesses } from './check-processes.ts';
import { makeChaosCodes } from './codes.ts';
import { runHolders } from './holders.ts';
import { openOffice } from './office.ts';
import { holderDeeds, noDeeds } from './open-ticket.ts';
import { runOrganizers, steeredKeys } from './organizers.ts';
import { randomFrom } from './random.ts';
import { settle } from './settle.ts';
import { runSupport, supportDeeds } from './support.ts';
import { countFaults, makeTrouble } from './trouble.ts';
import { newWitness } from './witness.ts';

/*
 * Chaos: random buyers, holders of tickets, organizers, support and banks on the whole running stack while its parts
 * are killed and its vendors misbehave; then, once everything has come to rest, an auditor that trusts nothing but
 * the vendors' ledger and SQL of its own.
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

const checkHappened = (name: string, count: number) =>
  check(`${name} (${count}×)`, count > 0 ? [] : ['never']);

try {
  await makeTestEvent(stack, {
    slug: 'chaos',
    quotas: { hall: 80, workshop: 20 },
    swag: { shirt: { price: 20, stock: { m: 15, l: 3 } } },
    types: {
      talks: {
        ...{ price: 100, quotas: ['hall'] },
        registration: [{ key: 'company', kind: 'text', label: 'Company', required: true }],
      },
      hands: { price: 250, quotas: ['hall', 'workshop'] },
    },
    policies: { hold: 'PT12S', declineGrace: 'PT3S', lookAfterReturn: 'PT4S', processorGrace: 'PT5S' },
  });
  await makeChaosCodes(stack);
  await watchCouponUses(stack.databaseUrl);
  const random = randomFrom(seed);
  const stopAt = Date.now() + seconds * 1000;
  const witness = newWitness();
  const deeds = {
    holders: noDeeds(),
    support: { approved: 0, changed: 0, declined: 0, retried: 0 },
    bank: { refundedByHand: 0, disputed: 0, disputeWon: 0 },
  };
  const live = (until: number, atOnce: number, hasPlans: boolean) => {
    const here = { stack, random, stopAt: until };
    return Promise.all([
      runBuyers({ ...here, atOnce, hasPlans, sold: witness.orders }),
      runOrganizers(here),
      runHolders({ ...here, atOnce: 3, witness, done: deeds.holders }),
      runSupport({ ...here, witness, done: deeds.support }),
      runBank({ ...here, done: deeds.bank }),
    ]);
  };
  const [[told, steered], workersKilled] = await Promise.all([
    live(stopAt, 5, true),
    makeTrouble({ stack, random, stopAt, say }),
  ]);
  // On a busy machine little happens in that time: people go on until each thing has happened once.
  const happened = async () => ({ 'worker killed': workersKilled, ...(await countFaults(stack)) });
  const unseen = async () =>
    Object.entries({
      ...(await happened()),
      ...{ ...steered, ...deeds.holders, ...deeds.support, ...deeds.bank },
      ...{ completed: told.completed, discounted: told.discounted, free: told.free, replaced: told.replaced },
    }).flatMap(([what, times]) => (times > 0 ? [] : [what]));
  const giveUpAt = Date.now() + patienceMs;
  for (let left = await unseen(); left.length > 0 && Date.now() < giveUpAt; left = await unseen()) {
    say(`  going on for: ${left.join('; ')}`);
    const needsPlans = told.completed * told.discounted * told.free * told.replaced === 0;
    const [more, moreSteered] = await live(Date.now() + 6000, 2, needsPlans);
    for (const key of toldKeys) told[key] += more[key];
    for (const key of steeredKeys) steered[key] += moreSteered[key];
  }
  const troubles = await happened();
  await clearFaults(stack.urls.sandbox);
  say(`buyers: ${JSON.stringify(told)}, organizers: ${JSON.stringify(steered)}`);
  say(`tickets: ${JSON.stringify(deeds)}`);
  await settle({ stack, withinMs: 60_000, say }).catch((error: Error) =>
    check('it comes to rest', [error.message]),
  );

  for (const [trouble, fired] of Object.entries(troubles))
    check(`it happened: ${trouble} (${fired}×)`, fired > 0 ? [] : ['never']);
  check('tickets were sold through it', told.completed > 0 ? [] : ['none was']);
  check('codes were used through it', told.discounted > 0 ? [] : ['none was']);
  check('a code made an order free', told.free > 0 ? [] : ['none was']);
  for (const key of steeredKeys)
    check(`codes were steered through it: ${key} (${steered[key]}×)`, steered[key] > 0 ? [] : ['never']);
  check('orders were changed through it', told.replaced > 0 ? [] : ['none was']);
  for (const key of holderDeeds) checkHappened(`holders did it: ${key}`, deeds.holders[key]);
  for (const key of supportDeeds) checkHappened(`support did it: ${key}`, deeds.support[key]);
  for (const key of bankDeeds) checkHappened(`banks did it: ${key}`, deeds.bank[key]);
  check('nobody saw what nobody may see', witness.wrongs);
  const office = await openOffice(stack);
  check(
    `of ${witness.dead.length} dead links and codes none opens anything`,
    await checkDeadKeys(stack, office, witness),
  );
  check('the processes of cancelled tickets know', await checkProcesses(office));
  await office.close();
  const seen = { messages: await readAllMails(stack.urls.sandbox), acknowledged: witness.acknowledged };
  for (const finding of await audit(stack.databaseUrl, await readLedger(stack.urls.sandbox), seen))
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
