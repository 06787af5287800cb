import type { StaffEventRights } from '@lanyard/domain/staff/session-view';
import type { StaffAction } from '@lanyard/domain/staff/can';
import {
  Activity,
  BellRing,
  CalendarClock,
  ClipboardList,
  Hammer,
  LayoutDashboard,
  Presentation,
  ReceiptText,
  Ticket,
  TicketPercent,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { mayDo, type ReadySession } from '../session/session.ts';
import type { shellWords } from '../strings/en/shell.ts';

/** A room of the rail: where it is, and the right that opens it. */
export interface Room {
  readonly key: keyof typeof shellWords.rooms;
  readonly to:
    | '/e/$slug/overview'
    | '/e/$slug/orders'
    | '/e/$slug/tickets'
    | '/e/$slug/cancellations'
    | '/e/$slug/workshops'
    | '/e/$slug/coupons'
    | '/e/$slug/reminders'
    | '/e/$slug/changes'
    | '/e/$slug/forms'
    | '/e/$slug/jobs'
    | '/system';
  readonly right: StaffAction;
  readonly Icon: LucideIcon;
}

/** Every room there is, in the rail's order. */
const rooms: readonly Room[] = [
  { key: 'overview', to: '/e/$slug/overview', right: 'overview.read', Icon: LayoutDashboard },
  { key: 'orders', to: '/e/$slug/orders', right: 'orders.read', Icon: ReceiptText },
  { key: 'tickets', to: '/e/$slug/tickets', right: 'tickets.read', Icon: Ticket },
  { key: 'cancellations', to: '/e/$slug/cancellations', right: 'orders.read', Icon: Undo2 },
  { key: 'workshops', to: '/e/$slug/workshops', right: 'workshops.read', Icon: Presentation },
  { key: 'coupons', to: '/e/$slug/coupons', right: 'coupons.read', Icon: TicketPercent },
  { key: 'reminders', to: '/e/$slug/reminders', right: 'reminders.read', Icon: BellRing },
  { key: 'changes', to: '/e/$slug/changes', right: 'changes.read', Icon: CalendarClock },
  { key: 'forms', to: '/e/$slug/forms', right: 'forms.read', Icon: ClipboardList },
  { key: 'jobs', to: '/e/$slug/jobs', right: 'jobs.read', Icon: Hammer },
  { key: 'system', to: '/system', right: 'system.read', Icon: Activity },
];

/** The rooms somebody may enter; those about an event need one. */
export function openRooms(session: ReadySession, event: StaffEventRights | undefined): Room[] {
  return rooms.filter(
    ({ to, right }) => (event !== undefined || to === '/system') && mayDo(session, event, right),
  );
}
