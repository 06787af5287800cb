/** Free-form labels a caller puts on an object. */
export type Metadata = Record<string, string>;

/** One line of a payment session, priced when the session was made. */
export interface LineItemRecord {
  id: string;
  priceId: string;
  productId: string;
  name: string;
  description: string | null;
  unitAmountMinor: number;
  quantity: number;
}

/** What a session takes off, as it stood when the session was opened. */
export interface DiscountRecord {
  couponId: string;
  promotionCodeId: string | null;
  /** What people call it: the code, or the coupon's name. */
  label: string;
  amountMinor: number;
}

/** Terms of a discount; codes that people type point to it. */
export interface CouponRecord {
  id: string;
  createdAt: number;
  isDeleted: boolean;
  name: string | null;
  /** Exactly one of these two is set; per cent may have a fraction. */
  percentOff: number | null;
  amountOffMinor: number | null;
  /** Of the amount. */
  currency: string | null;
  duration: 'forever' | 'once' | 'repeating';
  durationInMonths: number | null;
  maxRedemptions: number | null;
  /** Unix seconds, as the caller sent it. */
  redeemBySeconds: number | null;
  timesRedeemed: number;
  /** The only products it is for; null for all. */
  productIds: string[] | null;
  metadata: Metadata;
}

/** A code that people type, for one coupon. */
export interface PromotionCodeRecord {
  id: string;
  createdAt: number;
  couponId: string;
  code: string;
  /** What was asked for; whether it can be used depends on the coupon and the time, too. */
  isSwitchedOn: boolean;
  /** Unix seconds, as the caller sent it. */
  expiresAtSeconds: number | null;
  maxRedemptions: number | null;
  timesRedeemed: number;
  minimum: { amountMinor: number; currency: string } | null;
  /** Minimum in other currencies, by currency. */
  otherMinimums: Record<string, number>;
  metadata: Metadata;
}

/** A hosted payment page and what it collects. */
export interface SessionRecord {
  id: string;
  createdAt: number;
  /** Unix seconds, as the caller sent it. */
  expiresAtSeconds: number;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'unpaid' | 'paid' | 'no_payment_required';
  currency: string;
  /** To be paid, after the discount. */
  amountMinor: number;
  /** Absent when nothing is taken off, as in journals from before there were discounts. */
  discount?: DiscountRecord;
  lineItems: LineItemRecord[];
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  metadata: Metadata;
  payment: {
    metadata: Metadata;
    description: string | null;
    receiptEmail: string | null;
    statementDescriptor: string | null;
    statementDescriptorSuffix: string | null;
  };
  customerEmail: string | null;
  customerName: string | null;
  locale: string | null;
  submitType: string | null;
  paymentMethodTypes: string[];
  /** Made by the first try to pay, as at the vendor. */
  paymentIntentId: string | null;
}

/** What may be kept of a card. */
export interface CardRecord {
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

/** Why a card was turned down, in the vendor's codes and words. */
export interface Decline {
  code: string;
  declineCode: string;
  message: string;
}

/** The money side of a session across all tries to pay. */
export interface PaymentIntentRecord {
  id: string;
  sessionId: string;
  createdAt: number;
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
  canceledAt: number | null;
  amountMinor: number;
  currency: string;
  metadata: Metadata;
  clientSecret: string;
  latestChargeId: string;
  paymentMethodId: string;
  lastDecline: Decline | null;
}

/** One try to take money; a failed one is kept too. */
export interface ChargeRecord {
  id: string;
  sessionId: string;
  paymentIntentId: string;
  paymentMethodId: string;
  createdAt: number;
  status: 'succeeded' | 'failed';
  amountMinor: number;
  refundedMinor: number;
  currency: string;
  metadata: Metadata;
  card: CardRecord;
  customerName: string | null;
  customerEmail: string | null;
  decline: Decline | null;
  /** Set for a card whose refunds fail a while after they were made. */
  failsRefunds?: true;
  /** Set once the buyer's bank has contested it. */
  dispute?: DisputeRecord;
}

/** A charge that the buyer's bank contests. */
export interface DisputeRecord {
  id: string;
  createdAt: number;
  status: 'needs_response' | 'won' | 'lost';
  reason: string;
}

/** Money given back. */
export interface RefundRecord {
  id: string;
  chargeId: string;
  paymentIntentId: string;
  createdAt: number;
  amountMinor: number;
  currency: string;
  reason: string | null;
  metadata: Metadata;
  /** Set once the buyer's bank has sent it back. */
  failedAt?: number;
}

/** Which vendor an object belongs to. */
export type Service = 'stripe' | 'resend';

/** Something that happened, kept as the exact body its webhooks carry. */
export interface EventRecord {
  id: string;
  service: Service;
  type: string;
  /** Events of one group (a session, a mail) are delivered in order. */
  group: string;
  createdAt: number;
  body: unknown;
}

/** One webhook to be delivered. */
export interface DeliveryRecord {
  id: string;
  eventId: string;
  service: Service;
  type: string;
  group: string;
  createdAt: number;
  notBefore: number;
  state: 'pending' | 'delivered' | 'dropped' | 'gave_up';
}

/** A file sent along with a mail. */
export interface AttachmentRecord {
  filename: string;
  contentType: string;
  contentId: string | null;
  /** Base64. */
  content: string;
}

/** What became of a mail. */
export type MailEventName = 'sent' | 'delivered' | 'delivery_delayed' | 'bounced' | 'complained';

/** A mail the product sent. */
export interface MailRecord {
  id: string;
  createdAt: number;
  idempotencyKey: string | null;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  tags: { name: string; value: string }[];
  headers: Record<string, string>;
  attachments: AttachmentRecord[];
  lastEvent: MailEventName;
}

/** The answer kept for an idempotency key. */
export interface IdempotencyRecord {
  /** Service, path and key. */
  id: string;
  createdAt: number;
  paramsHash: string;
  status: number;
  body: string;
  requestId: string;
}
