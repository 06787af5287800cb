import type { WaiterRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import type { ForeseenSeats } from '@lanyard/domain/workshops/foresee-seats';
import { cx } from '@lanyard/ui/class-names';
import type { ReactNode } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { expandWords as words, seatWords, workshopPageWords } from '../strings/en/workshops.ts';
import { SeatsBar } from './seats-bar.tsx';
import { WhoText } from './who-text.tsx';
import { whyNot } from './why-not.ts';

interface ForeseenListProps {
  readonly workshop: WorkshopPageView;
  readonly capacity: number;
  readonly outcome: ForeseenSeats<WaiterRow>;
  readonly isOffer: boolean;
}

/** Before saving: who gets in, in order, who cannot be served now, who keeps waiting, and what everybody can book. */
export function ForeseenList({ workshop, capacity, outcome, isOffer }: ForeseenListProps): ReactNode {
  const { line } = workshop;
  const { getIn, keepWaiting, leftForPublic } = outcome;
  const putOff = line.filter(({ status, why }) => status !== 'OFFERED' && why !== null);
  return (
    <section aria-label={words.who(isOffer)} className="mt-3">
      <SeatsBar counts={{ ...workshop, capacity }} getIn={getIn.length} className="h-4" />
      <p role="status" className="tabular mt-1.5 flex flex-wrap gap-x-3 text-[13px]/[18px] text-ink-2">
        <span>{seatWords.seated(workshop.seated)}</span>
        <span className="font-semibold">{words.getIn(getIn.length, isOffer)}</span>
        <span>{words.keepWaiting(keepWaiting.length)}</span>
        <span>{words.public(leftForPublic)}</span>
      </p>
      <div className="mt-3 overflow-hidden rounded-row border border-line">
        <p className="flex justify-between gap-3 bg-good-soft px-3.5 py-2.5 text-[13px]/[18px] font-semibold text-good">
          <span>{words.who(isOffer)}</span>
          <span className="tabular">{words.whoOf(getIn.length, workshop.waiting)}</span>
        </p>
        {getIn.length === 0 && (
          <p className="border-t border-line px-3.5 py-2.5 text-muted">
            {workshop.waiting === 0 ? words.nobody : words.noneIn}
          </p>
        )}
        <Waiters of={getIn} workshop={workshop} label={words.who(isOffer)} />
        {putOff.length > 0 && (
          <>
            <p className="border-t border-line bg-attention-soft px-3.5 py-2 text-[13px]/[18px] font-semibold text-attention">
              {words.putOff}
            </p>
            <Waiters of={putOff} workshop={workshop} label={words.putOff} />
          </>
        )}
      </div>
    </section>
  );
}

interface WaitersProps {
  readonly of: readonly WaiterRow[];
  readonly workshop: WorkshopPageView;
  readonly label: string;
}

function Waiters({ of, workshop, label }: WaitersProps): ReactNode {
  const now = useNow();
  if (of.length === 0) return null;
  return (
    <ol
      aria-label={label}
      // A list that scrolls has to be reached by the keyboard, too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-[168px] overflow-y-auto focus-visible:-outline-offset-2"
    >
      {of.map((waiter) => (
        <li
          key={waiter.entryId}
          className="grid grid-cols-[30px_88px_minmax(0,1fr)] items-baseline gap-x-2.5 border-t border-line px-3.5 py-2 sm:grid-cols-[30px_96px_minmax(0,1fr)_auto]"
        >
          <span className="tabular text-muted">
            {waiter.place !== null && workshopPageWords.line.place(waiter.place)}
          </span>
          <span className="font-mono text-[13px]/[20px]">{waiter.ticketReference}</span>
          <WhoText of={waiter} showsPeople={workshop.showsPeople} />
          <span
            className={cx(
              'text-[13px]/[20px] text-muted',
              waiter.why === null ? 'max-sm:col-start-3' : 'col-start-3 sm:col-span-2',
            )}
          >
            {whyNot(waiter) ?? words.since(shortDayAndTime(waiter.joinedAt, workshop.timeZone, now))}
          </span>
        </li>
      ))}
    </ol>
  );
}
