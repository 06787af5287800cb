import { changeWhatWords, choiceWords } from '@lanyard/domain/event-changes/change-words';
import type { ChangeView } from '@lanyard/domain/event-changes/change-view';
import type { ChangeChoice } from '@lanyard/domain/event-changes/event-change-states';
import { dayAndTimeWords } from '@lanyard/domain/time/event-words';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { eventChangeWords as words } from '../strings/en/event-change.ts';

interface ChangeCardProps {
  readonly change: ChangeView;
  readonly timeZone: string;
  readonly choose: (reference: string, choice: ChangeChoice) => Promise<void>;
}

/** What became of the event since the tickets were bought, and what to choose for each of them. */
export function ChangeCard({ change, timeZone, choose }: ChangeCardProps): ReactNode {
  const isCancelled = change.kind === 'CANCELLED';
  return (
    <section aria-labelledby="change-title" className="card no-print p-5 sm:p-7">
      <h2 id="change-title" className="mb-3 text-[24px]">
        {isCancelled ? words.cancelledTitle : words.title}
      </h2>
      <p>{isCancelled ? words.cancelled : words.what(changeWhatWords(change))}</p>
      {change.words !== '' && (
        <p className="mt-3 whitespace-pre-line break-words text-ink-2">
          {words.said}: {change.words}
        </p>
      )}
      {change.onlineUrl !== null && (
        <p className="mt-3">
          <a className="link" href={change.onlineUrl} rel="noreferrer">
            {words.online}
          </a>
        </p>
      )}
      {change.answerBy !== null && change.tickets.length > 0 && (
        <>
          <p className="mt-4">
            {change.canChoose
              ? `${words.choose(dayAndTimeWords(new Date(change.answerBy), timeZone))} ${words.otherwise[change.otherwise]}`
              : words.over}
          </p>
          <ul className="mt-3 grid gap-4">
            {change.tickets.map((ticket) => (
              <ChoiceRow key={ticket.reference} ticket={ticket} change={change} choose={choose} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ChoiceRowProps extends Pick<ChangeCardProps, 'change' | 'choose'> {
  readonly ticket: ChangeView['tickets'][number];
}

function ChoiceRow({ ticket, change, choose }: ChoiceRowProps): ReactNode {
  const { reference, choice: chosen } = ticket;
  const [busy, setBusy] = useState<ChangeChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async (choice: ChangeChoice) => {
    setBusy(choice);
    setProblem(null);
    await choose(reference, choice).catch((error: unknown) => setProblem(failureOf(error).sentence));
    setBusy(null);
  };
  return (
    <li>
      <p className="font-medium">{words.of(reference)}</p>
      <p role="status" className="text-ink-2">
        {chosen !== null && words.chosen[chosen]}
      </p>
      {change.canChoose && (
        <div className="mt-2 flex flex-wrap gap-2">
          {ticket.choices.map((choice) => (
            <Button
              key={choice}
              variant="quiet"
              size="small"
              aria-pressed={chosen === choice}
              aria-label={`${labelOf(choice, change)}, ${words.of(reference)}`}
              isBusy={busy === choice}
              busyLabel={words.busy}
              isDisabled={busy !== null && busy !== choice}
              onClick={() => void press(choice)}
            >
              {chosen === choice && <MeaningIcon meaning="good" size={16} />}
              {labelOf(choice, change)}
            </Button>
          ))}
        </div>
      )}
      {problem !== null && <Alert meaning="bad" title={problem} isUrgent className="mt-3" />}
    </li>
  );
}

function labelOf(choice: ChangeChoice, { convertTo }: Pick<ChangeView, 'convertTo'>): string {
  return choice === 'CONVERT' && convertTo !== null ? words.convertTo(convertTo) : choiceWords[choice].label;
}
