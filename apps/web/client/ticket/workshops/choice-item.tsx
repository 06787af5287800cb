import { formatMoney } from '@lanyard/domain/money/money';
import type { ChoiceOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { type ReactNode, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { BuySeat } from './buy-seat.tsx';
import { quoted, type WorkshopListProps } from './workshop-list.ts';
import { WorkshopItem } from './workshop-item.tsx';

const words = workshopWords.choice;

type ChoiceProps = WorkshopListProps & { readonly choice: ChoiceOnTicket };

/** A workshop the ticket has no seat in: seats left, or how many wait, and what can be done about it. */
export function ChoiceItem({ choice, ...list }: ChoiceProps): ReactNode {
  const { workshop, can, refusal, free, waiting, inTheWay } = choice;
  const [isAsking, setIsAsking] = useState(false);
  const isFull = free === 0;
  return (
    <WorkshopItem
      {...list}
      workshop={workshop}
      tag={
        <StatusTag meaning={isFull ? 'asleep' : 'good'}>
          {isFull ? words.full(waiting) : words.free(free)}
        </StatusTag>
      }
    >
      {refusal !== null && <p className="mt-2 text-[15px]/[22px] text-muted">{refusal}</p>}
      {inTheWay.length > 0 && !isAsking && choice.canKeepAll && (
        <p className="mt-2 text-[15px]/[22px] text-ink-2">
          {words.inTheWay(quoted(inTheWay.map(({ title }) => title)))}
        </p>
      )}
      {can !== 'NOTHING' && (
        <div className="mt-3">
          {isAsking ? (
            <WhichSeat {...list} choice={choice} onNever={() => setIsAsking(false)} />
          ) : (
            <FirstPress {...list} choice={choice} onAsk={() => setIsAsking(true)} />
          )}
        </div>
      )}
    </WorkshopItem>
  );
}

/** The button before anything had to be asked. */
function FirstPress({ choice, onAsk, ...list }: ChoiceProps & { readonly onAsk: () => void }): ReactNode {
  const { workshop, can, inTheWay } = choice;
  const { title, priceMinor } = workshop;
  const label = can === 'JOIN' ? words.joinLabel(title) : words.bookLabel(title);
  const text =
    can === 'JOIN'
      ? words.join
      : can === 'BUY'
        ? words.buy(formatMoney({ amountMinor: priceMinor, currency: list.currency }, { trimZeroes: true }))
        : words.book;
  if (inTheWay.length > 0)
    return (
      <Button variant="quiet" aria-label={can === 'BUY' ? undefined : label} onClick={onAsk}>
        {text}
      </Button>
    );
  return <Act {...list} choice={choice} text={text} {...(can === 'BUY' ? {} : { label })} />;
}

/** What is done about the seats that are in the way. */
function WhichSeat({ choice, onNever, ...list }: ChoiceProps & { readonly onNever: () => void }): ReactNode {
  const { can, inTheWay, canKeepAll } = choice;
  const isJoin = can === 'JOIN';
  const question = isJoin ? words.askJoin : canKeepAll ? words.askClash : words.askFull;
  return (
    <div className="slide-in grid gap-3">
      <p className="text-16/[24px] text-ink-2">{question}</p>
      <div className="flex flex-wrap gap-2">
        {inTheWay.map(({ seatId, title }) => (
          <Act
            key={seatId}
            {...list}
            choice={choice}
            text={isJoin ? words.swapThen(title) : words.swap(title)}
            swapsSeatId={seatId}
          />
        ))}
        {canKeepAll && <Act {...list} choice={choice} text={isJoin ? words.sayLater : words.keepBoth} />}
        <Button variant="plain" onClick={onNever}>
          {words.never}
        </Button>
      </div>
    </div>
  );
}

/** The button that does it, or leads to where it is paid. */
function Act({
  choice: { workshop, can },
  text,
  label,
  swapsSeatId,
  ...list
}: ChoiceProps & {
  readonly text: string;
  readonly label?: string;
  readonly swapsSeatId?: string;
}): ReactNode {
  const { token, acts } = list;
  const { key: workshopKey, title } = workshop;
  const isJoin = can === 'JOIN';
  if (can === 'BUY')
    return (
      <BuySeat
        {...list}
        workshop={workshop}
        variant="quiet"
        text={text}
        {...(swapsSeatId ? { swapsSeatId } : {})}
      />
    );
  const name = `${isJoin ? 'join' : 'book'} ${swapsSeatId ?? ''} ${workshopKey}`;
  const wanted = { token, workshopKey, swapsSeatId };
  return (
    <Button
      variant="quiet"
      isBusy={acts.busy === name}
      busyLabel={words.busy}
      {...(label ? { 'aria-label': label } : {})}
      onClick={() =>
        acts.act({
          name,
          run: (requestId) =>
            isJoin
              ? storefrontApi.workshops.join.mutate({ ...wanted, requestId })
              : storefrontApi.workshops.book.mutate({ ...wanted, requestId }),
          said: isJoin ? words.joined(title) : words.booked(title),
        })
      }
    >
      {text}
    </Button>
  );
}
