import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import type { TextStore } from '../browser/storage.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import type { CheckoutDraft } from './draft.ts';
import { checkContent, fieldErrors, type Offered, type OrderContent } from './order-content.ts';
import {
  basketKey,
  contentKey,
  findOrder,
  noteOrder,
  orderFor,
  waitingOrder,
  type ContentKeys,
  type StoredOrder,
} from './order-identity.ts';
import { endsOrder, type EarlierOrder, type Outcome, type Refusal } from './placing.ts';

/** One press: what is offered, what was typed, and whether a second purchase has been confirmed. */
export interface Press {
  readonly slug: string;
  readonly offered: Offered;
  readonly draft: CheckoutDraft;
  readonly isMeantTwice: boolean;
}

/** Places the order of this content: one id for one content, however often and wherever it is pressed. */
export async function sendOrder(store: TextStore, press: Press): Promise<Outcome> {
  const { slug, offered, draft } = press;
  const checked = await checkContent(slug, offered, draft);
  if ('errors' in checked) return { kind: 'FIELDS', errors: checked.errors };
  const keys = keysOf(checked.content);
  let order = orderFor(store, slug, keys, Date.now());
  if (order.state === 'PAID') {
    const { paidAt, madeAt, orderPath } = order;
    if (!press.isMeantTwice)
      return {
        kind: 'ASK',
        question: { about: 'TWICE', paidAt: paidAt ?? madeAt, orderPath, offered },
      };
    noteOrder(store, slug, { orderId: order.orderId }, { state: 'OVER' }, Date.now());
    order = orderFor(store, slug, keys, Date.now());
  }
  try {
    const { orderId, secret, replaces } = order;
    const answer = await storefrontApi.orders.place.mutate({ ...checked.content, orderId, secret, replaces });
    return outcomeOf(store, press, order, answer);
  } catch (error) {
    const refusal = refusalOf(error);
    if (endsOrder(refusal.code)) noteOver(store, slug, order);
    const { fields } = failureOf(error);
    const errors = fieldErrors(fields, checked.content, offered.quote.lines, draft);
    return Object.keys(errors).length > 0 ? { kind: 'FIELDS', errors } : { kind: 'REFUSED', refusal };
  }
}

/** Fingerprints of a content; prices are left out of the second, people too. */
function keysOf(content: OrderContent): ContentKeys {
  return { content: contentKey(content), basket: basketKey(content) };
}

function outcomeOf(store: TextStore, press: Press, order: StoredOrder, answer: PlaceAnswer): Outcome {
  const { slug, offered } = press;
  const note = (change: Parameters<typeof noteOrder>[3]) =>
    noteOrder(store, slug, { orderId: order.orderId }, change, Date.now());
  switch (answer.outcome) {
    case 'PAY':
      note({ orderPath: answer.orderPath, holdUntil: answer.holdUntil });
      if (order.replaces) noteOver(store, slug, order.replaces);
      return { kind: 'LEAVE', address: answer.payUrl };
    case 'DONE':
      note({ orderPath: answer.orderPath });
      if (order.replaces) noteOver(store, slug, order.replaces);
      return { kind: 'LEAVE', address: answer.orderPath };
    case 'WORKING':
      note({ orderPath: answer.orderPath });
      return { kind: 'LEAVE', address: answer.orderPath };
    case 'REFUSED': {
      const { code, sentence, quote, orderPath } = answer;
      if (endsOrder(code)) note({ state: 'OVER', orderPath });
      if (quote)
        return {
          kind: 'ASK',
          question: { about: 'PRICE', code, sentence, before: offered, now: quote },
        };
      const earlier = earlierOf(store, slug, order, code);
      return { kind: 'REFUSED', refusal: { code, title: checkoutWords.refusedTitle, sentence, earlier } };
    }
  }
}

/** The order this one was to replace: still payable, or, as the refusal may say, paid in the meantime. */
function earlierOf(
  store: TextStore,
  slug: string,
  { replaces }: StoredOrder,
  code: Refusal['code'],
): EarlierOrder | null {
  if (!replaces) return null;
  const { orderId } = replaces;
  const earlier = findOrder(store, slug, orderId, Date.now());
  if (!earlier?.orderPath) return null;
  if (code === 'ALREADY_PAID' || code === 'CHANGED_ELSEWHERE') {
    const change =
      code === 'ALREADY_PAID' ? ({ state: 'PAID', paidAt: Date.now() } as const) : { state: 'OVER' as const };
    noteOrder(store, slug, { orderId }, change, Date.now());
    return { orderPath: earlier.orderPath, holdUntil: null };
  }
  const isWaiting = waitingOrder(store, slug, Date.now())?.orderId === orderId;
  return isWaiting ? { orderPath: earlier.orderPath, holdUntil: earlier.holdUntil } : null;
}

function noteOver(store: TextStore, slug: string, { orderId }: { readonly orderId: string }): void {
  noteOrder(store, slug, { orderId }, { state: 'OVER' }, Date.now());
}

/** A failure of the call itself, in words. */
export function refusalOf(error: unknown): Refusal {
  const failure = failureOf(error);
  if (failure.code === 'UNREACHABLE') {
    return { code: failure.code, title: checkoutWords.unreachableTitle, sentence: checkoutWords.unreachable };
  }
  return {
    code: failure.code,
    title: checkoutWords.refusedTitle,
    sentence: failure.sentence,
    reference: failure.reference,
  };
}
