import { batchProgressWords } from '@lanyard/domain/staff/code-batch-row';
import type { CodeBatchView } from '@lanyard/domain/staff/code-batch-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { Download, Play } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { Crumbs } from '../../parts/crumbs.tsx';
import { TimeText } from '../../parts/time-text.tsx';
import { batchPageWords as words } from '../../strings/en/batch.ts';
import { orderPageWords } from '../../strings/en/order.ts';
import { RefusedNote } from '../refused-note.tsx';
import { saveFile } from './save-file.ts';
import { StopButton } from './stop-button.tsx';
import { useBatchAsk } from './use-batch-ask.ts';

interface BatchHeadProps {
  readonly batch: CodeBatchView;
  readonly slug: string;
  readonly mayManage: boolean;
}

/** Codes that were made together, how far they are, and what can be done with them. */
export function BatchHead({ batch, slug, mayManage }: BatchHeadProps): ReactNode {
  const { batchId, prefix, progress, label, createdAt, timeZone, by, made } = batch;
  const reasonId = useId();
  const describedBy = mayManage ? undefined : reasonId;
  const { sentence, ...tag } = batchProgressWords[progress];
  const ask = { eventSlug: slug, batchId };
  const goOn = useBatchAsk(slug, () => staffApi.coupons.continueBatch.mutate(ask));
  const file = useBatchAsk(slug, async () => {
    const { name, csv } = await staffApi.coupons.batchCsv.mutate(ask);
    saveFile(name, csv);
  });
  const isBusy = goOn.isPending || file.isPending;
  return (
    <header className="mb-[18px]">
      <Crumbs
        label={orderPageWords.crumbs}
        back={
          <Link to="/e/$slug/coupons" params={{ slug }}>
            {words.crumb}
          </Link>
        }
        here={words.title(prefix)}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-2.5">
        <h1 className="min-w-0 font-mono text-[26px]/[32px] font-bold tracking-tight break-all">
          {words.title(prefix)}
        </h1>
        <StatusTag meaning={tag.meaning}>{tag.label}</StatusTag>
        <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <StopButton
            batch={batch}
            slug={slug}
            isDisabled={!mayManage}
            describedBy={describedBy}
            isShown={progress === 'MAKING' || progress === 'QUIET'}
          />
          {(progress === 'STOPPED' || progress === 'QUIET') && (
            <Button
              size="small"
              isDisabled={!mayManage}
              aria-describedby={describedBy}
              isBusy={goOn.isPending}
              busyLabel={words.goOn.busy}
              onClick={() => goOn.mutate()}
            >
              <Play aria-hidden size={15} />
              {words.goOn.button}
            </Button>
          )}
          <Button
            variant="quiet"
            size="small"
            isDisabled={!mayManage || made === 0}
            aria-describedby={describedBy}
            isBusy={file.isPending}
            busyLabel={words.file.busy}
            onClick={() => file.mutate()}
          >
            <Download aria-hidden size={15} />
            {words.file.button}
          </Button>
        </div>
      </div>
      <p className="mt-2 text-ink-2">{sentence}</p>
      <p className="mt-1 text-[13px]/[18px] text-muted">
        {label !== null && <>{label} · </>}
        <TimeText at={createdAt} timeZone={timeZone} />
        {by !== null && <> {words.progress.by(by)}</>}
      </p>
      {batch.stopReason !== null && (
        <Alert meaning="bad" title={batch.stopReason} className="mt-3 text-14/[20px]" />
      )}
      <p role="status" className={file.isSuccess ? 'mt-2 text-good' : 'sr-only'}>
        {file.isSuccess && words.file.done}
      </p>
      <RefusedNote error={isBusy ? null : (goOn.error ?? file.error)} />
      {!mayManage && (
        <p id={reasonId} className="mt-1 text-[13px]/[18px] text-muted">
          {words.notAllowed}
        </p>
      )}
    </header>
  );
}
