import { randomId } from '@lanyard/crypto/random';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { until } from '@lanyard/testing/drive/buyer';
import { readMails } from '@lanyard/testing/drive/ledger';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import { isDead, note, somebody, type OpenTicket } from './open-ticket.ts';

/** How long a recipient waits for the mail; the worker may be dead meanwhile. */
const PATIENCE_MS = 8000;

/**
 * Offers a ticket to somebody, who waits for the mail and accepts: sometimes twice, sometimes while the offer is
 * taken back, sometimes against somebody else who has the mail, too. One of them has the ticket in the end.
 */
export async function handOn(ticket: OpenTicket): Promise<void> {
  const { holders, webUrl, token, view } = ticket;
  const { random, stack, witness } = holders;
  const recipient = somebody(random, 'typed');
  const offer = { token, requestId: randomId('req'), recipient };
  const offered = await mutate<TicketView>(webUrl, 'tickets.offerTransfer', offer);
  const transferId = offered.ok ? offered.data.transfer.open?.transferId : null;
  if (!transferId) return;
  const link = await until(
    'the offer’s mail',
    async () => {
      const mails = await readMails(stack.urls.sandbox, recipient.email);
      return mails.flatMap(({ text }) => /\/x\/([\w-]{20,})/.exec(text)?.[1] ?? [])[0];
    },
    (found) => found !== undefined,
    PATIENCE_MS,
  ).catch(() => undefined);
  const takeBack = () => mutate<TicketView>(webUrl, 'tickets.withdrawTransfer', { token, transferId });
  const accept = (requestId: string) =>
    mutate<{ path: string }>(webUrl, 'transfers.accept', {
      ...{ token: link, requestId, person: somebody(random, 'taker') },
    });
  if (link === undefined) {
    if ((await takeBack()).ok) note(ticket, 'withdrawn', null);
    return;
  }
  const presses = [randomId('req'), ...(random.next() < 0.5 ? [randomId('req')] : [])];
  const isRegretted = holders.done.withdrawn === 0 || random.next() < 0.3;
  const [back, ...answers] = await Promise.all([
    isRegretted ? takeBack() : null,
    ...presses.map((press) => accept(press)),
  ]);
  const taken = presses.filter((_, n) => answers[n]?.ok);
  if (back?.ok) note(ticket, 'withdrawn', null);
  if (taken.length + (back?.ok ? 1 : 0) > 1)
    witness.wrongs.push(`${view.reference} was accepted ${taken.length} times, taken back ${back?.ok}`);
  for (const press of taken) {
    note(ticket, 'handedOn', press);
    await isDead(ticket);
  }
  const path = answers.flatMap((answer) => (answer.ok ? [answer.data.path] : []))[0];
  if (path === undefined) return;
  const page = await query<TicketView>(webUrl, 'tickets.view', { token: path.replace(/^\/t\//, '') });
  const said = JSON.stringify(page.ok ? page.data : null);
  if (
    page.ok &&
    [view.buyerName, view.attendee?.name, recipient.email].some((name) => name && said.includes(name))
  )
    witness.wrongs.push(`${view.reference} shows its new holder who had it before`);
}
