import type { StoredDraft } from '@lanyard/commands/orders/store-draft';
import { DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { OrderId } from '@lanyard/domain/ids/ids';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { answerFromRow, refused } from './answer-from-row.ts';
import type { WorkflowAnswer } from './ask-order-workflow.ts';
import type { PlaceDesk } from './place-desk.ts';
import type { PlacedRow } from './placed-row.ts';

/** The steps of placing, each one call to somebody else. */
export interface PlaceSteps {
  readonly desk: PlaceDesk;
  /** Latest moment to answer, in milliseconds since 1970; what is not decided by then goes on without an answer. */
  readonly answerBefore: number;
  storeDraft(): Promise<StoredDraft>;
  orderPath(draft: StoredDraft): string;
  readRow(orderId: OrderId): Promise<PlacedRow>;
  checkAvailability(orderId: OrderId): Promise<DomainError | null>;
  refuse(orderId: OrderId, error: DomainError): Promise<void>;
  askWorkflow(draft: StoredDraft): Promise<WorkflowAnswer>;
  /** What the basket costs now, to be shown with a refusal that is about its price; null when it has none. */
  quoteAgain(code: ErrorCode): Promise<Quote | null>;
}

/** How long an order may wait for its turn in a rush; whoever placed it follows it on its page meanwhile. */
const rushWaitMs = 120_000;

/**
 * Places an order: keeps the draft, and lets it through the gate to its process unless the row or the seats
 * left already answer. Parallel calls for the same order and content share one way through, and a turn that
 * comes late is taken all the same: the answer is then "still working". A business "no" is an answer; one
 * without an order path tells nothing about any order.
 */
export async function decidePlace(steps: PlaceSteps): Promise<PlaceAnswer> {
  const answer = await decide(steps);
  if (answer.outcome !== 'REFUSED' || !isAboutPrice(answer.code)) return answer;
  return { ...answer, quote: await steps.quoteAgain(answer.code) };
}

/** Whether the same basket can be had for another price: that price is then shown and confirmed. */
function isAboutPrice(code: ErrorCode): boolean {
  return code === 'PRICE_CHANGED' || code === 'DISCOUNT_CHANGED' || isAboutCoupon(code);
}

/** Whether a refusal says that the code cannot be used. */
export function isAboutCoupon(code: ErrorCode): boolean {
  return code.startsWith('COUPON_');
}

async function decide(steps: PlaceSteps): Promise<PlaceAnswer> {
  try {
    const draft = await steps.desk.drafts.run(steps.answerBefore, () => steps.storeDraft());
    const key = `${draft.orderId}:${draft.contentHash}`;
    const decided = steps.desk.underWay.run(key, () => letThrough(steps, draft));
    const working: PlaceAnswer = { outcome: 'WORKING', orderPath: steps.orderPath(draft) };
    return await firstOf(decided, working, steps.answerBefore);
  } catch (error) {
    if (error instanceof DomainError) return refused(error.code, null, error.facts);
    throw error;
  }
}

async function firstOf(
  decided: Promise<PlaceAnswer>,
  late: PlaceAnswer,
  lateAt: number,
): Promise<PlaceAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<PlaceAnswer>((resolve) => {
    timer = setTimeout(() => resolve(late), Math.max(lateAt - Date.now(), 0));
  });
  // Decided too late, a failure has nobody to tell; the row says where the order stands.
  decided.catch(() => undefined);
  return Promise.race([decided, tooLate]).finally(() => clearTimeout(timer));
}

async function letThrough(steps: PlaceSteps, draft: StoredDraft): Promise<PlaceAnswer> {
  const fromRow = async () => answerFromRow(await steps.readRow(draft.orderId), steps.orderPath(draft));
  if (draft.status !== 'DRAFT') return (await fromRow()) ?? askProcess(steps, draft);
  return steps.desk.gate.run(Date.now() + rushWaitMs, async () => {
    const shortage = await steps.checkAvailability(draft.orderId);
    if (!shortage) return askProcess(steps, draft);
    // Does nothing when the order was held meanwhile; then its own seats are what is missing.
    await steps.refuse(draft.orderId, shortage);
    return (await fromRow()) ?? askProcess(steps, draft);
  });
}

async function askProcess(steps: PlaceSteps, draft: StoredDraft): Promise<PlaceAnswer> {
  const orderPath = steps.orderPath(draft);
  const answer = await steps.askWorkflow(draft);
  const row = await steps.readRow(draft.orderId);
  // The row is never older than the process's answer, and it knows the address and the facts.
  const known = answerFromRow(row, orderPath);
  if (known) return known;
  switch (answer.kind) {
    case 'ANSWERED':
      return answer.result.outcome === 'REFUSED'
        ? refused(answer.result.code, orderPath)
        : { outcome: 'WORKING', orderPath };
    case 'LATE':
      return { outcome: 'WORKING', orderPath };
    case 'AWAY':
      return row.status === 'DRAFT' ? refused('NOT_NOW', null) : { outcome: 'WORKING', orderPath };
    case 'CLOSED':
      throw new Error('the process of an order that is not over has closed');
  }
}
