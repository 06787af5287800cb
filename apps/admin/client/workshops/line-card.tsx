import type { WaiterRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { Menu, MenuItem } from '@lanyard/ui/menu.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { shortDayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { Card } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { workshopPageWords } from '../strings/en/workshops.ts';
import { LineActDialog, type LineAct } from './line-act-dialog.tsx';
import { SeatPastLine } from './seat-past-line.tsx';
import { WhoText } from './who-text.tsx';
import { whyNot } from './why-not.ts';
import type { MayDoHere } from './workshop-head.tsx';

const words = workshopPageWords.line;

interface LineCardProps {
  readonly workshop: WorkshopPageView;
  readonly slug: string;
  readonly may: MayDoHere;
}

/** Who waits, in the order in which they are served, and what an organizer can do about a place. */
export function LineCard({ workshop, slug, may }: LineCardProps): ReactNode {
  const { line, waitlist } = workshop;
  const [act, setAct] = useState<{ readonly act: LineAct; readonly waiter: WaiterRow } | null>(null);
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1 pb-2">
        <SeatPastLine slug={slug} workshopKey={workshop.key} maySeat={may.seat} />
      </div>
      {line.length === 0 ? (
        <p className="px-4 pb-3.5 text-muted">{waitlist === 'NONE' ? words.none : words.empty}</p>
      ) : (
        <ol aria-label={words.title}>
          {line.map((waiter) => (
            <Waiter
              key={waiter.entryId}
              waiter={waiter}
              workshop={workshop}
              slug={slug}
              onAct={may.manage ? (wanted) => setAct({ act: wanted, waiter }) : null}
            />
          ))}
        </ol>
      )}
      {act && <LineActDialog {...act} slug={slug} workshopKey={workshop.key} onClose={() => setAct(null)} />}
    </Card>
  );
}

interface WaiterProps {
  readonly waiter: WaiterRow;
  readonly workshop: WorkshopPageView;
  readonly slug: string;
  readonly onAct: ((act: LineAct) => void) | null;
}

function Waiter({ waiter, workshop, slug, onAct }: WaiterProps): ReactNode {
  const { ticketReference, place, priority, status, joinedAt } = waiter;
  const isInLine = status !== 'OFFERED';
  return (
    <li className="grid grid-cols-[34px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-t border-line px-4 py-2">
      <span className="tabular text-muted">{place !== null && words.place(place)}</span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            to="/e/$slug/tickets/$reference"
            params={{ slug, reference: ticketReference }}
            className="rounded-row font-mono text-[13px]/[20px] font-medium hover:underline"
          >
            {ticketReference}
          </Link>
          <WhoText of={waiter} showsPeople={workshop.showsPeople} />
          <WaiterTag waiter={waiter} timeZone={workshop.timeZone} />
          {priority !== 0 && (
            <StatusTag meaning="attention">{priority > 0 ? words.ahead : words.behind}</StatusTag>
          )}
        </p>
        <p className="text-[13px]/[18px] text-muted">
          {words.since} <TimeText at={joinedAt} timeZone={workshop.timeZone} />
          {isInLine && whyNot(waiter) !== null && <> · {whyNot(waiter)}</>}
        </p>
      </div>
      {onAct && (
        <Menu
          align="end"
          trigger={
            <button
              type="button"
              aria-label={words.act(ticketReference)}
              className="grid size-9 place-items-center rounded-row text-ink-2 hover:bg-raised hover:text-ink"
            >
              <Ellipsis aria-hidden size={18} />
            </button>
          }
        >
          {isInLine && <MenuItem onSelect={() => onAct('up')}>{words.up}</MenuItem>}
          {isInLine && <MenuItem onSelect={() => onAct('down')}>{words.down}</MenuItem>}
          <MenuItem isDisabled={waiter.isPaying} onSelect={() => onAct('remove')}>
            {words.remove}
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}

function WaiterTag({ waiter, timeZone }: { waiter: WaiterRow; timeZone: string }): ReactNode {
  const now = useNow();
  const { status, isPaying, offerEndsAt } = waiter;
  if (status === 'PARKED') return <StatusTag meaning="attention">{words.parked}</StatusTag>;
  if (status !== 'OFFERED') return null;
  if (isPaying) return <StatusTag meaning="waiting">{words.paying}</StatusTag>;
  return (
    <StatusTag meaning="waiting">
      {words.offered(offerEndsAt === null ? '' : shortDayAndTime(offerEndsAt, timeZone, now))}
    </StatusTag>
  );
}
