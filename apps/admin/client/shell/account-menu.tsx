import { Menu, MenuItem, MenuLine } from '@lanyard/ui/menu.tsx';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadySession } from '../session/session.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { shellWords } from '../strings/en/shell.ts';
import { useCurrentEvent } from './use-current-event.ts';

const words = shellWords.account;

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Who is signed in, what they are here, and the way out. */
export function AccountMenu(): ReactNode {
  const { staff } = useReadySession();
  const event = useCurrentEvent();
  const { signOut, isSigningOut } = useSignOut();
  const trigger = (
    <button
      type="button"
      className="grid size-9 shrink-0 place-items-center rounded-full border border-line-strong bg-surface text-12 font-semibold text-ink-2 hover:bg-raised"
    >
      <span aria-hidden>{initials(staff.name)}</span>
      <span className="sr-only">{words.open(staff.name)}</span>
    </button>
  );
  return (
    <Menu trigger={trigger} align="end" className="w-[260px]">
      <div className="px-2.5 py-1.5">
        <p className="truncate font-semibold">{staff.name}</p>
        <p className="truncate text-[13px]/[18px] text-muted">{staff.email}</p>
        <p className="mt-1 text-[13px]/[18px] text-ink-2">
          {[words.roles(event?.roles ?? []), staff.isDemo ? words.demo : ''].filter(Boolean).join(' · ')}
        </p>
      </div>
      <MenuLine />
      <MenuItem onSelect={signOut} isDisabled={isSigningOut}>
        <LogOut aria-hidden size={16} className="text-muted" />
        {isSigningOut ? words.signingOut : words.signOut}
      </MenuItem>
    </Menu>
  );
}
