import type { PlaceOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Button } from '@lanyard/ui/button.tsx';
import type { Meaning } from '@lanyard/ui/meaning';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { ClashQuestion } from './clash-question.tsx';
import { OfferAnswer } from './offer-answer.tsx';
import { quoted, type WorkshopListProps } from './workshop-list.ts';
import { WorkshopItem } from './workshop-item.tsx';

const words = workshopWords.place;

const meanings: Readonly<Record<PlaceOnTicket['state'], Meaning>> = {
  WAITING: 'waiting',
  PARKED: 'attention',
  OFFERED: 'good',
  PAYING: 'waiting',
};

/** A place in line: which one, what happens next, and what is asked of whoever has it. */
export function PlaceItem({
  place,
  ...list
}: WorkshopListProps & { readonly place: PlaceOnTicket }): ReactNode {
  const { workshop, state, nth } = place;
  const tags = {
    WAITING: words.nth(nth),
    PARKED: words.parked,
    OFFERED: words.offered,
    PAYING: words.paying,
  } as const;
  return (
    <WorkshopItem
      {...list}
      workshop={workshop}
      tag={<StatusTag meaning={meanings[state]}>{tags[state]}</StatusTag>}
    >
      <div className="mt-2 text-[15px]/[22px] text-ink-2">
        <PlaceWords place={place} />
      </div>
      {state === 'OFFERED' && <OfferAnswer {...list} place={place} />}
      {state === 'PARKED' && place.parkedWhy === 'CLASH' && <ClashQuestion {...list} place={place} />}
      {(state === 'WAITING' || state === 'PARKED') && <LeaveLine {...list} place={place} />}
    </WorkshopItem>
  );
}

function PlaceWords({ place }: { readonly place: PlaceOnTicket }): ReactNode {
  const { state, parkedWhy, clashing, givesUp, isAsked } = place;
  if (state === 'PAYING') return <p>{words.payingHint}</p>;
  if (state === 'OFFERED') return null;
  if (state === 'PARKED')
    return parkedWhy && <p>{words.parkedWhy[parkedWhy](quoted(clashing.map(({ title }) => title)))}</p>;
  return (
    <>
      <p>{isAsked ? words.nextAsked : words.next}</p>
      {givesUp.length > 0 && <p>{words.givesUp(quoted(givesUp))}</p>}
    </>
  );
}

function LeaveLine({
  token,
  acts,
  place: { workshop, entryId },
}: WorkshopListProps & { readonly place: PlaceOnTicket }): ReactNode {
  const name = `leaveLine ${workshop.key}`;
  return (
    <Button
      variant="plain"
      className="mt-2 -ml-4"
      aria-label={words.leaveLabel(workshop.title)}
      isBusy={acts.busy === name}
      busyLabel={words.leaving}
      onClick={() =>
        acts.act({
          name,
          run: (requestId) => storefrontApi.workshops.leaveLine.mutate({ token, entryId, requestId }),
          said: words.left(workshop.title),
        })
      }
    >
      {words.leave}
    </Button>
  );
}
