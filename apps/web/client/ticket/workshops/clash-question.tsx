import type { PlaceOnTicket } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import { quoted, type WorkshopListProps } from './workshop-list.ts';

const words = workshopWords.place;

/** Asks which seat is kept: those at the same time, or the one whose turn it was. */
export function ClashQuestion({
  token,
  acts,
  place: { workshop, entryId, clashing },
}: WorkshopListProps & { readonly place: PlaceOnTicket }): ReactNode {
  const keep = (keeps: 'OLD' | 'NEW') => ({
    name: `keep${keeps} ${workshop.key}`,
    run: (requestId: string) => storefrontApi.workshops.keep.mutate({ token, entryId, requestId, keeps }),
    said: keeps === 'OLD' ? words.left(workshop.title) : words.back(workshop.title),
  });
  const [old, young] = [keep('OLD'), keep('NEW')];
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button isBusy={acts.busy === young.name} onClick={() => acts.act(young)}>
        {words.takeNew(workshop.title)}
      </Button>
      <Button variant="quiet" isBusy={acts.busy === old.name} onClick={() => acts.act(old)}>
        {words.keepOld(quoted(clashing.map(({ title }) => title)))}
      </Button>
    </div>
  );
}
