import { couponHomeWords, longestLabel } from '@lanyard/domain/staff/coupon-words';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { couponFormWords } from '../strings/en/coupon-form.ts';
import { couponPageWords } from '../strings/en/coupons.ts';
import { SteeringDialog } from './steering-dialog.tsx';
import { RefusedNote } from './refused-note.tsx';
import { useSteering } from './use-steering.ts';

const words = couponPageWords.label;

interface LabelButtonProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly mayManage: boolean;
}

interface NewLabel {
  readonly label: string | null;
  readonly basedOn: string | null;
}

/** Says what a code is for, or takes that away. */
export function LabelButton({ coupon, slug, mayManage }: LabelButtonProps): ReactNode {
  const { code, label } = coupon;
  const [basedOn, setBasedOn] = useState<{ readonly label: string | null } | null>(null);
  const [text, setText] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, data, error, reset } = useSteering<NewLabel>(slug, (change) =>
    staffApi.coupons.changeLabel.mutate({ eventSlug: slug, code, ...change }),
  );
  const typed = text.trim();
  const { label: formWords } = couponFormWords;
  const problem =
    typed.length > longestLabel
      ? formWords.long(longestLabel)
      : typed.includes('@')
        ? formWords.address
        : undefined;
  const save = () => {
    setIsAsked(true);
    if (problem !== undefined || basedOn === null) return;
    mutate({ label: typed === '' ? null : typed, basedOn: basedOn.label });
  };
  const outcome =
    data === undefined
      ? null
      : [
          words.is(label),
          ...(data.outcome === 'ON_ITS_WAY'
            ? [couponPageWords.onItsWay(couponHomeWords[coupon.home].label)]
            : []),
        ].join(' ');
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={`${words.button}: ${couponPageWords.terms.label}`}
        isDisabled={!mayManage}
        title={mayManage ? undefined : couponPageWords.notAllowed}
        onClick={() => {
          setText(label ?? '');
          setIsAsked(false);
          setBasedOn({ label });
        }}
      >
        {words.button}
      </Button>
      <SteeringDialog
        words={{ ...words, title: words.title(code) }}
        isOpen={basedOn !== null}
        isBusy={isPending}
        outcome={outcome}
        onConfirm={save}
        onClose={() => {
          setBasedOn(null);
          reset();
        }}
      >
        <form
          noValidate
          onSubmit={(submit) => {
            submit.preventDefault();
            if (!isPending) save();
          }}
        >
          <TextField
            label={words.field}
            name="newLabel"
            autoComplete="off"
            value={text}
            onChange={setText}
            help={words.help}
            error={isAsked ? problem : undefined}
          />
        </form>
        <RefusedNote error={isPending ? null : error} />
      </SteeringDialog>
    </>
  );
}
