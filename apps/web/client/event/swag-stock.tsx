import type { SwagAvailability } from '@lanyard/domain/events/event-view';
import { RollingNumber } from '@lanyard/ui/rolling-number.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import { eventWords } from '../strings/en/event.ts';

/** From here on a buyer should know how few there are. */
const few = 10;

interface SwagStockProps {
  readonly left: SwagAvailability | undefined;
  readonly quantity: number;
  readonly max: number;
}

/** What is left of a size, or why no more can be chosen; nothing while the count is not known. */
export function SwagStock({ left, quantity, max }: SwagStockProps): ReactNode {
  const words = eventWords.swag;
  const isTooMany = left !== undefined && quantity > left.remaining;
  return (
    <p className="min-w-0 text-[14px]/[20px] text-muted" aria-live="polite">
      {isTooMany ? (
        <span className="font-medium text-attention">{eventWords.tickets.chosenTooMany(left.remaining)}</span>
      ) : quantity === max ? (
        words.mostPerOrder(max)
      ) : (
        left && (
          <b
            className={
              left.remaining <= few
                ? 'tabular font-semibold text-attention'
                : 'tabular font-semibold text-ink-2'
            }
          >
            {left.remaining === 0 ? (
              words.soldOut
            ) : (
              <RollingNumber
                value={left.remaining}
                text={words.left(new Intl.NumberFormat(commonWords.locale).format(left.remaining))}
              />
            )}
          </b>
        )
      )}
    </p>
  );
}
