import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import type { CodeAtSource, CodesAtSource } from '@lanyard/domain/staff/coupon-views';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { codesAtSourceQuery } from '../api/readings.ts';
import { staffApi } from '../api/staff-api.ts';
import { commonWords } from '../strings/en/common.ts';
import { couponAdoptWords as words, couponPageWords } from '../strings/en/coupons.ts';
import { RefusedNote } from './refused-note.tsx';
import { useSteering } from './use-steering.ts';

/** Takes over codes that somebody made by hand at their source. */
export function AdoptCodes({ slug }: { slug: string }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => setIsOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        title={words.title}
        closeLabel={couponPageWords.dialog.close}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        className="text-left sm:max-w-[560px]"
      >
        <p className="text-ink-2">{words.what}</p>
        <FoundCodes slug={slug} />
      </Dialog>
    </>
  );
}

function FoundCodes({ slug }: { slug: string }): ReactNode {
  const found = useQuery(codesAtSourceQuery(slug));
  if (found.isError) return <RefusedNote error={found.error} />;
  if (!found.data) {
    return (
      <div role="status" className="mt-4 grid gap-2">
        <span className="sr-only">{commonWords.loading}</span>
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
    );
  }
  return <CodeRows slug={slug} found={found.data} onTryAgain={() => void found.refetch()} />;
}

interface CodeRowsProps {
  readonly slug: string;
  readonly found: CodesAtSource;
  readonly onTryAgain: () => void;
}

function CodeRows({ slug, found: { codes, isMore }, onTryAgain }: CodeRowsProps): ReactNode {
  const navigate = useNavigate();
  const { mutate, isPending, variables, error } = useSteering<{ readonly code: string }>(slug, (input) =>
    staffApi.coupons.adopt.mutate({ eventSlug: slug, ...input }),
  );
  if (codes === null) {
    return (
      <div role="status" className="mt-4">
        <p className="font-medium text-attention">{words.away}</p>
        <Button variant="quiet" size="small" className="mt-3" onClick={onTryAgain}>
          {commonWords.tryAgain}
        </Button>
      </div>
    );
  }
  if (codes.length === 0) return <p className="mt-4 text-muted">{words.none}</p>;
  return (
    <>
      <ul className="mt-3 max-h-[50dvh] overflow-y-auto rounded-row border border-line">
        {codes.map((code) => (
          <li
            key={code.code}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p className="font-mono font-medium break-all">{code.code}</p>
              <p className="text-[13px]/[18px] text-muted">{about(code)}</p>
            </div>
            <Button
              variant="quiet"
              size="small"
              aria-label={words.adoptLabel(code.code)}
              isBusy={isPending && variables.code === code.code}
              isDisabled={isPending && variables.code !== code.code}
              busyLabel={words.busy}
              onClick={() =>
                mutate(
                  { code: code.code },
                  {
                    onSuccess: () =>
                      void navigate({ to: '/e/$slug/coupons/$code', params: { slug, code: code.code } }),
                  },
                )
              }
            >
              {words.adopt}
            </Button>
          </li>
        ))}
      </ul>
      {isMore && <p className="mt-2 text-[13px]/[18px] text-muted">{words.more}</p>}
      <RefusedNote error={isPending ? null : error} />
    </>
  );
}

const about = ({ discount, home, isActive, capacity, sourceOrders }: CodeAtSource): string =>
  [
    discount,
    couponHomeWords[home].label,
    words.capacity(capacity),
    words.used(sourceOrders),
    ...(isActive ? [] : [words.paused]),
  ].join(' · ');
