import { formatMoney } from '@lanyard/domain/money/money';
import type { WorkshopOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useState } from 'react';
import { usePress } from '../../transfer/use-press.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { placeUpgrade } from './place-upgrade.ts';
import type { WorkshopListProps } from './workshop-list.ts';

const words = workshopWords.buy;

interface BuySeatProps extends WorkshopListProps {
  readonly workshop: WorkshopOnTicket;
  readonly text: string;
  readonly variant: 'primary' | 'quiet';
  readonly entryId?: string;
  readonly swapsSeatId?: string;
}

/** Orders a seat that costs something, and leads to where it is paid; whoever the ticket is for buys it. */
export function BuySeat(props: BuySeatProps): ReactNode {
  const { token, eventSlug, currency, holder, workshop, text, variant, entryId, swapsSeatId } = props;
  const { key: workshopKey, priceMinor } = workshop;
  const [isSure, setIsSure] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { isBusy, failure, press } = usePress(async () => {
    if (!holder) return;
    setRefusal(null);
    const placed = await placeUpgrade({
      ...{ token, eventSlug, workshopKey, priceMinor, entryId, swapsSeatId, buyer: holder },
    });
    if ('address' in placed) window.location.assign(placed.address);
    else setRefusal(placed.refusal);
  });
  const amount = formatMoney({ amountMinor: priceMinor, currency });
  if (!isSure)
    return (
      <Button variant={variant} onClick={() => setIsSure(true)}>
        {text}
      </Button>
    );
  return (
    <div className="slide-in w-full">
      <p className="text-16/[24px] text-ink-2">
        {holder ? words.sure(amount, holder.email) : words.nameFirst}
      </p>
      {(failure ?? refusal) !== null && (
        <Alert isUrgent meaning="attention" title={workshopWords.card.failed} className="slide-in mt-3">
          <p>{failure ?? refusal}</p>
        </Alert>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {holder && (
          <Button isBusy={isBusy} busyLabel={words.busy} onClick={press}>
            {words.pay(amount)}
          </Button>
        )}
        <Button variant="quiet" onClick={() => setIsSure(false)}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
