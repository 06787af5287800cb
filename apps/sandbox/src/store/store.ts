import { join } from 'node:path';
import { Collection } from './collection.ts';
import { Journal } from './journal.ts';
import { Lookup } from './lookup.ts';
import type {
  ChargeRecord,
  CouponRecord,
  DeliveryRecord,
  EventRecord,
  IdempotencyRecord,
  MailRecord,
  PaymentIntentRecord,
  PromotionCodeRecord,
  RefundRecord,
  SessionRecord,
} from './records.ts';

/** What one commit writes: whole records, the newest of an id wins. */
export interface Changes {
  sessions?: SessionRecord[];
  paymentIntents?: PaymentIntentRecord[];
  charges?: ChargeRecord[];
  refunds?: RefundRecord[];
  coupons?: CouponRecord[];
  promotionCodes?: PromotionCodeRecord[];
  events?: EventRecord[];
  deliveries?: DeliveryRecord[];
  mails?: MailRecord[];
  idempotency?: IdempotencyRecord[];
}

/** How long an idempotency key is remembered. */
const IDEMPOTENCY_KEPT_MS = 24 * 60 * 60 * 1000;

/** Everything the sandbox knows: in memory for reading, in a journal for restarts. */
export class Store {
  readonly sessions = new Collection<SessionRecord>();
  readonly paymentIntents = new Collection<PaymentIntentRecord>();
  readonly charges = new Collection<ChargeRecord>();
  readonly refunds = new Collection<RefundRecord>();
  readonly coupons = new Collection<CouponRecord>();
  readonly promotionCodes = new Collection<PromotionCodeRecord>();
  readonly events = new Collection<EventRecord>();
  readonly mails = new Collection<MailRecord>();
  readonly chargesByIntent = new Lookup<ChargeRecord>();
  readonly refundsByCharge = new Lookup<RefundRecord>();
  /** By the code in small letters. */
  readonly promotionCodesByCode = new Lookup<PromotionCodeRecord>();
  readonly mailsByRecipient = new Lookup<MailRecord>();
  /** Deliveries not over yet. */
  readonly pendingDeliveries = new Map<string, DeliveryRecord>();
  readonly #idempotency = new Map<string, IdempotencyRecord>();
  readonly #now: () => number;
  #journal: Journal | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Loads what `<dataDir>/sandbox/journal.jsonl` holds and keeps appending to it. */
  async open(dataDir: string): Promise<void> {
    const path = join(dataDir, 'sandbox', 'journal.jsonl');
    // The journal is written by `commit` alone, so every line has the shape of Changes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    this.#journal = await Journal.open(path, (line) => this.#apply(line as Changes));
  }

  /** Applies the changes in memory at once and resolves when they are on disk. */
  commit(changes: Changes): Promise<void> {
    this.#apply(changes);
    return this.#open().append(changes);
  }

  flushed(): Promise<void> {
    return this.#open().flushed();
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  /** The answer kept for a key, unless it is older than a day. */
  idempotent(id: string): IdempotencyRecord | undefined {
    const record = this.#idempotency.get(id);
    return record && record.createdAt > this.#now() - IDEMPOTENCY_KEPT_MS ? record : undefined;
  }

  #open(): Journal {
    if (!this.#journal) throw new Error('the store is not open');
    return this.#journal;
  }

  #apply(changes: Changes): void {
    for (const session of changes.sessions ?? []) this.sessions.put(session);
    for (const intent of changes.paymentIntents ?? []) this.paymentIntents.put(intent);
    for (const charge of changes.charges ?? []) {
      this.charges.put(charge);
      this.chargesByIntent.put(charge.paymentIntentId, charge);
    }
    for (const refund of changes.refunds ?? []) {
      this.refunds.put(refund);
      this.refundsByCharge.put(refund.chargeId, refund);
    }
    for (const coupon of changes.coupons ?? []) this.coupons.put(coupon);
    for (const promotionCode of changes.promotionCodes ?? []) {
      this.promotionCodes.put(promotionCode);
      this.promotionCodesByCode.put(promotionCode.code.toLowerCase(), promotionCode);
    }
    for (const event of changes.events ?? []) this.events.put(event);
    for (const mail of changes.mails ?? []) {
      this.mails.put(mail);
      for (const recipient of recipientsOf(mail)) this.mailsByRecipient.put(recipient, mail);
    }
    for (const delivery of changes.deliveries ?? []) {
      if (delivery.state === 'pending') this.pendingDeliveries.set(delivery.id, delivery);
      else this.pendingDeliveries.delete(delivery.id);
    }
    for (const record of changes.idempotency ?? []) this.#remember(record);
  }

  #remember(record: IdempotencyRecord): void {
    this.#idempotency.delete(record.id);
    this.#idempotency.set(record.id, record);
    const oldest = this.#now() - IDEMPOTENCY_KEPT_MS;
    for (const [id, { createdAt }] of this.#idempotency) {
      if (createdAt > oldest) break;
      this.#idempotency.delete(id);
    }
  }
}

/** The bare addresses a mail went to, lower-cased, each once. */
export function recipientsOf(mail: MailRecord): Set<string> {
  return new Set([...mail.to, ...mail.cc, ...mail.bcc].map(bareAddress));
}

/** `Ada <Ada@Example.org>` becomes `ada@example.org`. */
export function bareAddress(address: string): string {
  return (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
}
