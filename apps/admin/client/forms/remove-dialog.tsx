import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answerCountsQuery } from '../api/readings.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { formWords } from '../strings/en/forms.ts';
import type { EditedField } from './edited-form.ts';

const words = formWords.removing;

interface RemoveDialogProps {
  readonly slug: string;
  readonly typeKey: string;
  readonly field: EditedField;
  /** Labels of the questions that are asked depending on it. */
  readonly dependents: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Says whose answers a question has before it goes. */
export function RemoveDialog({
  slug,
  typeKey,
  field,
  dependents,
  onRemove,
  onClose,
}: RemoveDialogProps): ReactNode {
  const counts = useQuery(answerCountsQuery(slug, typeKey));
  const count = counts.data?.byField[field.key] ?? 0;
  const say = field.kind === 'consent' ? words.consent : words.answered;
  return (
    <Dialog
      title={words.title(field.label || formWords.nameless)}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button size="small" isDisabled={!counts.data} onClick={onRemove}>
            {words.confirm}
          </Button>
        </>
      }
    >
      {counts.isError && !counts.data ? (
        <FailureNote error={counts.error} onTryAgain={() => void counts.refetch()} />
      ) : (
        <p role="status" className="text-ink-2">
          {counts.data ? say(count) : words.counting}
        </p>
      )}
      {dependents.length > 0 && <p className="mt-2 text-ink-2">{words.depends(dependents)}</p>}
    </Dialog>
  );
}
