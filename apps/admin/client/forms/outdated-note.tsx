import type { WrittenField } from '@lanyard/domain/registration/form-field';
import type { TypeForm } from '@lanyard/domain/staff/form-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { formWords } from '../strings/en/forms.ts';

const words = formWords.outdated;

interface OutdatedNoteProps {
  /** What was there when the edits began, and what is saved now. */
  readonly before: TypeForm;
  readonly now: TypeForm;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Tells the slower of two that the form is another one by now, what changed, and asks what to do. */
export function OutdatedNote({ before, now, onTakeTheirs, onKeepMine }: OutdatedNoteProps): ReactNode {
  return (
    <Alert
      meaning="attention"
      title={words.title(now.version, now.savedBy)}
      isUrgent
      className="mb-4 text-14/[20px]"
    >
      <ul className="mb-2">
        {differences(before.fields, now.fields).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{words.sentence}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="small" variant="quiet" onClick={onTakeTheirs}>
          {words.theirs(now.version)}
        </Button>
        <Button size="small" variant="quiet" onClick={onKeepMine}>
          {words.mine}
        </Button>
      </div>
    </Alert>
  );
}

function differences(before: readonly WrittenField[], now: readonly WrittenField[]): string[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const isThere = new Set(now.map(({ key }) => key));
  const kept = before.filter(({ key }) => isThere.has(key)).map(({ key }) => key);
  const keptNow = now.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const isChanged = (field: WrittenField) => JSON.stringify(old.get(field.key)) !== JSON.stringify(field);
  return [
    ...now.filter(({ key }) => !old.has(key)).map(({ label }) => words.added(label)),
    ...before.filter(({ key }) => !isThere.has(key)).map(({ label }) => words.removed(label)),
    ...now.filter((field) => old.has(field.key) && isChanged(field)).map(({ label }) => words.changed(label)),
    ...(kept.join(' ') === keptNow.join(' ') ? [] : [words.order]),
  ];
}
