import { setTimeout as delay } from 'node:timers/promises';
import { readFaults, readLedger } from '@lanyard/testing/drive/ledger';
import type { Stack } from '../launcher/stack.ts';
import { openOffice } from './office.ts';
import type { Random } from './random.ts';

/** What happened at the processor and the buyers' banks without us. */
export const bankDeeds = ['refundedByHand', 'disputed', 'disputeWon'] as const;
export type BankDeeds = Record<(typeof bankDeeds)[number], number>;

/** Gives money back in the processor's own dashboard, and lets banks contest charges, until the time is over. */
export async function runBank(bank: {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
  readonly done: BankDeeds;
}): Promise<void> {
  const { stack, random, stopAt, done } = bank;
  const { sandbox } = stack.urls;
  const office = await openOffice(stack);
  while (Date.now() < stopAt) {
    await delay(random.between(700, 2000));
    const { charges } = await readLedger(sandbox);
    // Banks take days: by then the payment is in the books.
    const paid = await office.db.prisma.payment.findMany({ where: { status: 'PAID' } });
    const known = new Set(paid.map(({ processorPaymentId }) => processorPaymentId));
    const [charge, ...others] = charges.filter(
      ({ dispute, payment_intent: intent }) => dispute === null && known.has(intent),
    );
    const contested = charges.find(({ dispute }) => dispute === 'needs_response');
    if (contested && random.next() < 0.5 && (await contest(sandbox, contested.id, 'won'))) done.disputeWon++;
    if (!charge) continue;
    const { id, amount, amount_refunded: refunded } = random.pick([charge, ...others]);
    if (done.disputed <= done.refundedByHand) {
      if (await contest(sandbox, id, 'open')) done.disputed++;
    } else if (refunded < amount && (await isNothingDroppedAnyMore(stack))) {
      const response = await fetch(`${sandbox}/v1/refunds`, {
        method: 'POST',
        headers: { authorization: `Bearer ${stack.env['STRIPE_SECRET_KEY'] ?? ''}` },
        body: new URLSearchParams({
          charge: id,
          amount: String(Math.min(amount - refunded, random.between(100, 900))),
        }),
      }).catch(() => null);
      if (response?.ok) done.refundedByHand++;
    }
  }
  await office.close();
}

async function contest(sandboxUrl: string, chargeId: string, status: 'open' | 'won'): Promise<boolean> {
  const response = await fetch(`${sandboxUrl}/api/charges/${chargeId}/dispute`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });
  return response.ok;
}

/** A lost message about a refund of ours is no loss; of one that was made by hand nothing else tells. */
async function isNothingDroppedAnyMore({ urls }: Stack): Promise<boolean> {
  const faults = await readFaults(urls.sandbox);
  return faults.every(
    ({ kind, match, fired, times }) =>
      kind !== 'drop_webhook' || match !== 'refund.created' || fired >= times,
  );
}
