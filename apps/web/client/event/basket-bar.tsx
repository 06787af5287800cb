import { formatMoney } from '@lanyard/domain/money/money';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';

/** What has been chosen, its total and the next step; stays at the bottom while there is a choice. */
export function BasketBar({ quote, currency }: { quote: Quote; currency: string }): ReactNode {
  if (quote.lines.length === 0) return null;
  return (
    <section
      aria-label={eventWords.bar.label}
      className="slide-in no-print sticky bottom-0 z-10 border-t border-line bg-surface shadow-[0_-10px_30px_-20px_oklch(0.3_0.03_60/0.4)]"
    >
      <div className="wrap flex min-h-[76px] items-center gap-5 py-2.5">
        <div className="min-w-0 flex-1" aria-live="polite">
          <p className="tabular font-display text-22/[1.2] font-bold">
            {quote.grossMinor === 0
              ? eventWords.bar.free
              : formatMoney({ amountMinor: quote.grossMinor, currency })}
          </p>
          <p className="truncate text-[15px]/[20px] text-muted">
            {quote.lines
              .map((line) => eventWords.bar.line(line.quantity, line.name, line.variantName))
              .join(', ')}
          </p>
        </div>
        <button type="submit" className={buttonClass({ size: 'big' })}>
          {eventWords.bar.continue}
        </button>
      </div>
    </section>
  );
}
