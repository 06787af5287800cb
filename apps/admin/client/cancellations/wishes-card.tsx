import { askerWords, cancellationWords } from '@lanyard/domain/cancellations/cancellation-words';
import { formatMoney } from '@lanyard/domain/money/money';
import type { CancellationRow } from '@lanyard/domain/staff/cancellation-views';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { cancellationsWords } from '../strings/en/cancellations.ts';
import { whatOf } from './what-of.ts';

const words = cancellationsWords.card;

interface WishesCardProps {
  readonly wishes: readonly CancellationRow[];
  readonly slug: string;
  readonly currency: string | null;
  readonly timeZone: string;
  /** Whether the room where it is decided is open to whoever looks. */
  readonly linksRoom: boolean;
}

/** Wishes to cancel on the page of what they are about, each one click from its decision; nothing where none were. */
export function WishesCard({ wishes, slug, currency, timeZone, linksRoom }: WishesCardProps): ReactNode {
  if (wishes.length === 0) return null;
  return (
    <Card title={words.title}>
      <ul className="pt-1">
        {wishes.map((wish) => {
          const { meaning, label } = cancellationWords[wish.status];
          return (
            <CardRow key={wish.cancellationId}>
              <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
                {linksRoom ? (
                  <Link
                    to="/e/$slug/cancellations"
                    params={{ slug }}
                    search={{ state: 'ALL', open: wish.cancellationId }}
                    className="font-mono text-[13px]/[20px] underline decoration-line-strong underline-offset-4 hover:decoration-ink"
                  >
                    {whatOf(wish)}
                  </Link>
                ) : (
                  <span className="font-mono text-[13px]/[20px]">{whatOf(wish)}</span>
                )}
                <StatusTag meaning={meaning}>{label}</StatusTag>
                <p className="col-span-2 text-[13px]/[18px] text-muted">
                  {askerWords[wish.askedBy]} · <TimeText at={wish.askedAt} timeZone={timeZone} />
                  {currency !== null && (
                    <>
                      {' '}
                      ·{' '}
                      <span className="tabular font-mono">
                        {formatMoney({ amountMinor: wish.decidedMinor ?? wish.dueMinor, currency })}
                      </span>
                    </>
                  )}
                </p>
              </div>
            </CardRow>
          );
        })}
      </ul>
    </Card>
  );
}
