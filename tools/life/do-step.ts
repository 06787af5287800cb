import { buy, letHoldEnd, pay } from './buyer-deeds.ts';
import { byTicketLink, isHolderDeed } from './holder-deeds.ts';
import type { LifeStage } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { byOrderLink, isOrderDeed } from './order-deeds.ts';
import type { PostOffice } from './post-office.ts';
import { byOfferLink } from './recipient-deeds.ts';
import { decide, offerByStaff, retry } from './staff-deeds.ts';
import { atProcessor, wait, wakeTickets } from './world-deeds.ts';

/** Lets one thing happen; throws for whatever is neither done nor refused with a reason. */
export async function doStep(stage: LifeStage, post: PostOffice, step: LifeStep): Promise<void> {
  const { does, coin, pick, linksAgo } = step;
  switch (does) {
    case 'buy':
      return buy(stage, step);
    case 'pay':
      return pay(stage, step);
    case 'letHoldEnd':
      return letHoldEnd(stage);
    case 'accept':
    case 'declineOffer':
      return byOfferLink(stage, step);
    case 'approve':
    case 'declineWish':
      return decide(stage, step);
    case 'retryRefund':
      return retry(stage);
    case 'refundFails':
    case 'refundOutside':
    case 'dispute':
      return atProcessor(stage, step);
    case 'deliver':
      return post.deliver({ isRepeated: coin, atMost: 1 + (pick % 12) });
    case 'wakeTickets':
      return wakeTickets(stage);
    case 'wait':
      return wait(stage, step);
    default:
  }
  if (does === 'offer' && pick % 7 === 0) return offerByStaff(stage, step);
  // What both pages offer is done on the ticket's by its holder, or on the order's by its buyer.
  if (isHolderDeed(does) && (!isOrderDeed(does) || linksAgo > 0 || !coin))
    return byTicketLink(stage, does, step);
  if (isOrderDeed(does)) return byOrderLink(stage, does, step);
}
