import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { Button } from '@lanyard/ui/button.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { dayAndTime, timeOfDay } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { Crumbs } from '../parts/crumbs.tsx';
import { orderPageWords } from '../strings/en/order.ts';
import { seatWords, workshopPageWords as words } from '../strings/en/workshops.ts';
import { ProcessNote } from './process-note.tsx';
import { WorkshopStateTag } from './workshop-state-tag.tsx';

/** What whoever looks may do with a workshop. */
export interface MayDoHere {
  readonly manage: boolean;
  readonly seat: boolean;
}

interface WorkshopHeadProps {
  readonly workshop: WorkshopPageView;
  readonly slug: string;
  readonly may: MayDoHere;
}

/** A workshop, where and when it is, how it stands, and the way to more seats, the door and the sheet. */
export function WorkshopHead({ workshop, slug, may }: WorkshopHeadProps): ReactNode {
  const { key, title, startsAt, endsAt, timeZone, room, roomLimit, speaker, level } = workshop;
  const reasonId = useId();
  const now = useNow();
  const params = { slug, key };
  const look = buttonClass({ variant: 'quiet', size: 'small' });
  return (
    <header className="mb-[18px]">
      <Crumbs
        label={orderPageWords.crumbs}
        back={
          <Link to="/e/$slug/workshops" params={{ slug }}>
            {words.crumb}
          </Link>
        }
        here={key}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-2.5">
        <h1 className="min-w-0 text-[26px]/[32px] font-bold tracking-tight break-words">{title}</h1>
        <WorkshopStateTag workshop={workshop} now={now} />
        <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <Link to="/e/$slug/workshops/$key/door" params={params} className={look}>
            {words.door}
          </Link>
          <Link to="/e/$slug/workshops/$key/sheet" params={params} className={look}>
            {words.sheet}
          </Link>
          {may.manage ? (
            <Link
              to="/e/$slug/workshops/$key"
              params={params}
              search={{ seats: 'change' }}
              className={buttonClass({ size: 'small' })}
            >
              {words.expand}
            </Link>
          ) : (
            <Button size="small" isDisabled aria-describedby={reasonId}>
              {words.expand}
            </Button>
          )}
        </div>
      </div>
      <p className="mt-2 text-ink-2">
        {[
          `${dayAndTime(startsAt, timeZone)}–${timeOfDay(endsAt, timeZone)}`,
          seatWords.roomHolds(room, roomLimit),
          level,
          speaker,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ProcessNote workshop={workshop} />
      {!may.manage && (
        <p id={reasonId} className="mt-1 text-[13px]/[18px] text-muted">
          {words.notAllowed}
        </p>
      )}
    </header>
  );
}
