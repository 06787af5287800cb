import type { ReminderChoice as Choice } from '@lanyard/domain/reminders/reminder-choice';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useState } from 'react';
import { reminderWords as words } from '../strings/en/reminders.ts';
import { usePress } from '../transfer/use-press.ts';

interface ReminderChoiceProps {
  readonly choice: Choice;
  /** How each choice reads. */
  readonly sentences: { readonly all: string; readonly essential: string };
  readonly choose: (wantsAll: boolean) => Promise<void>;
}

/** All reminders or the essential ones only: how it is, and the button that changes it. */
export function ReminderChoice({ choice, sentences, choose }: ReminderChoiceProps): ReactNode {
  const { wantsAll } = choice;
  const [note, setNote] = useState<string | null>(null);
  const { isBusy, failure, press } = usePress(async () => {
    await choose(!wantsAll);
    setNote(wantsAll ? words.stopped : words.resumed);
  });
  return (
    <>
      <div role="status">
        {note !== null && <Alert meaning="good" title={note} className="slide-in mb-4" />}
      </div>
      {failure !== null && <Alert isUrgent meaning="attention" title={failure} className="slide-in mb-4" />}
      <p className="text-16/[24px] text-ink-2">{wantsAll ? sentences.all : sentences.essential}</p>
      <Button variant="quiet" className="mt-4" isBusy={isBusy} busyLabel={words.busy} onClick={press}>
        {wantsAll ? words.stop : words.resume}
      </Button>
    </>
  );
}
