import type { CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import { batchProgressWords } from '@lanyard/domain/staff/code-batch-row';
import { Button } from '@lanyard/ui/button.tsx';
import { Square } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { batchPageWords } from '../../strings/en/batch.ts';
import { SteeringDialog } from '../steering-dialog.tsx';
import { RefusedNote } from '../refused-note.tsx';
import { useBatchAsk } from './use-batch-ask.ts';

const words = batchPageWords.stop;

interface StopButtonProps {
  readonly batch: CodeBatchView;
  readonly slug: string;
  readonly isDisabled: boolean;
  readonly describedBy: string | undefined;
  /** Whether there is anything to stop; what was asked last stays open and says what came of it. */
  readonly isShown: boolean;
}

/** Has no more codes made, after it was asked whether that is meant. */
export function StopButton({ batch, slug, isDisabled, describedBy, isShown }: StopButtonProps): ReactNode {
  const { batchId, made, count } = batch;
  const [isOpen, setIsOpen] = useState(false);
  const { mutate, isPending, isSuccess, error, reset } = useBatchAsk(slug, () =>
    staffApi.coupons.stopBatch.mutate({ eventSlug: slug, batchId }),
  );
  return (
    <>
      {isShown && (
        <Button
          variant="quiet"
          size="small"
          isDisabled={isDisabled}
          aria-describedby={describedBy}
          onClick={() => setIsOpen(true)}
        >
          <Square aria-hidden size={14} />
          {words.button}
        </Button>
      )}
      <SteeringDialog
        words={words}
        isOpen={isOpen}
        isBusy={isPending}
        outcome={isSuccess ? batchProgressWords.STOPPED.sentence : null}
        onConfirm={() => mutate()}
        onClose={() => {
          setIsOpen(false);
          reset();
        }}
      >
        <p className="text-ink-2">{words.what(made, count)}</p>
        <RefusedNote error={isPending ? null : error} />
      </SteeringDialog>
    </>
  );
}
