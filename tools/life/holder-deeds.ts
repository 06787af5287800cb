import { readPerson } from '@lanyard/db/people/people-repository';
import type { LifeStage, LifeTicket } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { mayBeRefused, mustBeUnknown } from './refusals.ts';

/** One ticket by one of its links: the present one, or one from before it was made new. */
interface Visit {
  readonly stage: LifeStage;
  readonly ticket: LifeTicket;
  readonly token: string;
  readonly generation: number;
}

type Page = Awaited<ReturnType<LifeStage['api']['tickets']['view']>>;

/** What somebody does on a ticket's page, in whatever tab they have left open. */
const deeds = {
  register: async ({ stage, token, generation }: Visit, page: Page | null, { pick, coin }: LifeStep) => {
    const { api, press, people } = stage;
    const isNamed = page?.attendee ?? null;
    await api.tickets.register({
      ...{ token, requestId: press(), basedOn: page?.version ?? 0 },
      formVersion: page?.form?.form.version ?? 1,
      person: isNamed ? null : coin ? people.next('Named') : await buyerOf(stage, page),
      // Says by which link it was given, and differs.
      answers: { company: `link ${generation} answer ${pick}` },
    });
  },
  name: async ({ stage, token }: Visit, page: Page | null) => {
    const { api, press, people } = stage;
    const basedOn = page?.version ?? 0;
    await api.tickets.nameAttendee({ token, requestId: press(), basedOn, person: people.next('Named') });
  },
  renew: async ({ stage: { api, press }, ticket, token }: Visit) => {
    await api.tickets.renew({ token, reference: ticket.reference, requestId: press() });
  },
  offer: async ({ stage: { api, press, people }, token }: Visit) => {
    await api.tickets.offerTransfer({ token, requestId: press(), recipient: people.next('Typed') });
  },
  withdrawOffer: async ({ stage: { api }, ticket, token }: Visit) => {
    const transferId = ticket.transfers.at(-1)?.id ?? 'trf_00000000000000000000';
    await api.tickets.withdrawTransfer({ token, transferId });
  },
  ask: async ({ stage: { api, press }, token }: Visit) => {
    await api.tickets.askCancellation({ token, requestId: press(), reason: 'PLANS', words: '' });
  },
  withdrawWish: async ({ stage: { api }, token }: Visit, page: Page | null) => {
    const cancellationId = page?.cancellation.current?.cancellationId ?? 'can_00000000000000000000';
    await api.tickets.withdrawCancellation({ token, cancellationId });
  },
} as const;

/** Whether something is done on a ticket's page. */
export const isHolderDeed = (name: string): name is keyof typeof deeds => Object.hasOwn(deeds, name);

/** Does something by a ticket's link: by a dead one nothing may happen, by the present one what the rules allow. */
export async function byTicketLink(
  stage: LifeStage,
  name: keyof typeof deeds,
  step: LifeStep,
): Promise<void> {
  const tickets = await stage.tickets();
  const ticket = tickets[step.pick % Math.max(tickets.length, 1)];
  if (!ticket) return;
  const generation = Math.max(1, ticket.linkGeneration - step.linksAgo);
  const token = stage.ticketLink(ticket.id, generation);
  const visit = { stage, ticket, token, generation };
  if (generation < ticket.linkGeneration) {
    await mustBeUnknown('view', stage.api.tickets.view({ token }));
    await mustBeUnknown(name, deeds[name](visit, null, step));
    return;
  }
  await mayBeRefused(stage.api.tickets.view({ token }).then((page) => deeds[name](visit, page, step)));
}

/** The buyer of the ticket on a page, who registers for themselves. */
async function buyerOf({ prisma, ctx }: LifeStage, page: Page | null) {
  const ticket = await prisma.ticket.findUnique({
    where: { reference: page?.reference ?? '' },
    include: { order: true },
  });
  return ticket ? readPerson(prisma, ctx.keys, ticket.order.buyerId) : null;
}
