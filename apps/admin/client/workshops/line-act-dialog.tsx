import type { WaiterRow } from '@lanyard/domain/staff/workshop-views';
import { lineReasons, type LineReason } from '@lanyard/domain/workshops/line-reasons';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { workshopPageWords } from '../strings/en/workshops.ts';
import { ReasonField } from './reason-field.tsx';
import { useWorkshopPress } from './use-workshop-press.ts';

const words = workshopPageWords.acts;

/** What an organizer can do about a place in line. */
export type LineAct = 'up' | 'down' | 'remove';

interface LineActDialogProps {
  readonly act: LineAct;
  readonly waiter: WaiterRow;
  readonly slug: string;
  readonly workshopKey: string;
  readonly onClose: () => void;
}

/** Asks for the reason before a place in line is changed. */
export function LineActDialog({ act, waiter, slug, workshopKey, onClose }: LineActDialogProps): ReactNode {
  const { title, sentence, confirm, busy } = words[act];
  const { entryId, priority, ticketReference } = waiter;
  const [chosen, setChosen] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  // What the dialog began with: a change by somebody else meanwhile is refused.
  const [basedOn] = useState(priority);
  const reason = lineReasons.find((each) => each === chosen);
  const { mutate, isPending, error } = useWorkshopPress<{ readonly reason: LineReason }>(slug, (press) => {
    const place = { eventSlug: slug, workshopKey, entryId, ...press };
    return act === 'remove'
      ? staffApi.workshops.removeFromLine.mutate(place)
      : staffApi.workshops.setPriority.mutate({
          ...{ ...place, basedOn, priority: basedOn + (act === 'up' ? 1 : -1) },
        });
  });
  const press = () => {
    setIsAsked(true);
    if (reason) mutate({ reason }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={title}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button size="small" isBusy={isPending} busyLabel={busy} onClick={press}>
            {confirm}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">{sentence(ticketReference)}</p>
      <ReasonField value={chosen} onChange={setChosen} isAsked={isAsked} />
      <RefusedNote error={isPending ? null : error} />
    </Dialog>
  );
}
