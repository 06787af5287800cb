/** What truly happened at the vendors, as the sandbox's ledger tells it. */
export interface Ledger {
  readonly sessions: readonly LedgerSession[];
  readonly charges: readonly LedgerCharge[];
  readonly refunds: readonly LedgerRefund[];
  readonly promotionCodes: readonly LedgerPromotionCode[];
  readonly mails: readonly LedgerMail[];
}

export interface LedgerSession {
  readonly id: string;
  readonly status: 'open' | 'complete' | 'expired';
  readonly client_reference_id: string | null;
  /** To be paid, after the discount. */
  readonly amount: number;
  readonly amount_discount: number;
  readonly promotion_code: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly url: string | null;
}

export interface LedgerPromotionCode {
  readonly id: string;
  readonly code: string;
  readonly active: boolean;
  readonly times_redeemed: number;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface LedgerCharge {
  readonly id: string;
  readonly amount: number;
  readonly amount_refunded: number;
  readonly currency: string;
  readonly status: string;
  readonly payment_intent: string;
  readonly dispute: 'needs_response' | 'won' | 'lost' | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface LedgerRefund {
  readonly id: string;
  readonly status: 'succeeded' | 'failed';
  readonly amount: number;
  readonly charge: string;
  readonly payment_intent: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** When it was made, ISO 8601. */
  readonly at: string;
}

export interface LedgerMail {
  readonly id: string;
  readonly to: readonly string[] | string;
  readonly subject: string;
  readonly idempotencyKey: string | null;
}

/** Reads the whole ledger. */
export async function readLedger(sandboxUrl: string): Promise<Ledger> {
  const response = await fetch(`${sandboxUrl}/api/ledger`);
  return (await response.json()) as Ledger; // The sandbox's documented answer.
}

/** A mail in the sandbox's mailbox. */
export interface MailboxMessage {
  readonly id: string;
  readonly to: readonly string[] | string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The mails an address received, newest first. */
export async function readMails(sandboxUrl: string, to: string): Promise<MailboxMessage[]> {
  const response = await fetch(`${sandboxUrl}/api/messages?to=${encodeURIComponent(to)}`);
  return (await response.json()) as MailboxMessage[]; // The sandbox's documented answer.
}

/** All mails that left, newest first. */
export async function readAllMails(sandboxUrl: string): Promise<MailboxMessage[]> {
  const response = await fetch(`${sandboxUrl}/api/messages?limit=10000`);
  return (await response.json()) as MailboxMessage[]; // The sandbox's documented answer.
}

/** A switch for trouble at a vendor. */
export interface Fault {
  readonly service: 'stripe' | 'resend' | 'crm';
  readonly match?: string;
  readonly kind: string;
  readonly times?: number;
  readonly delayMs?: number;
}

/** Switches a fault on. */
export async function addFault(sandboxUrl: string, fault: Fault): Promise<void> {
  const response = await fetch(`${sandboxUrl}/api/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
  if (!response.ok) throw new Error(`fault refused: ${await response.text()}`);
}

/** Switches all faults off. */
export async function clearFaults(sandboxUrl: string): Promise<void> {
  await fetch(`${sandboxUrl}/api/faults`, { method: 'DELETE' });
}

/** A fault that was asked for, and how often it happened. */
export interface FiredFault {
  readonly kind: string;
  readonly match: string | null;
  readonly times: number;
  readonly fired: number;
}

/** How often each fault fired. */
export async function readFaults(sandboxUrl: string): Promise<FiredFault[]> {
  const response = await fetch(`${sandboxUrl}/api/faults`);
  const body: unknown = await response.json();
  // The sandbox's documented answer, an array itself or under `faults`.
  return (Array.isArray(body) ? body : (body as { faults: unknown }).faults) as FiredFault[];
}
