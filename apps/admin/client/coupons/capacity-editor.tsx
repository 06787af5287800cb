import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { CheckField } from '../parts/check-field.tsx';
import { couponPageWords } from '../strings/en/coupons.ts';
import { mostTickets, readCount } from './read-count.ts';
import { RefusedNote } from './refused-note.tsx';
import { useSteering } from './use-steering.ts';

const words = couponPageWords.capacity;

interface NewCapacity {
  readonly capacity: number | null;
  readonly basedOn: number | null;
}

interface CapacityEditorProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly onClose: (saved: string | null) => void;
}

/**
 * Changes the capacity where it stands. It knows which number it began with: when somebody else changes it
 * meanwhile, both numbers are shown and one is chosen.
 */
export function CapacityEditor({ coupon, slug, onClose }: CapacityEditorProps): ReactNode {
  const { code, capacity, used, held } = coupon;
  const [basedOn, setBasedOn] = useState(capacity);
  const [text, setText] = useState(capacity === null ? '' : String(capacity));
  const [hasNoLimit, setHasNoLimit] = useState(capacity === null);
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error } = useSteering<NewCapacity>(slug, (change) =>
    staffApi.coupons.changeCapacity.mutate({ eventSlug: slug, code, ...change }),
  );
  const typed = readCount(text);
  const problem = hasNoLimit ? undefined : problemOf(typed, used + held);
  const mine = hasNoLimit ? null : typed;
  const isTaken = capacity !== basedOn && !isPending;
  const save = (theirs: number | null) => {
    setIsAsked(true);
    if (problem !== undefined) return;
    setBasedOn(theirs);
    mutate(
      { capacity: mine, basedOn: theirs },
      {
        onSuccess: ({ outcome }) =>
          onClose(
            outcome === 'DONE'
              ? words.done(mine)
              : `${words.done(mine)} ${couponPageWords.onItsWay(couponHomeWords[coupon.home].label)}`,
          ),
      },
    );
  };
  return (
    <form
      noValidate
      aria-label={words.title}
      className="slide-in mt-3 border-t border-line pt-3"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!isTaken && !isPending) save(basedOn);
      }}
    >
      <div className="flex flex-wrap items-start gap-x-5">
        <TextField
          label={words.label}
          name="capacity"
          inputMode="numeric"
          autoComplete="off"
          // The field is what one asked for by pressing "Change".
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          disabled={hasNoLimit}
          value={hasNoLimit ? '' : text}
          onChange={setText}
          help={words.help}
          error={isAsked ? problem : undefined}
          className="w-full max-w-[300px]"
        />
        <div className="sm:pt-9">
          <CheckField label={words.noLimit} isChecked={hasNoLimit} onChange={setHasNoLimit} />
        </div>
      </div>
      {isTaken ? (
        <Alert meaning="attention" title={words.conflict(capacity)} isUrgent className="mt-1 text-14/[20px]">
          <p>{words.conflictSentence}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button variant="quiet" size="small" onClick={() => onClose(null)}>
              {words.keep(capacity)}
            </Button>
            <Button variant="quiet" size="small" onClick={() => save(capacity)}>
              {words.replace(capacity, mine)}
            </Button>
          </div>
        </Alert>
      ) : (
        <RefusedNote error={isPending ? null : error} />
      )}
      {!isTaken && (
        <div className="mt-2 flex gap-2">
          <Button type="submit" size="small" isBusy={isPending} busyLabel={words.busy}>
            {words.save}
          </Button>
          <Button variant="quiet" size="small" onClick={() => onClose(null)}>
            {words.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}

function problemOf(typed: number | null, taken: number): string | undefined {
  if (typed === null) return words.wrong;
  if (typed > mostTickets) return words.tooLarge;
  return typed > 0 && typed < taken ? words.below(taken) : undefined;
}
