import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { commonWords } from '../strings/en/common.ts';
import type { Placing } from './use-place-order.ts';

/** Why the last press did not lead on, in words; nothing chosen or typed is lost. */
export function PlaceOutcome({ placing, total }: { placing: Placing; total: string }): ReactNode {
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
          {refusal.code === 'PRICE_CHANGED' && <p className="mt-1">{checkoutWords.priceConfirm(total)}</p>}
          {refusal.code === 'PAID_ALREADY' && (
            <p className="mt-3 flex flex-wrap gap-2">
              {refusal.orderPath && (
                <a href={refusal.orderPath} className={buttonClass({ variant: 'quiet' })}>
                  {checkoutWords.paidAlready.see}
                </a>
              )}
              <Button variant="quiet" onClick={() => placing.place({ isMeantTwice: true })}>
                {checkoutWords.paidAlready.again}
              </Button>
            </p>
          )}
          {refusal.reference && (
            <p className="mt-1 font-mono text-14 text-muted">{commonWords.reference(refusal.reference)}</p>
          )}
        </Alert>
      )}
    </>
  );
}
