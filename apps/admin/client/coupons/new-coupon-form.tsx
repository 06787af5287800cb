import type { CouponList, SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { staffApi } from '../api/staff-api.ts';
import { useNow } from '../browser/use-now.ts';
import { Card } from '../parts/card.tsx';
import { LeaveGuard } from '../parts/leave-guard.tsx';
import { couponFormWords as words } from '../strings/en/coupon-form.ts';
import type { CouponFormFields } from './coupon-form-fields.ts';
import { halfFilled } from './half-filled.ts';
import { HomeField } from './home-field.tsx';
import { type CouponFormProblems, type NewCode, readCouponForm } from './read-coupon-form.ts';
import { RefusedNote } from './refused-note.tsx';
import { TermsFields } from './terms-fields.tsx';
import { useSteering } from './use-steering.ts';

interface NewCouponFormProps {
  readonly slug: string;
  readonly event: Pick<CouponList, 'currency' | 'timeZone' | 'ticketTypes'>;
  /** What stands in it before anybody types. */
  readonly initial: CouponFormFields;
}

/** Asks for a new code; what is wrong stands under its field, and nothing typed is lost. */
export function NewCouponForm({ slug, event, initial }: NewCouponFormProps): ReactNode {
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const isMade = useRef(false);
  const [fields, setFields] = useState(initial);
  /** How often it was sent; what is wrong is said from the first time on. */
  const [tries, setTries] = useState(0);
  const [halfDates, setHalfDates] = useState<CouponFormProblems>({});
  /** The spelling that was refused: another one may be free. */
  const [refusedCode, setRefusedCode] = useState<string | null>(null);
  const { mutate, isPending, error } = useSteering<NewCode, SteeredCoupon>(slug, (newCode) =>
    staffApi.coupons.create.mutate({ eventSlug: slug, ...newCode }),
  );
  const answer = readCouponForm(fields, { ...event, now: useNow() });
  const failure = error ? failureOf(error) : null;
  const isTaken = failure?.code === 'COUPON_EXISTS';
  const problems: CouponFormProblems = {
    ...(isTaken && fields.code === refusedCode && { code: failure.sentence }),
    ...(tries > 0 && 'problems' in answer && answer.problems),
    ...halfDates,
  };
  const wrong = Object.keys(problems).length;
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const change = (changed: Partial<CouponFormFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    setHalfDates({});
  };
  const submit = (press: FormEvent<HTMLFormElement>) => {
    press.preventDefault();
    if (isPending) return;
    const half = halfFilled(press.currentTarget);
    setHalfDates(half);
    setTries((before) => before + 1);
    if ('problems' in answer || Object.keys(half).length > 0) return;
    const { code } = answer.newCode;
    setRefusedCode(fields.code);
    mutate(answer.newCode, {
      onSuccess: () => {
        isMade.current = true;
        void navigate({ to: '/e/$slug/coupons/$code', params: { slug, code } });
      },
      // The refusal may be about a field: it is led to like any other.
      onError: () => setTries((before) => before + 1),
    });
  };
  const part = { fields, change, problems };
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid max-w-[720px] gap-4">
      <LeaveGuard
        words={words.guard}
        isUnsaved={() => !isMade.current && JSON.stringify(fields) !== JSON.stringify(initial)}
      />
      <Card title={words.code.title}>
        <div className="px-4 pt-2 pb-3">
          <TextField
            label={words.code.label}
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={fields.code}
            onChange={(code) => change({ code: code.toUpperCase() })}
            help={words.code.help}
            error={problems.code}
            className="max-w-[420px] [&_input]:font-mono"
          />
          <HomeField {...part} />
        </div>
      </Card>
      <TermsFields {...part} event={event} />
      <div>
        <p role="status" className={wrong > 0 ? 'mb-3 font-medium text-bad' : 'sr-only'}>
          {wrong > 0 && words.fix(wrong)}
        </p>
        {!isTaken && <RefusedNote error={isPending ? null : error} />}
        <div className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" isBusy={isPending} busyLabel={words.busy}>
            {words.submit}
          </Button>
          <Link to="/e/$slug/coupons" params={{ slug }} className={buttonClass({ variant: 'quiet' })}>
            {words.cancel}
          </Link>
        </div>
      </div>
    </form>
  );
}
