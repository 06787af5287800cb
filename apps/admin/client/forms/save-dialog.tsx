import type { FormWeight, TypeForm } from '@lanyard/domain/staff/form-views';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { formWords } from '../strings/en/forms.ts';
import type { SentField } from './edited-form.ts';

const words = formWords.saving;

interface SaveDialogProps {
  readonly slug: string;
  readonly type: TypeForm;
  readonly fields: readonly SentField[];
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** Says whom a new version concerns, and asks whether to save it. */
export function SaveDialog(props: SaveDialogProps): ReactNode {
  const { slug, type, fields, isSaving, error, onSave, onClose } = props;
  const weight = useQuery({
    queryKey: ['event', slug, 'form-weight', type.key, fields],
    queryFn: () =>
      staffApi.forms.weigh.mutate({ eventSlug: slug, ticketTypeKey: type.key, fields: [...fields] }),
    gcTime: 0,
  });
  return (
    <Dialog
      title={words.title(type.version + 1)}
      closeLabel={words.close}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" size="small" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            size="small"
            isDisabled={!weight.data}
            isBusy={isSaving}
            busyLabel={words.busy}
            onClick={onSave}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      {weight.isError && !weight.data ? (
        <FailureNote error={weight.error} onTryAgain={() => void weight.refetch()} />
      ) : (
        <div role="status" className="grid gap-1 text-ink-2">
          {weight.data ? (
            sentences(weight.data, type).map((sentence) => <p key={sentence}>{sentence}</p>)
          ) : (
            <p>{words.counting}</p>
          )}
        </div>
      )}
      <RefusedNote error={isSaving ? null : error} />
    </Dialog>
  );
}

function sentences({ answered, asked, waiting }: FormWeight, type: TypeForm): string[] {
  const versions = type.answered.map(({ version }) => version);
  const about =
    answered === 0 ? [words.nobody] : [words.kept(answered, versions), words.asked(asked, answered)];
  return [...about, words.waiting(waiting)].filter((sentence) => sentence !== '');
}
