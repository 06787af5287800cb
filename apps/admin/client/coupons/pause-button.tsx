import { couponHomeWords, couponStateWords } from '@lanyard/domain/staff/coupon-words';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { Button } from '@lanyard/ui/button.tsx';
import { Pause, Play } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { couponPageWords } from '../strings/en/coupons.ts';
import { SteeringDialog } from './steering-dialog.tsx';
import { RefusedNote } from './refused-note.tsx';
import { useSteering } from './use-steering.ts';

interface PauseButtonProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly isDisabled: boolean;
  readonly describedBy: string | undefined;
}

/** Pauses a code or lets it go on, and says first what that means for whoever is in checkout. */
export function PauseButton({ coupon, slug, isDisabled, describedBy }: PauseButtonProps): ReactNode {
  const { code, held } = coupon;
  /** What was asked when it was opened: the answer changes the state under the open dialog. */
  const [asked, setAsked] = useState<'pause' | 'resume' | null>(null);
  const next = coupon.isPaused ? 'resume' : 'pause';
  const { mutate, isPending, data, error, reset } = useSteering<{ readonly to: 'pause' | 'resume' }>(
    slug,
    ({ to, requestId }) => staffApi.coupons[to].mutate({ eventSlug: slug, code, requestId }),
  );
  const shown = asked ?? next;
  const words = couponPageWords[shown];
  const Icon = next === 'pause' ? Pause : Play;
  const close = () => {
    setAsked(null);
    reset();
  };
  const outcome =
    data === undefined
      ? null
      : data.outcome === 'ON_ITS_WAY'
        ? couponPageWords.onItsWay(couponHomeWords[coupon.home].label)
        : couponStateWords[coupon.state].sentence;
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        isDisabled={isDisabled}
        aria-describedby={describedBy}
        onClick={() => setAsked(next)}
      >
        <Icon aria-hidden size={15} />
        {couponPageWords[next].button}
      </Button>
      <SteeringDialog
        words={{ ...words, title: words.title(code) }}
        isOpen={asked !== null}
        isBusy={isPending}
        outcome={outcome}
        onConfirm={() => asked !== null && mutate({ to: asked })}
        onClose={close}
      >
        <p className="text-ink-2">{words.what}</p>
        {shown === 'pause' && <p className="mt-2 text-ink-2">{couponPageWords.pause.held(held)}</p>}
        <RefusedNote error={isPending ? null : error} />
      </SteeringDialog>
    </>
  );
}
