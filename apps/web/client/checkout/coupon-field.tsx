import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import type { EventView } from '@lanyard/domain/events/event-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { AppliedCoupon } from './applied-coupon.tsx';
import { moneyOf } from './money-of.ts';
import type { Coupon } from './use-coupon.ts';

const words = checkoutWords.coupon;

interface CouponFieldProps {
  readonly event: EventView;
  readonly coupon: Coupon;
  /** What is said about the code for the basket of this moment. */
  readonly answer: CouponAnswer | null;
}

/** A code: applied at once or carried by a link; says what it saves, why not, or that nobody could be asked. */
export function CouponField({ event, coupon, answer }: CouponFieldProps): ReactNode {
  const [isEmptyTried, setIsEmptyTried] = useState(false);
  const { typed } = coupon;
  const said = coupon.isOpen ? null : answer;
  const waits = coupon.applied !== null && !coupon.isOpen && !answer && !coupon.isChecking;
  return (
    <div id="coupon">
      <p role="status" className="sr-only">
        {said?.answer === 'VALID' && announcement(event, said)}
        {said?.answer === 'VALID' && said.note !== null && ` ${said.note}`}
        {said?.answer === 'REFUSED' && said.sentence}
      </p>
      {said?.answer === 'VALID' ? (
        <AppliedCoupon event={event} answer={said} onRemove={coupon.remove} />
      ) : (
        <form
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            if (coupon.isChecking) return;
            setIsEmptyTried(typed.trim() === '');
            if (typed.trim() !== '') coupon.apply();
          }}
        >
          <TextField
            id="coupon-code"
            label={words.label}
            value={typed}
            onChange={(text) => {
              setIsEmptyTried(false);
              coupon.type(text);
            }}
            error={isEmptyTried ? words.empty : said?.answer === 'REFUSED' ? said.sentence : undefined}
            help={waits ? words.waits(typed.trim()) : said ? undefined : words.help}
            action={
              <Button
                type="submit"
                variant="quiet"
                className="h-12 shrink-0"
                isBusy={coupon.isChecking}
                busyLabel={words.checking}
              >
                {words.apply}
              </Button>
            }
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            className="[&>p]:min-h-[46px]"
          />
        </form>
      )}
      {said?.answer === 'UNVERIFIED' && (
        <Alert isUrgent meaning="waiting" title={words.notChecked} className="slide-in -mt-9">
          <p>{said.sentence}</p>
          <p className="mt-3 flex flex-wrap gap-2">
            <Button variant="quiet" onClick={coupon.askAgain}>
              {words.tryAgain}
            </Button>
            <Button variant="quiet" onClick={coupon.remove}>
              {words.goOnWithout}
            </Button>
          </p>
        </Alert>
      )}
    </div>
  );
}

function announcement(event: EventView, answer: Extract<CouponAnswer, { answer: 'VALID' }>): string {
  const opened = answer.unlocked.ticketTypes.map(({ name }) => name).join(', ');
  const { discountMinor } = answer;
  const isSaving = discountMinor > 0 || opened === '';
  return words.announce(answer.code, isSaving ? moneyOf(event, discountMinor) : null, opened);
}
