import type { StaffAnswer, StaffRegistration } from '@lanyard/domain/staff/staff-ticket-view';
import type { ReactNode } from 'react';
import { Card } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { ticketPageWords } from '../strings/en/ticket.ts';

const words = ticketPageWords.answers;

interface AnswersCardProps {
  readonly registration: StaffRegistration;
  readonly timeZone: string;
}

/** What the attendee answered, as far as whoever looks may see it. */
export function AnswersCard({ registration, timeZone }: AnswersCardProps): ReactNode {
  const { submittedAt, changedAt, answers, hiddenCount } = registration;
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1 pb-3.5">
        {submittedAt === null ? (
          <p className="text-muted">{words.open}</p>
        ) : (
          <p className="text-[13px]/[18px] text-muted">
            {words.sent} <TimeText at={submittedAt} timeZone={timeZone} />
            {changedAt !== null && changedAt !== submittedAt && (
              <>
                {' · '}
                {words.changed} <TimeText at={changedAt} timeZone={timeZone} />
              </>
            )}
          </p>
        )}
        {submittedAt !== null && answers.length > 0 && (
          <dl className="mt-2 grid gap-y-2">
            {answers.map((answer) => (
              <div key={answer.key}>
                <dt className="text-[13px]/[18px] text-muted">{answer.label}</dt>
                <dd className="break-words whitespace-pre-line">
                  <Answer answer={answer} timeZone={timeZone} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {hiddenCount > 0 && <p className="mt-2 text-[13px]/[18px] text-muted">{words.hidden(hiddenCount)}</p>}
      </div>
    </Card>
  );
}

function Answer({ answer, timeZone }: { answer: StaffAnswer; timeZone: string }): ReactNode {
  if (answer.isOpen) return <span className="text-muted">{words.isNew}</span>;
  if (answer.kind !== 'consent' || answer.consents.length === 0)
    return answer.words ?? <span className="text-muted">{words.none}</span>;
  return (
    <ul>
      {answer.consents.map(({ wordingVersion, givenAt, withdrawnAt }) => (
        <li key={`${wordingVersion} ${givenAt}`}>
          {withdrawnAt ? words.withdrawn(wordingVersion) : words.agreed(wordingVersion)}{' '}
          <span className="text-muted">
            <TimeText at={withdrawnAt ?? givenAt} timeZone={timeZone} />
          </span>
        </li>
      ))}
    </ul>
  );
}
