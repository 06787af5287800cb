import type { EventView } from '@lanyard/domain/events/event-view';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import { cx } from '@lanyard/ui/class-names';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { moneyOf } from './money-of.ts';
import type { Question } from './placing.ts';

const words = checkoutWords.twice;

interface TwiceDialogProps {
  readonly isOpen: boolean;
  readonly event: EventView;
  readonly question: Extract<Question, { about: 'TWICE' }>;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** Asks once before the same content is bought a second time. */
export function TwiceDialog({ isOpen, event, question, onAgain, onBack }: TwiceDialogProps): ReactNode {
  const { paidAt, orderPath, offered } = question;
  const [askedAt] = useState(() => Date.now());
  const ago = checkoutWords.ago(askedAt - paidAt);
  const total = offered.quote.grossMinor;
  return (
    <Dialog
      isOpen={isOpen}
      title={words.title(ago)}
      closeLabel={words.close}
      onClose={onBack}
      actions={
        <>
          {orderPath && (
            <a href={orderPath} className={cx(buttonClass({ variant: 'quiet' }), 'w-full sm:w-auto')}>
              {words.see}
            </a>
          )}
          <Button className="w-full sm:w-auto" onClick={onAgain}>
            {total > 0 ? words.again(moneyOf(event, total)) : words.againFree}
          </Button>
        </>
      }
    >
      <p className="text-16/[24px]">{words.sentence}</p>
    </Dialog>
  );
}
