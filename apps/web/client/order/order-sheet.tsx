import { errorSentence } from '@lanyard/domain/errors/error-codes';
import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import { type OrderWordKey, orderWords, type StateWords } from '@lanyard/domain/orders/order-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { StepTimeline } from '@lanyard/ui/step-timeline.tsx';
import { type ReactNode, useEffect } from 'react';
import { sharedStore } from '../browser/storage.ts';
import { dayAndTime, zoneCity } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { wearTheme } from '../browser/wear-theme.ts';
import { noteOrder } from '../checkout/order-identity.ts';
import { pageToken } from '../browser/page-token.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { commonWords } from '../strings/en/common.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';
import { CancelCard } from './cancellation/cancel-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { OrderChange } from './order-change.tsx';
import { OrderPapers } from './order-papers.tsx';
import { OrderNext, StaleNote } from './order-next.tsx';
import { orderSteps } from './order-steps.ts';
import { PapersCard } from './papers/papers-card.tsx';
import { shownWordKey } from './progress-rules.ts';
import { TicketRows } from './ticket-rows.tsx';

interface OrderSheetProps {
  readonly order: OrderView;
  readonly progress: OrderProgress;
  readonly staleSince: number | null;
  readonly returnedAt: number | null;
}

/** An order in words: where it stands, what to do next, its tickets, what it cost. */
export function OrderSheet({ order, progress, staleSince, returnedAt }: OrderSheetProps): ReactNode {
  const { event } = order;
  // Its process goes on for the money; to people it is over.
  const key = order.isCancelled ? 'CANCELLED' : shownWordKey(progress, returnedAt !== null);
  const hasTickets = order.lines.some(({ kind }) => kind === 'TICKET');
  const words = wordsOf(key, progress, hasTickets);
  const { money } = orderWordsOnPage;
  const isDone = progress.status === 'COMPLETED';
  const isOver = key === 'EXPIRED' || key === 'REFUSED' || key === 'CANCELLED' || key === 'REPLACED';
  const now = useNow(1000, staleSince !== null);

  useEffect(() => {
    wearTheme(event.slug);
  }, [event.slug]);
  useEffect(() => {
    nameTab(orderWordsOnPage.documentTitle(order.reference, words.label));
  }, [order.reference, words.label]);
  const paidAt = order.completedAt === null ? null : Date.parse(order.completedAt);
  useEffect(() => {
    if (!isDone && !isOver) return;
    const which = { orderPath: window.location.pathname };
    const change = isDone ? ({ state: 'PAID', paidAt } as const) : ({ state: 'OVER' } as const);
    noteOrder(sharedStore, event.slug, which, change, Date.now());
  }, [event.slug, isDone, isOver, paidAt]);

  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex-1 pt-8 pb-16 lg:pt-12">
        {staleSince !== null && (
          <StaleNote
            sentence={commonWords.stale(
              commonWords.secondsAgo(Math.max(1, Math.round((now - staleSince) / 1000))),
            )}
          />
        )}
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px] lg:gap-12">
          <div className="grid gap-10">
            <div>
              <p className="mb-4 flex flex-wrap items-center gap-3">
                <span className="font-mono text-[15px] text-muted">
                  {orderWordsOnPage.order(order.reference)}
                </span>
                <StatusTag meaning={words.meaning}>{words.label}</StatusTag>
              </p>
              <h1 className="text-[40px] lg:text-[52px]">{headlineOf(key, event.name, hasTickets)}</h1>
              <p className="mt-4 max-w-[36em] text-18/[28px] text-ink-2" aria-live="polite">
                {words.sentence}
              </p>
              <OrderNext order={order} progress={progress} wordKey={key} returnedAt={returnedAt} />
            </div>
            {!isOver && (
              <StepTimeline
                label={orderWordsOnPage.progress.title}
                steps={orderSteps(progress, key, { email: order.buyer.email, hasTickets })}
              />
            )}
            <TicketRows tickets={order.tickets} timeZone={event.timeZone} />
            <OrderChange order={order} />
            <CancelCard order={order} />
          </div>
          <div className="grid gap-4">
            <MoneyCard
              order={order}
              title={isOver ? money.titleOver : isDone ? money.title : money.titleOpen}
            />
            {isDone && <PapersCard token={pageToken(window.location.pathname)} order={order} />}
            {isDone && <OrderPapers token={pageToken(window.location.pathname)} order={order} />}
            <p className="px-1 text-14/[20px] text-muted">
              {orderWordsOnPage.placedAt(
                dayAndTime(order.createdAt, event.timeZone),
                zoneCity(event.timeZone),
              )}
            </p>
          </div>
        </div>
      </main>
      <SiteFooter timeZone={event.timeZone} />
    </div>
  );
}

function nameTab(title: string): void {
  document.title = title;
}

function headlineOf(key: OrderWordKey, event: string, hasTickets: boolean): string {
  const own = hasTickets ? undefined : orderWordsOnPage.withoutTickets[key]?.headline;
  return own ?? orderWordsOnPage.headlines[key](event);
}

/** The shared words of a state, made exact where the page knows more: why it was refused, that the receipt bounced. */
function wordsOf(key: OrderWordKey, progress: OrderProgress, hasTickets: boolean): StateWords {
  const { label, sentence } = { ...(hasTickets ? {} : orderWordsOnPage.withoutTickets[key]) };
  const shared = orderWords[key];
  const words = { ...shared, label: label ?? shared.label, sentence: sentence ?? shared.sentence };
  if (key === 'REFUSED' && progress.refusal) return { ...words, sentence: errorSentence(progress.refusal) };
  if (key !== 'RECEIPT_PENDING' || progress.receipt !== 'FAILED') return words;
  const { receiptFailedLabel, receiptFailedSentence } = orderWordsOnPage.progress;
  return { label: receiptFailedLabel, sentence: receiptFailedSentence, meaning: 'attention' };
}
