import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { replaceSearch, useSearch } from '../browser/search-params.ts';
import { sharedStore } from '../browser/storage.ts';
import { codeFromSearch, couponParam } from '../event/basket.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { waitingOrder } from './order-identity.ts';

/** After a change of the basket; a code that was just applied is asked for at once. */
const restMs = 500;

/** A code on its way: what is typed, what is applied, and what was said about it. */
export interface Coupon {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Whether something is typed that has not been applied. */
  readonly isOpen: boolean;
  /** The applied code as it was typed; it stands in the address, so a link can carry it. */
  readonly applied: string | null;
  /** What the server said last about the applied code; null while it has not. */
  readonly answer: CouponAnswer | null;
  readonly isChecking: boolean;
  readonly apply: () => void;
  readonly remove: () => void;
  readonly askAgain: () => void;
  /** Takes over what was said about the applied code by another way. */
  readonly hear: (answer: CouponAnswer) => void;
}

interface Heard {
  readonly code: string;
  /** Which question it answers: asking again forgets what was heard. */
  readonly turn: number;
  readonly answer: CouponAnswer;
}

/** Where the typed text outlives a reload. */
export interface TypedStore {
  readonly text: string | undefined;
  readonly keep: (text: string | undefined) => void;
}

/** Has the applied code looked up, and again when the basket changes: uses may be few. */
export function useCoupon(slug: string, basket: Basket, store: TypedStore): Coupon {
  const applied = codeFromSearch(useSearch());
  // A link's code comes before what was typed and left some time ago.
  const [typedNow, setTyped] = useState(() => (applied === null ? store.text : undefined));
  const [heard, setHeard] = useState<Heard | null>(null);
  const [turn, setTurn] = useState(0);
  const heardTurn = useRef<number | null>(null);
  const asked = JSON.stringify(basket);
  const isEmpty = basket.lines.length === 0;
  const heardNow = heard?.code === applied && heard.turn === turn ? heard.answer : null;
  // Without a ticket only what a code opens is of interest; that it is for none of no tickets is no news.
  const isNews = heardNow?.answer !== 'REFUSED' || heardNow.code !== 'COUPON_NOT_FOR_THESE';
  const answer = isEmpty && !isNews ? null : heardNow;
  const typed = typedNow ?? applied ?? '';

  useEffect(() => {
    if (applied === null) return;
    let isGone = false;
    const ask = async () => {
      const said = await askServer(slug, applied, asked);
      if (isGone) return;
      heardTurn.current = turn;
      setHeard((before) => {
        // Nobody could be asked just now: what was valid stays so until the order is placed.
        const isKept =
          said.answer === 'UNVERIFIED' &&
          before?.code === applied &&
          before.turn === turn &&
          before.answer.answer === 'VALID';
        return isKept ? before : { code: applied, turn, answer: said };
      });
    };
    const timer = setTimeout(() => void ask(), heardTurn.current === turn ? restMs : 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [slug, applied, asked, turn]);

  const type = (text: string | undefined) => {
    setTyped(text);
    store.keep(text);
  };
  const forget = () => setTurn((before) => before + 1);
  return {
    typed,
    type,
    isOpen: typed.trim() !== '' && typed.trim() !== applied,
    applied,
    answer,
    isChecking: applied !== null && heardNow === null,
    apply: () => {
      forget();
      type(undefined);
      replaceSearch((params) => params.set(couponParam, typed.trim()));
    },
    remove: () => {
      forget();
      type(undefined);
      replaceSearch((params) => params.delete(couponParam));
    },
    askAgain: forget,
    hear: (said) => {
      if (applied !== null) setHeard({ code: applied, turn, answer: said });
    },
  };
}

async function askServer(slug: string, code: string, asked: string): Promise<CouponAnswer> {
  // Written by the hook above.
  const { lines, swag } = JSON.parse(asked) as Basket;
  const earlier = waitingOrder(sharedStore, slug, Date.now());
  try {
    return await storefrontApi.coupons.check.mutate({
      eventSlug: slug,
      lines: [...lines],
      swag: [...swag],
      code,
      own: earlier && { orderId: earlier.orderId, secret: earlier.secret },
    });
  } catch (error) {
    const failure = failureOf(error);
    const isUnreachable = failure.code === 'UNREACHABLE';
    const sentence = isUnreachable
      ? checkoutWords.coupon.unreachable
      : (failure.fields['code'] ?? failure.sentence);
    return failure.code === 'INPUT_INVALID'
      ? { answer: 'REFUSED', code: failure.code, sentence }
      : { answer: 'UNVERIFIED', sentence };
  }
}
