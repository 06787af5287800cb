import { cx } from '@lanyard/ui/class-names';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReadySession } from '../session/session.ts';
import { shellWords } from '../strings/en/shell.ts';
import { openRooms } from './rooms.ts';
import { useCurrentEvent } from './use-current-event.ts';

/** The rooms as links: a rail on a wide screen, a bar below the page on a phone. */
export function RoomLinks({ shape }: { shape: 'rail' | 'bar' }): ReactNode {
  const event = useCurrentEvent();
  const rooms = openRooms(useReadySession(), event);
  const slug = event?.slug ?? '';
  const isRail = shape === 'rail';
  return (
    <nav aria-label={shellWords.rail}>
      <ul className={isRail ? 'grid gap-0.5' : 'flex overflow-x-auto'}>
        {rooms.map(({ key, to, Icon }) => (
          <li
            key={key}
            className={cx(
              !isRail && 'min-w-[82px] flex-1',
              isRail && key === 'system' && 'mt-2 border-t border-line pt-2',
            )}
          >
            <Link
              to={to}
              params={{ slug }}
              activeOptions={{ exact: false, includeSearch: false }}
              className={cx(
                'flex items-center rounded-row font-medium text-ink-2 hover:text-ink focus-visible:-outline-offset-2',
                isRail
                  ? 'h-[34px] gap-2.5 px-2.5 hover:bg-raised aria-[current=page]:bg-raised'
                  : 'h-14 flex-col justify-center gap-0.5 text-12',
                'aria-[current=page]:text-ink [&[aria-current=page]>svg]:text-accent',
              )}
            >
              <Icon aria-hidden size={isRail ? 16 : 20} className="shrink-0 text-muted" />
              {shellWords.rooms[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
