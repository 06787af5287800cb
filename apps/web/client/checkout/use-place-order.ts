import { useEffect, useRef, useState } from 'react';
import { sharedStore } from '../browser/storage.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import type { CheckoutDraft } from './draft.ts';
import type { Offered } from './order-content.ts';
import type { Outcome, Question, Refusal } from './placing.ts';
import { refusalOf, sendOrder } from './send-order.ts';

/** State of placing, and how to press. */
export interface Placing {
  readonly phase: 'idle' | 'placing' | 'leaving';
  readonly refusal: Refusal | null;
  readonly question: Question | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly place: (offered: Offered, options?: { isMeantTwice?: boolean }) => void;
  readonly dropQuestion: () => void;
  readonly forgive: (field: string) => void;
}

interface PlaceArgs {
  readonly slug: string;
  readonly draft: CheckoutDraft;
  /** Hears of each question: the page takes over the new prices while it is asked. */
  readonly onQuestion: (question: Question) => void;
}

/** Presses, one at a time: a second press while the first is under way does nothing. */
export function usePlaceOrder({ slug, draft, onQuestion }: PlaceArgs): Placing {
  const [phase, setPhase] = useState<Placing['phase']>('idle');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
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

  const show = (outcome: Outcome) => {
    switch (outcome.kind) {
      case 'LEAVE':
        setPhase('leaving');
        window.location.assign(outcome.address);
        return;
      case 'ASK':
        setQuestion(outcome.question);
        onQuestion(outcome.question);
        break;
      case 'FIELDS': {
        setErrors(outcome.errors);
        // Sentences go under their fields; one that belongs to no field of this page is said by the button.
        const homeless = Object.entries(outcome.errors).find(([field]) => !/-(name|email)$/.test(field));
        if (homeless)
          setRefusal({ code: 'INPUT_INVALID', title: checkoutWords.refusedTitle, sentence: homeless[1] });
        break;
      }
      case 'REFUSED':
        setRefusal(outcome.refusal);
        break;
    }
    isBusy.current = false;
    setPhase('idle');
  };

  const place: Placing['place'] = (offered, options) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setPhase('placing');
    setRefusal(null);
    setQuestion(null);
    setErrors({});
    void sendOrder(sharedStore, { slug, offered, draft, isMeantTwice: options?.isMeantTwice ?? false })
      .catch((error: unknown): Outcome => ({ kind: 'REFUSED', refusal: refusalOf(error) }))
      .then(show);
  };

  const forgive = (field: string) => {
    setErrors((before) => {
      if (!(field in before)) return before;
      return Object.fromEntries(Object.entries(before).filter(([key]) => key !== field));
    });
  };

  return { phase, refusal, question, errors, place, dropQuestion: () => setQuestion(null), forgive };
}
