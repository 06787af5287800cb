import type { LifeStage, LifeTicket } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { mayBeRefused } from './refusals.ts';

/** What the buyer of a ticket does on the order's page. */
const deeds = {
  correctAddress: ({ api, press, people }: LifeStage, token: string, { reference, version }: LifeTicket) =>
    api.orders.correctAddress({
      ...{ token, reference, basedOn: version, requestId: press(), email: people.next('Named').email },
    }),
  nudge: ({ api, press }: LifeStage, token: string, { reference }: LifeTicket) =>
    api.orders.nudgeAttendees({ token, references: [reference], requestId: press() }),
  offer: ({ api, press, people }: LifeStage, token: string, { reference }: LifeTicket) =>
    api.orders.offerTransfer({ token, reference, requestId: press(), recipient: people.next('Typed') }),
  ask: ({ api, press }: LifeStage, token: string, { reference }: LifeTicket) =>
    api.orders.askCancellation({
      ...{ token, requestId: press(), reason: 'WORK', words: '' },
      what: { kind: 'TICKETS', references: [reference] },
    }),
  askWhole: ({ api, press }: LifeStage, token: string) =>
    api.orders.askCancellation({
      ...{ token, requestId: press(), reason: 'OTHER', words: '', what: { kind: 'ORDER' } },
    }),
  withdrawWish: async ({ api, prisma }: LifeStage, token: string, { orderId }: LifeTicket) => {
    const wish = await prisma.cancellation.findFirst({ where: { orderId, status: 'ASKED' } });
    if (wish) await api.orders.withdrawCancellation({ token, cancellationId: wish.id });
  },
} as const;

/** Whether something is done on an order's page. */
export const isOrderDeed = (name: string): name is keyof typeof deeds => Object.hasOwn(deeds, name);

/** Does something about a ticket by its order's link, as far as the rules allow. */
export async function byOrderLink(
  stage: LifeStage,
  name: keyof typeof deeds,
  { pick }: LifeStep,
): Promise<void> {
  const tickets = await stage.tickets();
  const ticket = tickets[pick % Math.max(tickets.length, 1)];
  if (ticket) await mayBeRefused(Promise.resolve(deeds[name](stage, stage.orderLink(ticket.order), ticket)));
}
