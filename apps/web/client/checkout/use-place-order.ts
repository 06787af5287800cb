import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { sharedStore } from '../browser/storage.ts';
import type { BasketLine } from '../event/basket.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import type { CheckoutDraft } from './draft.ts';
import { checkContent, fieldErrors, type OrderContent } from './order-content.ts';
import { contentKey, noteOrder, orderFor, type StoredOrder } from './order-identity.ts';

/** Why the last press did not lead on. */
export interface Refusal {
  readonly code: ErrorCode | 'UNREACHABLE' | 'PAID_ALREADY';
  readonly title: string;
  readonly sentence: string;
  readonly reference?: string | undefined;
  readonly orderPath?: string | null;
}

/** State of placing, and how to press. */
export interface Placing {
  readonly phase: 'idle' | 'placing' | 'leaving';
  readonly refusal: Refusal | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly place: (options?: { isMeantTwice?: boolean }) => void;
  readonly forgive: (field: string) => void;
}

/** After these answers nothing has happened yet, so the same order goes on; every other "no" ends it. */
const sameOrderAgain: readonly string[] = [
  'NOT_NOW',
  'TOO_MANY_TRIES',
  'UNEXPECTED',
  'INPUT_INVALID',
  'UNREACHABLE',
];

interface PlaceArgs {
  readonly slug: string;
  readonly lines: readonly BasketLine[];
  readonly draft: CheckoutDraft;
  readonly onPriceChanged: () => Promise<void>;
}

/** Places the order of this page: one id for one content, however often and wherever it is pressed. */
export function usePlaceOrder({ slug, lines, draft, onPriceChanged }: PlaceArgs): Placing {
  const [phase, setPhase] = useState<Placing['phase']>('idle');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const isBusy = useRef(false);

  useEffect(() => {
    // The Back button may bring this very page back from the browser's memory, still busy.
    const onShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      isBusy.current = false;
      setPhase('idle');
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, []);

  const leaveFor = (address: string) => {
    setPhase('leaving');
    window.location.assign(address);
  };

  /** Sentences go under their fields; one that belongs to no field of this page is said by the button. */
  const showErrors = (found: Readonly<Record<string, string>>): Refusal | null => {
    setErrors(found);
    const homeless = Object.entries(found).find(([field]) => !/-(name|email)$/.test(field));
    return homeless
      ? { code: 'INPUT_INVALID', title: checkoutWords.refusedTitle, sentence: homeless[1] }
      : null;
  };

  const send = async (order: StoredOrder, content: OrderContent): Promise<Refusal | null> => {
    const note = (change: Parameters<typeof noteOrder>[3]) =>
      noteOrder(sharedStore, slug, { orderId: order.orderId }, change, Date.now());
    const answer = await storefrontApi.orders.place.mutate({
      ...content,
      orderId: order.orderId,
      secret: order.secret,
    });
    switch (answer.outcome) {
      case 'PAY':
        note({ orderPath: answer.orderPath, holdUntil: answer.holdUntil });
        leaveFor(answer.payUrl);
        return null;
      case 'DONE':
      case 'WORKING':
        note({ orderPath: answer.orderPath });
        leaveFor(answer.orderPath);
        return null;
      case 'REFUSED':
        if (!sameOrderAgain.includes(answer.code)) note({ state: 'OVER', orderPath: answer.orderPath });
        if (answer.code === 'PRICE_CHANGED') await onPriceChanged();
        return {
          code: answer.code,
          title: answer.code === 'PRICE_CHANGED' ? checkoutWords.priceTitle : checkoutWords.refusedTitle,
          sentence: answer.sentence,
        };
    }
  };

  const run = async (isMeantTwice: boolean): Promise<Refusal | null> => {
    const checked = await checkContent(slug, lines, draft);
    if ('errors' in checked) return showErrors(checked.errors);
    const content = contentKey(checked.content);
    let order = orderFor(sharedStore, slug, content, Date.now());
    if (order.state === 'PAID') {
      if (!isMeantTwice) {
        return { code: 'PAID_ALREADY', ...checkoutWords.paidAlready, orderPath: order.orderPath };
      }
      noteOrder(sharedStore, slug, { orderId: order.orderId }, { state: 'OVER' }, Date.now());
      order = orderFor(sharedStore, slug, content, Date.now());
    }
    try {
      return await send(order, checked.content);
    } catch (error) {
      const failure = failureOf(error);
      if (!sameOrderAgain.includes(failure.code)) {
        noteOrder(sharedStore, slug, { orderId: order.orderId }, { state: 'OVER' }, Date.now());
      }
      const fields = fieldErrors(failure.fields, checked.content, lines, draft);
      return Object.keys(fields).length > 0 ? showErrors(fields) : refusalOf(error);
    }
  };

  const place = (options?: { isMeantTwice?: boolean }) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPhase('placing');
    setRefusal(null);
    setErrors({});
    void run(options?.isMeantTwice ?? false)
      .catch(refusalOf)
      .then((refused) => {
        isBusy.current = false;
        setRefusal(refused);
        setPhase((now) => (now === 'leaving' ? now : 'idle'));
      });
  };

  const forgive = (field: string) => {
    setErrors((before) => {
      if (!(field in before)) return before;
      return Object.fromEntries(Object.entries(before).filter(([key]) => key !== field));
    });
  };

  return { phase, refusal, errors, place, forgive };
}

function refusalOf(error: unknown): Refusal {
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
