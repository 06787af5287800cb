import { answerWords } from '@lanyard/domain/registration/answer-words';
import type { FormField } from '@lanyard/domain/registration/form-field';
import type { ConsentView, RegistrationView } from '@lanyard/domain/registration/registration-view';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import { isClosed } from '@lanyard/domain/registration/validate-answers';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { dayUntil } from '../../browser/times.ts';
import { useNow } from '../../browser/use-now.ts';
import { registrationWords as words } from '../../strings/en/registration.ts';
import type { Registration } from './use-registration.ts';

interface AnswersSummaryProps {
  readonly ticket: TicketView;
  readonly view: RegistrationView;
  readonly registration: Registration;
}

/** The form folded: what was answered, until when each answer can change, and the consents with their own button. */
export function AnswersSummary({ ticket, view, registration }: AnswersSummaryProps): ReactNode {
  const { timeZone } = ticket.event;
  const now = useNow(60_000, true);
  const shown = shownFields(view.form.fields, view.answers);
  // A consent stays to be taken back, also when nobody asks for it any more.
  return (
    <>
      <dl className="mt-4 grid">
        {shown.map((field) => (
          <div
            key={field.key}
            className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 first:border-t-0 first:pt-1 sm:grid-cols-[minmax(0,220px)_minmax(0,1fr)]"
          >
            <dt className="text-[15px]/[22px] text-muted">
              {field.label}
              {field.closesAt && field.kind !== 'consent' && (
                <span className="block text-14/[20px]">
                  {isClosed(field, now)
                    ? words.closed
                    : words.untilShort(dayUntil(Date.parse(field.closesAt), timeZone))}
                </span>
              )}
            </dt>
            <dd className="min-w-0 text-16/[24px] break-words whitespace-pre-line">
              {field.kind === 'consent' ? (
                <ConsentWords
                  field={field}
                  consents={view.consents}
                  timeZone={timeZone}
                  registration={registration}
                />
              ) : (
                (answerWords(field, view.answers[field.key]) ?? (
                  <span className="text-muted">{words.notAnswered}</span>
                ))
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button variant="quiet" className="mt-3" onClick={() => registration.edit(true)}>
        {words.change}
      </Button>
    </>
  );
}

interface ConsentWordsProps {
  readonly field: FormField;
  readonly consents: readonly ConsentView[];
  readonly timeZone: string;
  readonly registration: Registration;
}

function ConsentWords({ field, consents, timeZone, registration }: ConsentWordsProps): ReactNode {
  const own = consents.filter(({ fieldKey }) => fieldKey === field.key);
  const given = own.find(({ withdrawnAt }) => withdrawnAt === null);
  const day = (at: string) => dayUntil(Date.parse(at), timeZone);
  if (given) {
    const isEarlier = given.wordingVersion !== field.wording?.version;
    return (
      <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <span>
          {isEarlier
            ? words.agreedEarlier(day(given.givenAt), given.wordingVersion)
            : words.agreedOn(day(given.givenAt))}
        </span>
        <Button
          variant="quiet"
          size="small"
          aria-label={words.withdrawLabel(field.label)}
          isBusy={registration.withdrawing === field.key}
          busyLabel={words.withdrawing}
          onClick={() => registration.withdraw(field.key)}
        >
          {words.withdraw}
        </Button>
      </span>
    );
  }
  const [last] = own;
  return (
    <span className="text-muted">
      {last?.withdrawnAt ? words.withdrawnOn(day(last.withdrawnAt)) : words.notAgreed}
    </span>
  );
}
