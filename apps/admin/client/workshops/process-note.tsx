import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { workshopPageWords } from '../strings/en/workshops.ts';

const words = workshopPageWords.process;

/** What the workshop's process does now, in words. */
export function ProcessNote({ workshop }: { workshop: WorkshopPageView }): ReactNode {
  const { process, offered, waiting, timeZone } = workshop;
  const now = useNow();
  const until = process.wakesAt && shortDayAndTime(process.wakesAt, timeZone, now);
  const sentence =
    process.state === 'SERVING'
      ? words.SERVING
      : process.state === 'WAITING_FOR_ANSWERS' && offered > 0
        ? words.WAITING_FOR_ANSWERS(offered, until)
        : waiting > 0
          ? words.IDLE
          : words.NOBODY;
  const meaning =
    process.state === 'SERVING' ? 'good' : process.state === 'IDLE' ? 'asleep' : ('waiting' as const);
  return (
    <p
      role="status"
      className="mt-2 flex flex-wrap items-center gap-x-2 text-ink-2"
      title={process.source === 'ROW' ? words.fromRow : undefined}
    >
      <MeaningIcon meaning={meaning} size={15} />
      {sentence}
    </p>
  );
}
