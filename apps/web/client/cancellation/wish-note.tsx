import type { CancellationView } from '@lanyard/domain/cancellations/cancellation-view';
import { cancellationWords } from '@lanyard/domain/cancellations/cancellation-words';
import { formatMoney } from '@lanyard/domain/money/money';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../browser/times.ts';
import { cancellationPageWords as words } from '../strings/en/cancellation.ts';
import { usePress } from '../transfer/use-press.ts';

interface WishNoteProps {
  readonly wish: CancellationView;
  readonly currency: string;
  readonly timeZone: string;
  /** Names what it is about, where a page shows several. */
  readonly showsWhat?: boolean;
  readonly viewer: 'ATTENDEE' | 'BUYER';
  readonly withdraw: () => Promise<void>;
}

/** Where a wish to cancel stands, what comes back, what the organizers wrote, and the way to take it back. */
export function WishNote(props: WishNoteProps): ReactNode {
  const { wish, currency, timeZone, showsWhat = false, viewer, withdraw } = props;
  const { isBusy, failure, press } = usePress(withdraw);
  const { meaning } = cancellationWords[wish.status];
  const amount = wish.amountMinor === null ? null : formatMoney({ amountMinor: wish.amountMinor, currency });
  const hasAmount = amount !== null && wish.amountMinor !== 0;
  return (
    <div>
      <p className="flex items-start gap-2 font-semibold">
        <span className="mt-1">
          <MeaningIcon meaning={meaning} size={18} />
        </span>
        <span className="min-w-0 break-words">{words.state[wish.status]}</span>
      </p>
      {showsWhat && (
        <p className="mt-1 font-mono text-14/[22px] break-words">
          {wish.isWholeOrder ? words.whole : words.tickets(wish.tickets)}
        </p>
      )}
      <p className="mt-1 text-[15px]/[22px] text-muted">
        {byWords(wish, viewer)} {words.askedOn(dayAndTime(wish.askedAt, timeZone))}
      </p>
      {hasAmount && wish.status === 'ASKED' && (
        <p className="mt-1 text-[15px]/[22px]">{words.wouldBe(amount)}</p>
      )}
      {hasAmount && wish.status === 'APPROVED' && (
        <p className="mt-1 text-16/[24px] font-medium">{words.comesBack(amount)}</p>
      )}
      {wish.answer !== null && (
        <div className="mt-3 border-l-4 border-line-strong pl-3">
          <p className="text-14/[20px] text-muted">{words.answer}</p>
          <p className="text-16/[24px] break-words whitespace-pre-line">{wish.answer}</p>
        </div>
      )}
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in mt-4">
          <p>{failure}</p>
        </Alert>
      )}
      {wish.canWithdraw && (
        <Button
          variant="quiet"
          className="no-print mt-4"
          isBusy={isBusy}
          busyLabel={words.withdrawing}
          onClick={press}
        >
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}

function byWords({ askedBy }: CancellationView, viewer: WishNoteProps['viewer']): string {
  if (askedBy === viewer) return '';
  if (askedBy === 'STAFF') return words.askedByStaff;
  return askedBy === 'BUYER' ? words.askedByBuyer : words.askedByAttendee;
}
