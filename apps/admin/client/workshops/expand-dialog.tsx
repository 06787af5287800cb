import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { expandWords as words } from '../strings/en/workshops.ts';
import { foreseen } from './foreseen.ts';
import { ForeseenList } from './foreseen-list.tsx';
import { type RoomAndSeats, readSeatsForm, roomAndSeatsOf, type SeatsFields } from './read-seats-form.ts';
import { RoomFields } from './room-fields.tsx';
import { useWorkshopPress } from './use-workshop-press.ts';

interface ExpandDialogProps {
  readonly slug: string;
  readonly workshop: WorkshopPageView;
  readonly onClose: () => void;
}

interface NewSeats {
  readonly to: RoomAndSeats;
  readonly basedOn: RoomAndSeats;
  readonly why: string;
}

/**
 * Changes the seats of a workshop, and shows before that exactly who gets in and what stays for everybody. It knows
 * which numbers it began with: when somebody else changes them meanwhile, they are shown and one decides again.
 */
export function ExpandDialog({ slug, workshop, onClose }: ExpandDialogProps): ReactNode {
  const now = roomAndSeatsOf(workshop);
  const formId = useId();
  const [basedOn, setBasedOn] = useState(now);
  const [fields, setFields] = useState<SeatsFields>({
    ...{ capacity: String(now.capacity), room: now.room, roomLimit: String(now.roomLimit) },
    ...{ isOtherRoom: false, why: '' },
  });
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useWorkshopPress<NewSeats>(slug, (change) =>
    staffApi.workshops.setSeats.mutate({ eventSlug: slug, workshopKey: workshop.key, ...change }),
  );
  const read = readSeatsForm(fields, workshop);
  const { outcome, isOffer } = foreseen(workshop, read.to?.capacity ?? workshop.capacity);
  const isTaken = !isPending && JSON.stringify(now) !== JSON.stringify(basedOn);
  const shown = isAsked ? read.problems : { capacity: read.problems.capacity };
  const save = (press: FormEvent) => {
    press.preventDefault();
    setIsAsked(true);
    if (isTaken || isPending || !read.to || read.problems.why !== undefined) return;
    mutate({ to: read.to, basedOn, why: fields.why.trim() }, { onSuccess: onClose });
  };
  const set = (changed: Partial<SeatsFields>) => setFields({ ...fields, ...changed });
  const to = read.to?.capacity ?? workshop.capacity;
  const gain = to > workshop.capacity;
  return (
    <Dialog
      title={words.title(workshop.title)}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      className="max-w-[640px]"
      actions={
        <>
          <p className="mr-auto self-center text-[13px]/[18px] text-muted">
            {words.mails(gain ? outcome.getIn.length : 0)}
          </p>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" form={formId} size="small" isBusy={isPending} busyLabel={words.busy}>
            {gain ? words.expand(to) : to < workshop.capacity ? words.shrink(to) : words.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={save}>
        <div className="flex flex-wrap items-end gap-x-3">
          <TextField
            label={words.label}
            name="capacity"
            inputMode="numeric"
            autoComplete="off"
            // The number is what one came for.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={fields.capacity}
            onChange={(capacity) => set({ capacity })}
            help={words.help(fields.room, read.roomLimit, outcome.least)}
            error={shown.capacity}
            className="w-full"
            action={[5, 10].map((more) => (
              <Button
                key={more}
                variant="quiet"
                onClick={() => set({ capacity: String((read.capacity ?? workshop.capacity) + more) })}
              >
                {words.more(more)}
              </Button>
            ))}
          />
        </div>
        <RoomFields fields={fields} onChange={set} problems={shown} />
        <ForeseenList workshop={workshop} capacity={to} outcome={outcome} isOffer={isOffer} />
        <TextField
          label={words.why}
          name="why"
          autoComplete="off"
          maxLength={200}
          value={fields.why}
          onChange={(why) => set({ why })}
          help={words.whyHelp}
          error={shown.why}
          className="mt-4"
        />
        {isTaken ? (
          <Alert
            meaning="attention"
            isUrgent
            className="mt-3 text-14/[20px]"
            title={words.conflict(
              ...([
                workshop.changes[0]?.by ?? words.somebody,
                now.capacity,
                now.room,
                now.roomLimit,
              ] as const),
            )}
          >
            <p>{words.conflictSentence}</p>
            <Button
              variant="quiet"
              size="small"
              className="mt-3"
              onClick={() => {
                setBasedOn(now);
                set({ room: now.room, roomLimit: String(now.roomLimit) });
              }}
            >
              {words.goOn}
            </Button>
          </Alert>
        ) : (
          <RefusedNote error={isPending ? null : error} />
        )}
      </form>
    </Dialog>
  );
}
