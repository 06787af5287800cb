import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { timeOfDay } from '../browser/times.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { commonWords } from '../strings/en/common.ts';
import type { EarlierOrder } from './placing.ts';
import type { Placing } from './use-place-order.ts';

interface PlaceOutcomeProps {
  readonly placing: Placing;
  readonly timeZone: string;
}

/** Why the last press did not lead on, in words; nothing chosen or typed is lost. */
export function PlaceOutcome({ placing, timeZone }: PlaceOutcomeProps): ReactNode {
  const { refusal } = placing;
  const problems = Object.keys(placing.errors).length;
  return (
    <>
      <p role="status" className="sr-only">
        {problems > 0 && checkoutWords.problems(problems)}
      </p>
      {refusal && (
        <Alert isUrgent meaning="attention" title={refusal.title} className="slide-in">
          <p>{refusal.sentence}</p>
          {refusal.earlier && <EarlierNote earlier={refusal.earlier} timeZone={timeZone} />}
          {refusal.reference && (
            <p className="mt-1 font-mono text-14 text-muted">{commonWords.reference(refusal.reference)}</p>
          )}
        </Alert>
      )}
    </>
  );
}

/** Leads to the order that stays as it is: paid, or still to be paid. */
function EarlierNote({
  earlier: { orderPath, holdUntil },
  timeZone,
}: {
  readonly earlier: EarlierOrder;
  readonly timeZone: string;
}): ReactNode {
  const { waiting, overMeanwhile } = checkoutWords;
  return (
    <>
      {holdUntil && <p className="mt-2">{waiting.stillThere(timeOfDay(holdUntil, timeZone))}</p>}
      <p className="mt-3">
        <a href={orderPath} className={buttonClass({ variant: 'quiet' })}>
          {holdUntil ? waiting.pay : overMeanwhile.see}
        </a>
      </p>
    </>
  );
}
