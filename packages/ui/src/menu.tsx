import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface MenuProps {
  /** The button that opens it; it must take a ref and props. */
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly className?: string;
}

/** A menu below a button, with arrows, first letters and Escape. Not modal: what that needs writes style elements. */
export function Menu({ trigger, children, align = 'start', className }: MenuProps): ReactNode {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={cx(
            'slide-in z-50 min-w-[220px] rounded-card border border-line bg-surface p-1.5 text-14/[20px] text-ink shadow-card',
            className,
          )}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const itemClass =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-row px-2.5 py-1.5 text-left outline-none data-[disabled]:cursor-default data-[disabled]:text-muted data-[highlighted]:bg-raised';

interface MenuItemProps {
  readonly onSelect?: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** Something a menu does. */
export function MenuItem({ onSelect, isDisabled = false, children }: MenuItemProps): ReactNode {
  return (
    <DropdownMenu.Item className={itemClass} disabled={isDisabled} onSelect={() => onSelect?.()}>
      {children}
    </DropdownMenu.Item>
  );
}

/** Somewhere a menu leads: its child is the link. */
export function MenuLink({ children }: { children: ReactNode }): ReactNode {
  return (
    <DropdownMenu.Item asChild className={itemClass}>
      {children}
    </DropdownMenu.Item>
  );
}

/** Words in a menu that cannot be chosen: a heading over its items. */
export function MenuLabel({ children }: { children: ReactNode }): ReactNode {
  return (
    <DropdownMenu.Label className="px-2.5 pt-1.5 pb-1 text-12 font-semibold text-muted">
      {children}
    </DropdownMenu.Label>
  );
}

/** A line between groups of a menu. */
export function MenuLine(): ReactNode {
  return <DropdownMenu.Separator className="mx-1 my-1.5 h-px bg-line" />;
}
