import { setTimeout as delay } from 'node:timers/promises';
import { addFault, readFaults } from '@lanyard/testing/drive/ledger';
import type { Stack } from '../launcher/stack.ts';
import type { Random } from './random.ts';

interface Mischief {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
  readonly say: (line: string) => void;
}

/** Makes trouble until the time is over; answers how often it killed a worker. */
export async function makeTrouble({ stack, random, stopAt, say }: Mischief): Promise<number> {
  let workersKilled = 0;
  const { sandbox } = stack.urls;
  // Each vendor fault is armed often enough that some of it meets a buyer.
  const armed = [
    { service: 'stripe', kind: 'timeout_after_effect', match: 'POST /v1/checkout/sessions', times: 2 },
    { service: 'stripe', kind: 'unreachable', match: 'GET /v1/promotion_codes', times: 4 },
    {
      service: 'stripe',
      kind: 'error_500_after_effect',
      match: 'POST /v1/checkout/sessions/*/expire',
      times: 2,
    },
    { service: 'stripe', kind: 'drop_webhook', match: 'checkout.session.completed', times: 2 },
    { service: 'stripe', kind: 'drop_webhook', match: 'promotion_code.updated', times: 2 },
    {
      service: 'stripe',
      kind: 'timeout_after_effect',
      match: 'POST /v1/promotion_codes/*',
      times: 1,
      delayMs: 3000,
    },
    { service: 'stripe', kind: 'timeout_after_effect', match: 'POST /v1/refunds', times: 1, delayMs: 3000 },
    { service: 'stripe', kind: 'error_500_after_effect', match: 'POST /v1/refunds', times: 1 },
    { service: 'stripe', kind: 'drop_webhook', match: 'refund.created', times: 1 },
    { service: 'stripe', kind: 'double_webhook', match: 'refund.created', times: 2 },
    { service: 'stripe', kind: 'reorder_webhooks', match: 'refund.failed', times: 1 },
    { service: 'resend', kind: 'error_500', match: 'POST /emails', times: 3 },
    { service: 'resend', kind: 'error_500_after_effect', match: 'POST /emails', times: 3 },
  ] as const;
  for (const fault of armed) await addFault(sandbox, fault);

  // On a busy machine a worker takes long to start; it then also gets longer to work before it is killed again.
  let startMs = 0;
  while (Date.now() < stopAt - 3000) {
    await delay(random.between(4000, 8000) + 2 * startMs);
    const [worker] = stack.parts.worker;
    if (!worker || Date.now() >= stopAt - 3000) break;
    say('  worker killed (SIGKILL)');
    await worker.kill('SIGKILL');
    workersKilled++;
    await delay(random.between(200, 1500));
    const startedAt = Date.now();
    await worker.start();
    startMs = Date.now() - startedAt;
  }
  return workersKilled;
}

/** How often each kind of vendor fault has met a call so far. */
export async function countFaults({ urls }: Stack): Promise<Record<string, number>> {
  const fired: Record<string, number> = {};
  for (const { kind, match, fired: times } of await readFaults(urls.sandbox))
    fired[`${kind}, ${match ?? 'anything'}`] = times;
  return fired;
}
