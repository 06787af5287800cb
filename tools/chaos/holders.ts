import { setTimeout as delay } from 'node:timers/promises';
import { randomId } from '@lanyard/crypto/random';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { readOrder } from '@lanyard/testing/drive/buyer';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import { handOn } from './hand-on.ts';
import {
  holderDeeds,
  isDead,
  note,
  somebody,
  type HolderDeeds,
  type Holders,
  type OpenTicket,
} from './open-ticket.ts';

/** Lets holders do with their tickets what they like, until the time is over. */
export async function runHolders(holders: Holders): Promise<void> {
  const { random, stopAt } = holders;
  const one = async () => {
    while (Date.now() < stopAt) {
      // The page, the mail or the worker may be what is in trouble.
      await act(holders).catch(() => undefined);
      await delay(random.between(50, 400));
    }
  };
  await Promise.all(Array.from({ length: holders.atOnce }, one));
}

async function act(holders: Holders): Promise<void> {
  const { stack, random, witness, done } = holders;
  const [webUrl = ''] = stack.urls.web;
  const [first, ...others] = witness.orders;
  if (first === undefined) return;
  const orderToken = random.pick([first, ...others]);
  const order = await readOrder(webUrl, orderToken);
  const paths = order.ok ? order.data.tickets.flatMap(({ path }) => (path === null ? [] : [path])) : [];
  const [path, ...more] = paths;
  if (path === undefined) return;
  const token = random.pick([path, ...more]).replace(/^\/t\//, '');
  const read = await query<TicketView>(webUrl, 'tickets.view', { token });
  if (!read.ok || read.data.status === 'CANCELLED') return;
  const ticket = { holders, webUrl, orderToken, token, view: read.data };
  const least = Math.min(...Object.values(done));
  // What was done least is done next, half of the time: however short the run, everything happens.
  const [rare = 'registered', ...rarer] = holderDeeds.filter((deed) => done[deed] === least);
  const deed = random.next() < 0.5 ? random.pick([rare, ...rarer]) : random.pick(holderDeeds);
  await deeds[deed](ticket);
}

const deeds: Readonly<Record<keyof HolderDeeds, (ticket: OpenTicket) => Promise<void>>> = {
  registered: (ticket) => register(ticket),
  answered: (ticket) => register(ticket),
  named: async (ticket) => {
    const { holders, token, view } = ticket;
    const person = somebody(holders.random, 'named');
    const press = { requestId: randomId('req'), basedOn: view.version };
    const answer = await mutate<TicketView>(ticket.webUrl, 'tickets.nameAttendee', {
      token,
      ...press,
      person,
    });
    if (!answer.ok) return;
    const isNew = view.attendee === null;
    note(ticket, 'named', press.requestId);
    if (!isNew) holders.witness.dead.push({ token, code: view.entryCode });
  },
  handedOn: handOn,
  withdrawn: handOn,
  renewed: async (ticket) => {
    const { holders, token, view, webUrl } = ticket;
    const press = { token, reference: view.reference, requestId: randomId('req') };
    // The second press has lost its answer: it is the same press, and learns the same link.
    const presses = await Promise.all(
      [1, 2].map(() => mutate<{ path: string }>(webUrl, 'tickets.renew', press)),
    );
    const paths = presses.flatMap((answer) => (answer.ok ? [answer.data.path] : []));
    if (paths.length === 0) return;
    note(ticket, 'renewed', press.requestId);
    if (new Set(paths).size > 1)
      holders.witness.wrongs.push(`${view.reference} was made new twice by one press`);
    await isDead(ticket);
  },
  asked: async (ticket) => {
    const { holders, token, orderToken, view, webUrl } = ticket;
    const wish = { reason: 'PLANS', words: 'Chaos at home' };
    const byHolder = { token, requestId: randomId('req'), ...wish };
    const what = { kind: 'TICKETS', references: [view.reference] };
    const byBuyer = { token: orderToken, requestId: randomId('req'), ...wish, what };
    // Both at once: one of them is too late.
    const answers = await Promise.all([
      mutate(webUrl, 'tickets.askCancellation', byHolder),
      mutate(webUrl, 'orders.askCancellation', byBuyer),
    ]);
    const won = [byHolder, byBuyer].filter((_, n) => answers[n]?.ok);
    if (won.length > 1) holders.witness.wrongs.push(`${view.reference} was asked for twice`);
    for (const { requestId } of won) note(ticket, 'asked', requestId);
  },
};

async function register(ticket: OpenTicket): Promise<void> {
  const { holders, token, view, webUrl } = ticket;
  if (!view.form) return;
  const requestId = randomId('req');
  const filled = {
    ...{ token, requestId, basedOn: view.version, formVersion: view.form.form.version },
    person: view.attendee ? null : somebody(holders.random, 'guest'),
    answers: { company: `Rope & Sons ${holders.random.between(1, 99)}` },
  };
  // A phone that saw no answer presses again; two tabs with other answers would be told.
  const answers = await Promise.all([1, 2].map(() => mutate<TicketView>(webUrl, 'tickets.register', filled)));
  if (answers.some(({ ok }) => ok))
    note(ticket, view.registration === 'DONE' ? 'answered' : 'registered', requestId);
}
