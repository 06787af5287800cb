import { formatMoney } from '@lanyard/domain/money/money';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { paperNames } from '@lanyard/domain/papers/paper-states';
import type { PaperView } from '@lanyard/domain/papers/paper-view';
import { countryName } from '@lanyard/domain/registration/country-codes';
import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../../parts/card.tsx';
import { TimeText } from '../../parts/time-text.tsx';
import { mayDo, useEventRights, useReadySession } from '../../session/session.ts';
import { orderPageWords } from '../../strings/en/order.ts';
import { CorrectReceipt } from './correct-receipt.tsx';

const words = orderPageWords.papers;

/** The receipts and credit notes of an order, each to be downloaded, and the way to have one made out anew. */
export function PapersCard({ order }: { order: StaffOrderView }): ReactNode {
  const { papers, current, billing, canCorrect } = order.papers;
  const client = useQueryClient();
  const session = useReadySession();
  const rights = useEventRights(order.event.slug);
  if (current === null) return null;
  const mayRead = mayDo(session, rights, 'people.read');
  const mayCorrect = mayDo(session, rights, 'orders.correctReceipt');
  const reason = !mayCorrect ? words.notAllowed : !canCorrect ? words.over : null;
  return (
    <Card title={words.title}>
      <ul className="pt-1">
        {papers.map((paper) => (
          <CardRow key={paper.number}>
            <PaperRow
              paper={paper}
              order={order}
              isCurrent={paper.number === current && canCorrect && papers.length > 1}
              mayRead={mayRead}
            />
          </CardRow>
        ))}
      </ul>
      <div className="border-t border-line px-4 py-3">
        {billing ? (
          <>
            <p className="text-[13px]/[18px] text-muted">{words.madeOutTo}</p>
            {rowsOf(billing).map((row) => (
              <p key={row} className="break-words">
                {row}
              </p>
            ))}
            <div className="mt-2.5">
              <CorrectReceipt
                order={order}
                current={current}
                billing={billing}
                reason={reason}
                onDone={() => void client.invalidateQueries({ queryKey: ['order', order.reference] })}
              />
            </div>
            {reason && <p className="mt-2 text-[13px]/[18px] text-muted">{reason}</p>}
          </>
        ) : (
          <p className="text-[13px]/[18px] text-muted">{words.hidden}</p>
        )}
      </div>
    </Card>
  );
}

interface PaperRowProps {
  readonly paper: PaperView;
  readonly order: StaffOrderView;
  readonly isCurrent: boolean;
  readonly mayRead: boolean;
}

function PaperRow({ paper, order, isCurrent, mayRead }: PaperRowProps): ReactNode {
  const { number, kind, amountMinor } = paper;
  const amount = formatMoney({ amountMinor, currency: order.currency });
  const about = words.about(paper.cause, paper.credits);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      {mayRead ? (
        <a
          href={`/orders/${order.orderId}/papers/${encodeURIComponent(number)}.pdf`}
          download
          aria-label={words.download(paperNames[kind], number)}
          className="break-words underline decoration-line-strong underline-offset-4 hover:decoration-ink"
        >
          {paperNames[kind]} <span className="font-mono text-[13px]">{number}</span>
        </a>
      ) : (
        <p className="break-words">
          {paperNames[kind]} <span className="font-mono text-[13px]">{number}</span>
        </p>
      )}
      <span className="tabular font-mono text-[13px]">{kind === 'CREDIT_NOTE' ? `−${amount}` : amount}</span>
      <p className="col-span-2 flex flex-wrap items-center gap-x-2 text-[13px]/[18px] text-muted">
        <TimeText at={paper.issuedAt} timeZone={order.event.timeZone} />
        {about !== null && <span className="w-full break-words">{about}</span>}
        {isCurrent && <StatusTag meaning="good">{words.stands}</StatusTag>}
      </p>
    </div>
  );
}

function rowsOf({ company, vatId, address, country }: BillingDetails): string[] {
  const rows = [
    ...(company === null ? [] : [company]),
    ...(address === null ? [] : address.split('\n')),
    ...(country === null ? [] : [countryName(country)]),
    ...(vatId === null ? [] : [words.vat(vatId)]),
  ];
  return rows.length > 0 ? rows : [words.buyerAlone];
}
