import type { SendOrderMailInput } from '@lanyard/contracts/emails/send-order-mail';
import type { ActivityDeps } from '../../deps.ts';
import { composeRefundSent } from '../compose-refund-sent.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { composeExtrasAsked } from './compose-extras-asked.ts';
import { composeExtrasDecided } from './compose-extras-decided.ts';
import { composeReceiptCorrected } from './compose-receipt-corrected.ts';

/** The mail that news of an order is for, as the rows stand now; null when they have moved on. */
export function composeOrderMail(
  deps: ActivityDeps,
  { mail }: SendOrderMailInput,
): Promise<ComposedEmail | null> {
  switch (mail.kind) {
    case 'receiptCorrected':
      return composeReceiptCorrected(deps, mail.paperId);
    case 'refundedOutside':
      return composeRefundSent(deps, mail.refundId);
    case 'cancellationAsked':
      return composeExtrasAsked(deps, mail.cancellationId);
    case 'cancellationDecided':
      return composeExtrasDecided(deps, mail.cancellationId);
  }
}
