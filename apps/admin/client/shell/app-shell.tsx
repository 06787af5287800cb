import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { zoneCity } from '../browser/times.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { commonWords } from '../strings/en/common.ts';
import { shellWords } from '../strings/en/shell.ts';
import { AccountMenu } from './account-menu.tsx';
import { EventSwitcher } from './event-switcher.tsx';
import { RoomLinks } from './room-links.tsx';
import { SearchBox } from './search-box.tsx';
import { useCurrentEvent } from './use-current-event.ts';

/** What stands around every room: the rail, the search, who is signed in. */
export function AppShell(): ReactNode {
  const event = useCurrentEvent();
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const came = useRef(pathname);
  useEffect(() => {
    // Whoever reads with their ears is told of a new room; a new filter in the same one is not a new room.
    if (came.current !== undefined && came.current !== pathname) main.current?.focus({ preventScroll: true });
    came.current = pathname;
  }, [pathname]);
  const roles = event ? shellWords.account.roles(event.roles) : '';
  const where = event ? [roles, shellWords.zone(zoneCity(event.timeZone))].filter(Boolean).join(' · ') : '';
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[216px_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-ink px-4 py-2 font-semibold text-paper focus:translate-y-0"
      >
        {commonWords.skipToContent}
      </a>
      <div className="hidden border-r border-line lg:block print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col gap-2 px-2.5 py-1.5">
          <EventSwitcher />
          <RoomLinks shape="rail" />
        </div>
      </div>
      <div className="min-w-0 max-lg:pb-16">
        <header className="sticky top-0 z-20 flex h-14 items-center gap-3 border-b border-line bg-paper px-4 lg:px-7 print:hidden">
          <div className="shrink-0 lg:hidden">
            <EventSwitcher isNarrow />
          </div>
          <SearchBox />
          <PaletteButton />
          <p className="ml-auto hidden whitespace-nowrap text-muted lg:block">{where}</p>
          <AccountMenu />
        </header>
        <main
          id="content"
          ref={main}
          tabIndex={-1}
          className="max-w-[1320px] px-4 pt-5 pb-12 outline-none lg:px-7"
        >
          <Outlet />
        </main>
      </div>
      <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden">
        <RoomLinks shape="bar" />
      </div>
    </div>
  );
}
