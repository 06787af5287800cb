import { formatMoney } from '@lanyard/domain/money/money';
import type { CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { RollingNumber } from '@lanyard/ui/rolling-number.tsx';
import type { ReactNode } from 'react';
import { Card } from '../../parts/card.tsx';
import { CountsBar } from '../../parts/counts-bar.tsx';
import { batchPageWords } from '../../strings/en/batch.ts';

const words = batchPageWords.progress;

/** How many codes are made, mailed and used. */
export function BatchProgressCard({ batch }: { batch: CodeBatchView }): ReactNode {
  const { made, count, mails, codesUsed, used, givenAwayMinor, currency } = batch;
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1 pb-4">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <p aria-live="polite" className="tabular text-18/[26px] font-semibold">
            <RollingNumber
              value={made}
              text={made === count ? words.allMade(count) : words.made(made, count)}
            />
          </p>
          <p className="tabular ml-auto text-ink-2">
            {words.used(codesUsed, used)},{' '}
            {words.given(formatMoney({ amountMinor: givenAwayMinor, currency }))}
          </p>
        </div>
        <CountsBar used={made} held={0} capacity={count} className="mt-2" />
        {mails !== null && (
          <>
            <p className="tabular mt-3 text-ink-2">
              {words.mails(mails.sent, mails.wanted, mails.delivered)}
            </p>
            <CountsBar used={mails.sent} held={0} capacity={mails.wanted} className="mt-2" />
            {mails.failed > 0 && (
              <p className="mt-2 flex items-start gap-2 font-medium text-attention">
                <span className="mt-[3px]">
                  <MeaningIcon meaning="attention" size={15} />
                </span>
                {words.failed(mails.failed)}
              </p>
            )}
          </>
        )}
      </div>
    </Card>
  );
}
