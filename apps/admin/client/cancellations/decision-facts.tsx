import { askerWords, cancelReasonWords } from '@lanyard/domain/cancellations/cancellation-words';
import { formatMoney } from '@lanyard/domain/money/money';
import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { TimeText } from '../parts/time-text.tsx';
import { cancellationsWords } from '../strings/en/cancellations.ts';

const words = cancellationsWords.dialog;

/** Who asked, why, what the rules of that moment give back of what, and what was decided. */
export function DecisionFacts({ wish, slug }: { wish: StaffCancellationView; slug: string }): ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: wish.currency });
  return (
    <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      <Fact name={words.asker}>
        {askerWords[wish.askedBy]}
        {wish.asker && <span className="text-ink-2">, {wish.asker.name}</span>} ·{' '}
        <TimeText at={wish.askedAt} timeZone={wish.timeZone} className="text-muted" />
      </Fact>
      <Fact name={words.reason}>{cancelReasonWords[wish.reason]}</Fact>
      {wish.words !== null && (
        <Fact name={words.words}>
          <span className="break-words whitespace-pre-line">{wish.words}</span>
        </Fact>
      )}
      {wish.shares.map(({ reference, grossMinor, dueMinor }) => (
        <Fact key={reference} name={words.share(reference)}>
          <span className="tabular font-mono text-[13px]/[20px]">
            {words.shareOf(money(dueMinor), money(grossMinor))}
          </span>
        </Fact>
      ))}
      {wish.swagDueMinor > 0 && (
        <Fact name={words.swag}>
          <span className="tabular font-mono text-[13px]/[20px]">{money(wish.swagDueMinor)}</span>
        </Fact>
      )}
      <Fact name={words.rules}>{words.percent(wish.percent, money(wish.dueMinor))}</Fact>
      {wish.decidedMinor !== null && <Fact name={words.decided}>{money(wish.decidedMinor)}</Fact>}
      {wish.answer !== null && (
        <Fact name={words.answered}>
          <span className="break-words whitespace-pre-line">{wish.answer}</span>
        </Fact>
      )}
      {wish.decidedBy !== null && <Fact name={words.over}>{words.decidedBy(wish.decidedBy)}</Fact>}
      <dt className="sr-only">{words.order}</dt>
      <dd className="col-span-2">
        <Link
          to="/e/$slug/orders/$reference"
          params={{ slug, reference: wish.orderReference }}
          className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {words.order}
        </Link>
      </dd>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
