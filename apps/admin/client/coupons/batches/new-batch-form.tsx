import { batchPrefixOf, mostCodesAtOnce } from '@lanyard/domain/coupons/batch-prefix';
import { readRecipients } from '@lanyard/domain/coupons/read-recipients';
import type { CouponList } from '@lanyard/domain/staff/coupon-views';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { useNow } from '../../browser/use-now.ts';
import { Card } from '../../parts/card.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { couponFormWords } from '../../strings/en/coupon-form.ts';
import { halfFilled } from '../half-filled.ts';
import { HomeField } from '../home-field.tsx';
import { LeaveGuard } from '../../parts/leave-guard.tsx';
import type { CouponFormProblems } from '../read-coupon-form.ts';
import { RefusedNote } from '../refused-note.tsx';
import { TermsFields } from '../terms-fields.tsx';
import {
  type BatchFormFields,
  type BatchFormProblems,
  emptyBatchForm,
  type NewCodes,
  readBatchForm,
  readCodeCount,
} from './read-batch-form.ts';
import { useNewBatch } from './use-new-batch.ts';

const words = couponFormWords.batch;

/** Lines of a list whose faults are said; the rest is counted. */
const mostLines = 5;

interface NewBatchFormProps {
  readonly slug: string;
  readonly event: Pick<CouponList, 'currency' | 'timeZone' | 'ticketTypes'>;
}

/** Asks for many codes; what is wrong stands under its field, and nothing typed is lost. */
export function NewBatchForm({ slug, event }: NewBatchFormProps): ReactNode {
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const isMade = useRef(false);
  const [fields, setFields] = useState(emptyBatchForm);
  const [tries, setTries] = useState(0);
  const [halfDates, setHalfDates] = useState<CouponFormProblems>({});
  const { mutate, isPending, error } = useNewBatch(slug, (batchId, newCodes: NewCodes) =>
    staffApi.coupons.makeBatch.mutate({ eventSlug: slug, batchId, ...newCodes }),
  );
  const answer = readBatchForm(fields, { ...event, now: useNow() });
  const problems: BatchFormProblems = {
    ...(tries > 0 && 'problems' in answer && answer.problems),
    ...halfDates,
  };
  const { lines = [], ...fieldProblems } = problems;
  const wrong = Object.keys(fieldProblems).length + (lines.length > 0 ? 1 : 0);
  const count = readCodeCount(fields.count);
  const people = readRecipients(fields.recipients, mostCodesAtOnce).recipients.length;
  const prefix = batchPrefixOf(fields.prefix);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const change = (changed: Partial<BatchFormFields>) => {
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
    mutate(answer.newCodes, {
      onSuccess: ({ batchId }) => {
        isMade.current = true;
        void navigate({ to: '/e/$slug/coupons/bulk/$batchId', params: { slug, batchId } });
      },
    });
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid max-w-[720px] gap-4">
      <LeaveGuard
        words={couponFormWords.guard}
        isUnsaved={() => !isMade.current && JSON.stringify(fields) !== JSON.stringify(emptyBatchForm)}
      />
      <Card title={words.codes.title}>
        <div className="px-4 pt-2 pb-3">
          <div className="grid gap-x-5 sm:grid-cols-2">
            <TextField
              label={words.prefix.label}
              name="prefix"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={fields.prefix}
              onChange={(text) => change({ prefix: text.toUpperCase() })}
              help={prefix === null ? words.prefix.help : words.prefix.example(prefix)}
              error={problems.prefix}
              className="[&_input]:font-mono"
            />
            <TextField
              label={words.count.label}
              name="count"
              inputMode="numeric"
              autoComplete="off"
              value={fields.count}
              onChange={(text) => change({ count: text })}
              help={words.count.help(mostCodesAtOnce)}
              error={problems.count}
            />
          </div>
          <HomeField fields={fields} change={change} />
        </div>
      </Card>
      <TermsFields
        fields={fields}
        change={change}
        problems={problems}
        event={event}
        capacity={words.capacity}
      />
      <Card title={words.mail.title}>
        <div className="px-4 pt-2 pb-2">
          <TextArea
            label={words.mail.label}
            name="recipients"
            rows={5}
            value={fields.recipients}
            onChange={(recipients) => change({ recipients })}
            help={people === 0 ? words.mail.help : words.mail.people(people)}
            errors={[
              ...lines.slice(0, mostLines),
              ...(lines.length > mostLines ? [words.mail.more(lines.length - mostLines)] : []),
            ]}
          />
        </div>
      </Card>
      <div>
        <p role="status" className={wrong > 0 ? 'mb-3 font-medium text-bad' : 'sr-only'}>
          {wrong > 0 && couponFormWords.fix(wrong)}
        </p>
        <RefusedNote error={isPending ? null : error} />
        <div className="mt-3 flex flex-wrap gap-2">
          <Button type="submit" isBusy={isPending} busyLabel={words.busy}>
            {words.submit(count)}
          </Button>
          <Link to="/e/$slug/coupons" params={{ slug }} className={buttonClass({ variant: 'quiet' })}>
            {couponFormWords.cancel}
          </Link>
        </div>
      </div>
    </form>
  );
}
