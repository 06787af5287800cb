import { MAKE_CODES } from '@lanyard/contracts/coupons/make-codes';
import { CHANGE_COUPON } from '@lanyard/contracts/coupons/steer-coupon';
import { RESEND_RECEIPT } from '@lanyard/contracts/emails/resend-receipt';
import { SEND_LINKS } from '@lanyard/contracts/emails/send-links';
import { SEND_ORDER_MAIL } from '@lanyard/contracts/emails/send-order-mail';
import { WRITE_EXPORT } from '@lanyard/contracts/exports/write-export';
import type { JobKind } from '@lanyard/domain/jobs/job-kinds';
import { z } from 'zod';

/** The kind of a one-off activity and the row that it is for. */
export interface JobSubject {
  readonly kind: JobKind;
  readonly aboutId: string;
}

const exported = z.object({ exportId: z.string() });
const ofBatch = z.object({ batchId: z.string() });
const ofCoupon = z.object({ couponId: z.string() });
const ofOrder = z.object({ orderId: z.string() });
const ofPerson = z.object({ personId: z.string() });
/** What a mail about an order is about, each with its order. */
const ofMail = z.object({
  mail: z.object({
    paperId: z.string().optional(),
    refundId: z.string().optional(),
    cancellationId: z.string().optional(),
  }),
});

/** What the dashboard tells of a one-off activity; null for one that it does not, such as a question somebody waits for. */
export function jobOf(activityType: string, [input]: readonly unknown[]): JobSubject | null {
  switch (activityType) {
    case WRITE_EXPORT:
      return { kind: 'EXPORT', aboutId: exported.parse(input).exportId };
    case MAKE_CODES:
      return { kind: 'CODES', aboutId: ofBatch.parse(input).batchId };
    case CHANGE_COUPON:
      return { kind: 'CODE_CHANGE', aboutId: ofCoupon.parse(input).couponId };
    case RESEND_RECEIPT:
      return { kind: 'RECEIPT', aboutId: ofOrder.parse(input).orderId };
    case SEND_LINKS:
      return { kind: 'LINKS', aboutId: ofPerson.parse(input).personId };
    case SEND_ORDER_MAIL:
      return mailSubject(ofMail.parse(input).mail);
    default:
      return null;
  }
}

function mailSubject({
  paperId,
  refundId,
  cancellationId,
}: z.infer<typeof ofMail>['mail']): JobSubject | null {
  const aboutId = paperId ?? refundId ?? cancellationId;
  return aboutId === undefined ? null : { kind: 'ORDER_MAIL', aboutId };
}
