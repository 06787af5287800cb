import type { SeatOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { type ReactNode, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { upgradeOrderPath } from './place-upgrade.ts';
import type { WorkshopListProps } from './workshop-list.ts';
import { WorkshopItem } from './workshop-item.tsx';

const words = workshopWords.seat;

/** A seat of the ticket, and the way to give it back. */
export function SeatItem({ seat, ...list }: WorkshopListProps & { readonly seat: SeatOnTicket }): ReactNode {
  const { token, acts } = list;
  const { workshop, seatId, isHeld, isPaid, canLeave } = seat;
  const [isSure, setIsSure] = useState(false);
  const orderPath = isHeld
    ? upgradeOrderPath({ eventSlug: list.eventSlug, workshopKey: workshop.key })
    : null;
  const name = `leave ${workshop.key}`;
  return (
    <WorkshopItem
      {...list}
      workshop={workshop}
      tag={<StatusTag meaning={isHeld ? 'waiting' : 'good'}>{isHeld ? words.held : words.yours}</StatusTag>}
    >
      {isHeld && (
        <p className="mt-2 text-[15px]/[22px] text-muted">
          {words.heldHint}{' '}
          {orderPath !== null && (
            <a className="font-semibold text-ink underline underline-offset-4" href={orderPath}>
              {workshopWords.buy.goOn}
            </a>
          )}
        </p>
      )}
      {canLeave &&
        (isSure ? (
          <div className="slide-in mt-3">
            <p className="text-16/[24px] text-ink-2">
              {words.sure(workshop.title)}
              {isPaid && ` ${words.surePaid}`}
            </p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button
                isBusy={acts.busy === name}
                busyLabel={words.leaving}
                onClick={() =>
                  acts.act({
                    name,
                    run: (requestId) => storefrontApi.workshops.leave.mutate({ token, seatId, requestId }),
                    said: words.left(workshop.title),
                  })
                }
              >
                {words.yes}
              </Button>
              <Button variant="quiet" onClick={() => setIsSure(false)}>
                {words.keep}
              </Button>
            </div>
          </div>
        ) : (
          <Button
            variant="quiet"
            className="mt-3"
            aria-label={words.leaveLabel(workshop.title)}
            onClick={() => setIsSure(true)}
          >
            {words.leave}
          </Button>
        ))}
    </WorkshopItem>
  );
}
