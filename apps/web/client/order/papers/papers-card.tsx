import { formatMoney } from '@lanyard/domain/money/money';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { paperNames } from '@lanyard/domain/papers/paper-states';
import type { PaperView } from '@lanyard/domain/papers/paper-view';
import { countryName } from '@lanyard/domain/registration/country-codes';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { dateRange } from '../../browser/times.ts';
import { paperWords as words } from '../../strings/en/papers.ts';

const BillingForm = lazy(async () => ({ default: (await import('./billing-form.tsx')).BillingForm }));

/** The receipts and credit notes of an order, each to be downloaded, and the way to have one made out anew. */
export function PapersCard({ token, order }: { token: string; order: OrderView }): ReactNode {
  const { papers, current, canCorrect, billing } = order.papers;
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What held the focus is gone now.
    if (note !== null) heading.current?.focus();
  }, [note]);
  if (current === null || billing === null) return null;
  const isEmpty = rowsOf(billing).length === 0;
  return (
    <section aria-labelledby="papers-title" className="card p-5">
      <h2 ref={heading} id="papers-title" tabIndex={-1} className="text-18/[24px] outline-none">
        {words.title}
      </h2>
      <p className="mt-1 text-14/[20px] text-muted">{words.lead}</p>
      <div role="status">
        {note !== null && <Alert meaning="good" title={note} className="slide-in mt-4" />}
      </div>
      <ul className="mt-2 grid divide-y divide-line">
        {papers.map((paper) => (
          <PaperRow
            key={paper.number}
            paper={paper}
            isCurrent={paper.number === current && canCorrect && papers.length > 1}
            href={`/o/${encodeURIComponent(token)}/papers/${encodeURIComponent(paper.number)}.pdf`}
            order={order}
          />
        ))}
      </ul>
      {!isEmpty && <MadeOutTo billing={billing} />}
      <div className="no-print mt-3">
        {isCorrecting ? (
          <Suspense fallback={<Skeleton className="h-80" />}>
            <BillingForm
              token={token}
              current={current}
              billing={billing}
              onDone={(number) => {
                setIsCorrecting(false);
                setNote(words.form.done(number, order.buyer.email));
              }}
              onKeep={() => setIsCorrecting(false)}
            />
          </Suspense>
        ) : canCorrect ? (
          <Button
            variant="plain"
            size="small"
            className="-ml-3"
            onClick={() => {
              setNote(null);
              setIsCorrecting(true);
            }}
          >
            {isEmpty ? words.add : words.correct}
          </Button>
        ) : (
          <p className="text-14/[20px] text-muted">{words.over}</p>
        )}
      </div>
    </section>
  );
}

interface PaperRowProps {
  readonly paper: PaperView;
  readonly isCurrent: boolean;
  readonly href: string;
  readonly order: OrderView;
}

function PaperRow({ paper, isCurrent, href, order }: PaperRowProps): ReactNode {
  const { number, kind, amountMinor, issuedAt } = paper;
  const amount = formatMoney({ amountMinor, currency: order.currency });
  const about = words.about(paper.cause, paper.credits);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-3">
      <a
        href={href}
        download
        className="-my-1.5 py-1.5 font-medium break-words underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        aria-label={words.download(paperNames[kind], number)}
      >
        {paperNames[kind]} <span className="font-mono text-[14px]">{number}</span>
      </a>
      <span className="tabular text-right font-mono text-[15px]/[24px]">
        {kind === 'CREDIT_NOTE' ? `−${amount}` : amount}
      </span>
      <span className="col-span-2 flex flex-wrap items-center gap-x-2 text-14/[20px] text-muted">
        {dateRange(issuedAt, issuedAt, order.event.timeZone)}
        {about !== null && <span className="w-full break-words">{about}</span>}
        {isCurrent && <StatusTag meaning="good">{words.current}</StatusTag>}
      </span>
    </li>
  );
}

function MadeOutTo({ billing }: { billing: BillingDetails }): ReactNode {
  return (
    <dl className="border-t border-line pt-3 text-[15px]/[22px]">
      <dt className="text-muted">{words.madeOutTo}</dt>
      {rowsOf(billing).map((row) => (
        <dd key={row} className="break-words">
          {row}
        </dd>
      ))}
    </dl>
  );
}

function rowsOf({ company, vatId, address, country }: BillingDetails): string[] {
  return [
    ...(company === null ? [] : [company]),
    ...(address === null ? [] : address.split('\n')),
    ...(country === null ? [] : [countryName(country)]),
    ...(vatId === null ? [] : [words.vat(vatId)]),
  ];
}
