import type { AnswerValue, WrittenField } from '@lanyard/domain/registration/form-field';
import { resolveForm } from '@lanyard/domain/registration/resolve-form';
import { shownFields } from '@lanyard/domain/registration/shown-fields';
import { isClosed, validateAnswers } from '@lanyard/domain/registration/validate-answers';
import type { FormRoom } from '@lanyard/domain/staff/form-views';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useState } from 'react';
import { dayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { Card } from '../parts/card.tsx';
import { formWords } from '../strings/en/forms.ts';
import { PreviewField } from './preview-field.tsx';

const words = formWords.preview;

interface PreviewCardProps {
  readonly fields: readonly WrittenField[];
  readonly room: Pick<FormRoom, 'timeZone' | 'startsAt'>;
}

/** The form to be tried, with the rules an attendee meets: what is asked when, what is needed, what is too late. */
export function PreviewCard({ fields, room: { timeZone, startsAt } }: PreviewCardProps): ReactNode {
  const now = useNow();
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue>>>({});
  const [isChecked, setIsChecked] = useState(false);
  // The number plays no part in what is asked.
  const form = resolveForm({ version: 0, fields }, { startsAt: new Date(startsAt), timeZone });
  const { problems } = validateAnswers(form, answers, now);
  const errors = new Map(isChecked ? problems.map(({ key, sentence }) => [key, sentence]) : []);
  return (
    <Card title={words.title}>
      <div className="grid gap-2 px-4 pt-1 pb-4">
        <p className="text-ink-2">{words.sentence}</p>
        <p className="text-ink-2">{formWords.always}</p>
        {shownFields(form.fields, answers).map((field) =>
          isClosed(field, now) ? (
            <div key={field.key} className="pb-2">
              <p className="text-16/[24px] font-medium">{field.label || formWords.nameless}</p>
              <p className="text-muted">
                {field.closesAt && words.closed(dayAndTime(field.closesAt, timeZone))}
              </p>
            </div>
          ) : (
            <PreviewField
              key={field.key}
              field={field}
              value={answers[field.key]}
              onAnswer={(value) => setAnswers((before) => ({ ...before, [field.key]: value }))}
              error={errors.get(field.key)}
              timeZone={timeZone}
            />
          ),
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" variant="quiet" onClick={() => setIsChecked(true)}>
            {words.check}
          </Button>
          <Button
            size="small"
            variant="plain"
            onClick={() => {
              setAnswers({});
              setIsChecked(false);
            }}
          >
            {words.clear}
          </Button>
          <p role="status" className="text-ink-2">
            {isChecked && (problems.length === 0 ? words.fine : words.wrong(problems.length))}
          </p>
        </div>
      </div>
    </Card>
  );
}
