import type { EventView } from '@lanyard/domain/events/event-view';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { eventWords } from '../strings/en/event.ts';
import { moneyOf } from './money-of.ts';
import type { Offered } from './order-content.ts';
import type { Question } from './placing.ts';
import { lineName, priceChanges } from './price-changes.ts';

const words = checkoutWords.priceChange;

/** On a phone each button has a row of its own. */
const wide = 'w-full sm:w-auto';

interface PriceDialogProps {
  readonly isOpen: boolean;
  readonly event: EventView;
  readonly question: Extract<Question, { about: 'PRICE' }>;
  readonly onGoOn: (offered: Offered) => void;
  readonly onBack: () => void;
}

/** What the basket cost and what it costs now, line by line, and one button that takes the new price. */
export function PriceDialog({ isOpen, event, question, onGoOn, onBack }: PriceDialogProps): ReactNode {
  const { code, sentence, before, now } = question;
  const isAboutCoupon = code.startsWith('COUPON_');
  const isUnverified = code === 'COUPON_UNVERIFIED';
  const title = isUnverified ? words.unverifiedTitle : isAboutCoupon ? words.couponTitle : words.title;
  // The code stays where its discount does; a refused one is left out.
  const taken = { quote: now, code: isAboutCoupon ? null : before.code };
  return (
    <Dialog
      isOpen={isOpen}
      title={title}
      closeLabel={words.close}
      onClose={onBack}
      actions={
        <>
          <Button variant="quiet" className={wide} onClick={onBack}>
            {words.back}
          </Button>
          {isUnverified && (
            <Button variant="quiet" className={wide} onClick={() => onGoOn(before)}>
              {words.tryAgain}
            </Button>
          )}
          <Button className={wide} onClick={() => onGoOn(taken)}>
            {isAboutCoupon ? words.goOnWithout(moneyOf(event, now.grossMinor)) : words.confirm}
          </Button>
        </>
      }
    >
      <p className="text-16/[24px]">{sentence}</p>
      <Comparison event={event} before={before} now={now} />
      <p className="mt-3 text-14/[20px] text-muted">{words.stillHere}</p>
    </Dialog>
  );
}

interface ComparisonProps {
  readonly event: EventView;
  readonly before: Offered;
  readonly now: Quote;
}

function Comparison({ event, before, now }: ComparisonProps): ReactNode {
  const money = (amountMinor: number) => moneyOf(event, amountMinor);
  const changes = priceChanges(before.quote, now);
  const hasNewDiscount = before.quote.discountMinor !== now.discountMinor;
  return (
    <table className="tabular mt-4 w-full text-[15px]/[22px]">
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ line, beforeMinor, nowMinor }) => (
          <Row
            key={lineName(line)}
            label={eventWords.bar.line(line.quantity, line.name, line.variantName)}
            before={money(beforeMinor)}
            now={money(nowMinor)}
          />
        ))}
        {hasNewDiscount && before.code !== null && (
          <Row
            label={words.code(before.code)}
            before={`−${money(before.quote.discountMinor)}`}
            now={`−${money(now.discountMinor)}`}
          />
        )}
        <Row
          isTotal
          label={words.total}
          before={money(before.quote.grossMinor)}
          now={money(now.grossMinor)}
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly label: string;
  readonly before: string;
  readonly now: string;
  readonly isTotal?: boolean;
}

function Row({ label, before, now, isTotal = false }: RowProps): ReactNode {
  return (
    <tr className="border-t border-line">
      <th scope="row" className={isTotal ? 'py-2.5 text-left font-semibold' : 'py-2.5 text-left font-normal'}>
        {label}
      </th>
      <td className="px-3 text-right font-mono text-14 whitespace-nowrap text-muted">
        <s>{before}</s>
      </td>
      <td className="text-right font-mono whitespace-nowrap">
        {isTotal ? <b className="text-18">{now}</b> : now}
      </td>
    </tr>
  );
}
