import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { instantToLocal, localToInstant } from '@lanyard/domain/time/local-time';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { CalendarClock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { dayAndTime, zoneCity } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { CheckField } from '../parts/check-field.tsx';
import { couponPageWords } from '../strings/en/coupons.ts';
import { SteeringDialog } from './steering-dialog.tsx';
import { RefusedNote } from './refused-note.tsx';
import { useSteering } from './use-steering.ts';

const words = couponPageWords.extend;

interface ExtendButtonProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly isDisabled: boolean;
  readonly describedBy: string | undefined;
}

interface NewEnd {
  readonly endsAt: string | null;
  readonly basedOn: string | null;
}

/** Puts off the end of a code, brings it forward or takes it away, in the event's own time. */
export function ExtendButton({ coupon, slug, isDisabled, describedBy }: ExtendButtonProps): ReactNode {
  const { code, startsAt, endsAt, timeZone } = coupon;
  const now = useNow();
  const local = endsAt === null ? '' : instantToLocal(new Date(endsAt), timeZone);
  const [basedOn, setBasedOn] = useState<{ endsAt: string | null } | null>(null);
  const [text, setText] = useState(local);
  const [hasNoEnd, setHasNoEnd] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, data, error, reset } = useSteering<NewEnd>(slug, (change) =>
    staffApi.coupons.extend.mutate({ eventSlug: slug, code, ...change }),
  );
  const typed = localToInstant(text, timeZone);
  const problem = hasNoEnd
    ? undefined
    : text === ''
      ? words.missing
      : typed === null
        ? words.noSuchTime
        : startsAt !== null && typed.getTime() <= Date.parse(startsAt)
          ? words.beforeStart(dayAndTime(startsAt, timeZone))
          : undefined;
  const isTaken = basedOn !== null && basedOn.endsAt !== endsAt && !isPending && data === undefined;
  const close = () => {
    setBasedOn(null);
    reset();
  };
  const says = (end: string | null) => (end === null ? words.none : words.at(dayAndTime(end, timeZone)));
  const save = () => {
    setIsAsked(true);
    if (problem !== undefined) return;
    setBasedOn({ endsAt });
    mutate({ endsAt: hasNoEnd || typed === null ? null : typed.toISOString(), basedOn: endsAt });
  };
  const outcome =
    data === undefined
      ? null
      : [
          `${code}: ${says(endsAt)}.`,
          ...(data.outcome === 'ON_ITS_WAY'
            ? [couponPageWords.onItsWay(couponHomeWords[coupon.home].label)]
            : []),
        ].join(' ');
  const isPast = typed !== null && !hasNoEnd && typed.getTime() <= now;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        isDisabled={isDisabled}
        aria-describedby={describedBy}
        onClick={() => {
          setText(local);
          setHasNoEnd(false);
          setIsAsked(false);
          setBasedOn({ endsAt });
        }}
      >
        <CalendarClock aria-hidden size={15} />
        {words.button}
      </Button>
      <SteeringDialog
        words={{ ...words, title: words.title(code) }}
        isOpen={basedOn !== null}
        isBusy={isPending}
        outcome={outcome}
        onConfirm={save}
        onClose={close}
      >
        <form
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            if (!isPending) save();
          }}
        >
          <TextField
            label={words.label(zoneCity(timeZone))}
            type="datetime-local"
            name="endsAt"
            disabled={hasNoEnd}
            value={hasNoEnd ? '' : text}
            onChange={setText}
            help={isPast ? words.past : words.help}
            error={isAsked ? problem : undefined}
          />
          <CheckField label={words.noEnd} isChecked={hasNoEnd} onChange={setHasNoEnd} />
        </form>
        {isTaken ? (
          <Alert
            meaning="attention"
            title={words.conflict(says(endsAt))}
            isUrgent
            className="mt-3 text-14/[20px]"
          >
            {words.conflictSentence}
          </Alert>
        ) : (
          <RefusedNote error={isPending ? null : error} />
        )}
      </SteeringDialog>
    </>
  );
}
