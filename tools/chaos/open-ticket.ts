import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { query, type TrpcAnswer } from '@lanyard/testing/drive/trpc';
import type { Stack } from '../launcher/stack.ts';
import type { Random } from './random.ts';
import type { Witness } from './witness.ts';

/** What holders of tickets did and were told is done. */
export const holderDeeds = [
  'registered',
  'answered',
  'named',
  'handedOn',
  'withdrawn',
  'renewed',
  'asked',
] as const;
export type HolderDeeds = Record<(typeof holderDeeds)[number], number>;

/** Holders at their phones, a few at once. */
export interface Holders {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
  readonly witness: Witness;
  readonly done: HolderDeeds;
  readonly atOnce: number;
}

/** A ticket that somebody has open in front of them. */
export interface OpenTicket {
  readonly holders: Holders;
  readonly webUrl: string;
  readonly orderToken: string;
  readonly token: string;
  readonly view: TicketView;
}

/** Nothing was done yet. */
export const noDeeds = (): HolderDeeds => ({
  ...{ registered: 0, answered: 0, named: 0, handedOn: 0, withdrawn: 0, renewed: 0, asked: 0 },
});

/** Notes that something was done, as its person was told. */
export function note({ holders }: OpenTicket, deed: keyof HolderDeeds, requestId: string | null): void {
  holders.done[deed]++;
  if (requestId !== null) holders.witness.acknowledged.push(requestId);
}

/** Looks whether a ticket's link and code open nothing from this moment on, and remembers both for the end. */
export async function isDead({ holders, webUrl, token, view }: OpenTicket): Promise<void> {
  const { witness } = holders;
  witness.dead.push({ token, code: view.entryCode });
  const [page, qr] = await Promise.all([
    query<TicketView>(webUrl, 'tickets.view', { token }),
    fetch(`${webUrl}/t/${token}/qr.svg`),
  ]);
  if (!isUnknown(page) || qr.ok) witness.wrongs.push(`a dead link of ${view.reference} still opens it`);
}

/** Whether a link is answered as one that never was. */
export const isUnknown = (answer: TrpcAnswer<unknown>): boolean =>
  !answer.ok && answer.code === 'LINK_UNKNOWN';

/** Somebody with an address of their own. */
export function somebody(random: Random, role: string) {
  const tag = random.between(1, 1e9);
  return { name: `${role} ${tag}`, email: `${role}-${tag}@example.org` };
}
