import type { OpenOfferView } from '@lanyard/domain/transfers/transfer-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { dayAndTime, zoneCity } from '../../browser/times.ts';
import { transferWords } from '../../strings/en/transfer.ts';
import { usePress } from '../../transfer/use-press.ts';

const words = transferWords.card;

interface OpenOfferProps {
  readonly open: OpenOfferView;
  readonly viewer: 'HOLDER' | 'BUYER';
  readonly timeZone: string;
  readonly withdraw: () => Promise<void>;
  /** What the button is called where a page has several. */
  readonly withdrawLabel?: string;
}

/** Whom the ticket is offered to, until when, and the way to take that back. */
export function OpenOffer({ open, viewer, timeZone, withdraw, withdrawLabel }: OpenOfferProps): ReactNode {
  const { isBusy, failure, press } = usePress(withdraw);
  const by =
    open.offeredBy === viewer
      ? null
      : open.offeredBy === 'STAFF'
        ? words.byStaff
        : open.offeredBy === 'BUYER'
          ? words.byBuyer
          : null;
  return (
    <>
      <p className="flex items-start gap-2 font-semibold text-waiting">
        <span className="mt-1">
          <MeaningIcon meaning="waiting" size={18} />
        </span>
        <span className="min-w-0 wrap-anywhere">
          {open.recipientEmail === null
            ? words.open(open.recipientName)
            : words.openFor(open.recipientName, open.recipientEmail)}
        </span>
      </p>
      <p className="mt-1 text-[15px]/[22px] text-muted">
        {by !== null && `${by} `}
        {words.expires(dayAndTime(open.expiresAt, timeZone), zoneCity(timeZone))}
      </p>
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in mt-4">
          <p>{failure}</p>
        </Alert>
      )}
      <Button
        variant="quiet"
        className="mt-4"
        isBusy={isBusy}
        busyLabel={words.withdrawing}
        aria-label={withdrawLabel}
        onClick={press}
      >
        {words.withdraw}
      </Button>
    </>
  );
}
