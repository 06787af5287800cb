import { readPerson } from '@lanyard/db/people/people-repository';
import type { LifeStage } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { mayBeRefused } from './refusals.ts';

/** Somebody opens the link of an offer, mostly of the newest one, and takes the ticket or does not want it. */
export async function byOfferLink(stage: LifeStage, { does, pick, linksAgo, coin }: LifeStep): Promise<void> {
  const { api, prisma, event, people, press, ctx } = stage;
  const offers = await prisma.transfer.findMany({
    where: { eventId: event.eventId },
    include: { ticket: { include: { order: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 4,
  });
  const offer = offers[linksAgo === 0 ? 0 : pick % Math.max(offers.length, 1)];
  if (!offer) return;
  const token = stage.offerLink(offer.id);
  if (does === 'declineOffer') return void (await mayBeRefused(api.transfers.decline({ token })));
  // Sometimes it goes back to whoever bought it.
  const { buyerId } = offer.ticket.order;
  const person = pick % 6 === 0 ? await readPerson(prisma, ctx.keys, buyerId) : people.next('Taker');
  const requestId = press();
  const accept = () => mayBeRefused(api.transfers.accept({ token, requestId, person }));
  await accept();
  if (coin) await accept();
}
