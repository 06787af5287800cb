import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import type { CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../browser/times.ts';
import { Card } from '../../parts/card.tsx';
import { batchPageWords } from '../../strings/en/batch.ts';
import { couponCountWords, couponPageWords } from '../../strings/en/coupons.ts';
import { Term } from '../terms-card.tsx';

const words = couponPageWords.terms;

/** The terms that every code of a batch was made with. */
export function BatchTermsCard({ batch }: { batch: CodeBatchView }): ReactNode {
  const { startsAt, endsAt, timeZone, ticketTypes, unlocks, minimumTickets, perOrder, oncePerBuyer } = batch;
  const dates = [
    ...(startsAt === null ? [] : [words.from(dayAndTime(startsAt, timeZone))]),
    ...(endsAt === null ? [] : [words.until(dayAndTime(endsAt, timeZone))]),
  ];
  const names = (types: readonly { name: string }[]) => types.map(({ name }) => name).join(', ');
  return (
    <Card title={batchPageWords.terms.title}>
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-2 px-4 pt-2 pb-3">
        <Term name={words.discount}>{batch.discount}</Term>
        <Term name={batchPageWords.terms.perCode}>
          {batch.perCode === null ? words.noLimit : couponCountWords.tickets(batch.perCode)}
        </Term>
        <Term name={words.dates}>
          {dates.length === 0 ? words.any : dates.map((line) => <p key={line}>{line}</p>)}
        </Term>
        <Term name={words.types}>{ticketTypes === null ? words.allTypes : names(ticketTypes)}</Term>
        {unlocks.length > 0 && <Term name={words.unlocks}>{names(unlocks)}</Term>}
        {minimumTickets > 1 && <Term name={words.minimum}>{words.minimumOf(minimumTickets)}</Term>}
        {perOrder !== null && <Term name={words.perOrder}>{words.perOrderOf(perOrder)}</Term>}
        {oncePerBuyer && <Term name={words.once}>{words.onceEach}</Term>}
        {batch.label !== null && <Term name={words.label}>{batch.label}</Term>}
        <Term name={words.home}>{couponHomeWords[batch.home].label}</Term>
      </dl>
    </Card>
  );
}
