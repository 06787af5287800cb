import type { RefundTerms } from '@lanyard/domain/cancellations/cancellation-view';
import { formatMoney } from '@lanyard/domain/money/money';
import type { ReactNode } from 'react';
import { dayAndTime, zoneCity } from '../browser/times.ts';
import { cancellationPageWords as words } from '../strings/en/cancellation.ts';

interface RefundRulesProps {
  readonly terms: RefundTerms;
  readonly currency: string;
  readonly timeZone: string;
}

/** Until when how much comes back. */
export function RefundRules({ terms, currency, timeZone }: RefundRulesProps): ReactNode {
  const { rules, feeMinor } = terms;
  if (rules.length === 0) return <p className="mt-2 text-[15px]/[22px] text-muted">{words.nothing}</p>;
  return (
    <div className="mt-2 text-[15px]/[22px] text-muted">
      <ul>
        {rules.map(({ percent, endsAt }) => (
          <li key={endsAt}>
            {words.until(percent, dayAndTime(endsAt, timeZone))}, {words.zone(zoneCity(timeZone))}.
          </li>
        ))}
      </ul>
      <p>
        {words.thenNothing}
        {feeMinor > 0 && ` ${words.fee(formatMoney({ amountMinor: feeMinor, currency }))}`}
      </p>
    </div>
  );
}
