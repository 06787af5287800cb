import { BrandMark } from '@lanyard/ui/brand-mark.tsx';
import { cx } from '@lanyard/ui/class-names';
import { Menu, MenuLabel, MenuLink } from '@lanyard/ui/menu.tsx';
import { Link } from '@tanstack/react-router';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadySession } from '../session/session.ts';
import { commonWords } from '../strings/en/common.ts';
import { shellWords } from '../strings/en/shell.ts';
import { useCurrentEvent } from './use-current-event.ts';

/** Names the event everything is about, and leads to the others. */
export function EventSwitcher({ isNarrow = false }: { isNarrow?: boolean }): ReactNode {
  const { events } = useReadySession();
  const current = useCurrentEvent();
  const name = current?.name ?? commonWords.product;
  const label = (
    <>
      <BrandMark />
      <span
        className={cx(
          'min-w-0 flex-1 truncate text-left font-display text-16/[20px] font-bold tracking-tight',
          isNarrow && 'sr-only',
        )}
      >
        {name}
      </span>
    </>
  );
  if (events.length < 2) {
    return <p className="flex h-11 min-w-0 items-center gap-3 px-2.5">{label}</p>;
  }
  const trigger = (
    <button
      type="button"
      aria-label={shellWords.switchEvent(name)}
      className="flex h-11 w-full min-w-0 items-center gap-3 rounded-row px-2.5 hover:bg-raised"
    >
      {label}
      <ChevronsUpDown aria-hidden size={15} className="shrink-0 text-muted" />
    </button>
  );
  return (
    <Menu trigger={trigger} className="max-h-[60dvh] max-w-[320px] overflow-y-auto">
      <MenuLabel>{shellWords.otherEvents}</MenuLabel>
      {events.map((event) => (
        <MenuLink key={event.slug}>
          <Link to="/e/$slug" params={{ slug: event.slug }}>
            <Check
              aria-hidden
              size={15}
              className={cx('shrink-0', event.slug !== current?.slug && 'invisible')}
            />
            <span className="min-w-0 flex-1 truncate">{event.name}</span>
          </Link>
        </MenuLink>
      ))}
    </Menu>
  );
}
