import { formatMoney } from '@lanyard/domain/money/money';
import { orderWords } from '@lanyard/domain/orders/order-words';
import type { StateWords } from '@lanyard/domain/orders/order-words';
import { nameTokens } from '@lanyard/domain/search/name-tokens';
import type { OrderRow } from '@lanyard/domain/staff/order-list-view';
import type { PersonHit, SearchAnswer } from '@lanyard/domain/staff/search-view';
import type { TicketRow } from '@lanyard/domain/staff/ticket-list-view';
import { ticketWords } from '@lanyard/domain/tickets/ticket-words';
import {
  List,
  Presentation,
  ReceiptText,
  Ticket,
  TicketPercent,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { dayAndTime } from '../browser/times.ts';
import type { Room } from '../shell/rooms.ts';
import { paletteWords as words } from '../strings/en/palette.ts';
import { shellWords } from '../strings/en/shell.ts';

/** Where an item leads to. */
export type PaletteTarget =
  | { readonly to: Room['to'] }
  | {
      readonly to: '/e/$slug/orders/$reference' | '/e/$slug/tickets/$reference';
      readonly reference: string;
    }
  | { readonly to: '/e/$slug/coupons/$code'; readonly code: string }
  | { readonly to: '/e/$slug/workshops/$key'; readonly key: string }
  | { readonly to: '/e/$slug/orders' | '/e/$slug/tickets'; readonly q: string };

/** Something that was found, as one line. */
export interface PaletteItem {
  /** One of a kind among all items. */
  readonly id: string;
  readonly target: PaletteTarget;
  readonly Icon: LucideIcon;
  readonly title: string;
  /** Whether the title is a code and no words. */
  readonly isCode?: boolean;
  readonly detail: string;
  readonly state?: StateWords;
}

/** Items under one heading. */
export interface PaletteGroup {
  readonly key: keyof typeof words.groups;
  readonly items: readonly PaletteItem[];
}

/** Pages whose name has a word that begins like each typed one; all of them while nothing is typed. */
export function roomItems(rooms: readonly Room[], text: string): PaletteItem[] {
  const typed = nameTokens(text);
  const fits = (name: string) =>
    typed.every((token) => nameTokens(name).some((word) => word.startsWith(token)));
  return rooms
    .filter(({ key }) => fits(shellWords.rooms[key]) && (text.trim() === '' || typed.length > 0))
    .map(({ key, to, Icon }) => ({
      ...{ id: `room-${key}`, target: { to }, Icon, title: shellWords.rooms[key], detail: '' },
    }));
}

/** What a search found, group by group; empty groups are left out. */
export function foundGroups(
  answer: SearchAnswer,
  { text, seesOrders }: { readonly text: string; readonly seesOrders: boolean },
): PaletteGroup[] {
  const { currency, timeZone } = answer;
  const orders = answer.orders.map((row) => orderItem(row, currency));
  const tickets = answer.tickets.map(ticketItem);
  const codes: PaletteGroup[] = answer.isSimilar
    ? [{ key: 'similar', items: [...orders, ...tickets] }]
    : [
        { key: 'orders', items: orders },
        { key: 'tickets', items: tickets },
      ];
  const groups: PaletteGroup[] = [
    ...codes,
    { key: 'people', items: answer.people.map(personItem) },
    {
      key: 'workshops',
      items: answer.workshops.map(({ key, title, startsAt }) => ({
        ...{
          id: `workshop-${key}`,
          target: { to: '/e/$slug/workshops/$key', key },
          Icon: Presentation,
          title,
        },
        detail: dayAndTime(startsAt, timeZone),
      })),
    },
    {
      key: 'coupons',
      items: answer.coupons.map(({ code, label, used }) => ({
        ...{ id: `code-${code}`, target: { to: '/e/$slug/coupons/$code', code }, Icon: TicketPercent },
        ...{ title: code, isCode: true, detail: [label, words.used(used)].filter(Boolean).join(' · ') },
      })),
    },
    { key: 'lists', items: answer.people.length > 0 ? listItems(text, seesOrders) : [] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function listItems(q: string, seesOrders: boolean): PaletteItem[] {
  const orders = {
    id: 'all-orders',
    target: { to: '/e/$slug/orders', q },
    title: words.allOrders(q),
  } as const;
  const tickets = {
    ...({ id: 'all-tickets', target: { to: '/e/$slug/tickets', q }, title: words.allTickets(q) } as const),
  };
  return [...(seesOrders ? [orders] : []), tickets].map((item) => ({ ...item, Icon: List, detail: '' }));
}

function orderItem(row: OrderRow, currency: string): PaletteItem {
  const { reference, grossMinor } = row;
  return {
    id: `order-${row.orderId}`,
    target: { to: '/e/$slug/orders/$reference', reference },
    Icon: ReceiptText,
    title: reference,
    isCode: true,
    detail: [row.buyer?.name, row.what, formatMoney({ amountMinor: grossMinor, currency })]
      .filter(Boolean)
      .join(' · '),
    state: orderWords[row.state],
  };
}

function ticketItem(row: TicketRow): PaletteItem {
  const { reference } = row;
  return {
    id: `ticket-${row.ticketId}`,
    target: { to: '/e/$slug/tickets/$reference', reference },
    Icon: Ticket,
    title: reference,
    isCode: true,
    detail: [row.attendee?.name, row.typeName].filter(Boolean).join(' · '),
    state: ticketWords[row.state],
  };
}

function personItem({ person, foundBy, company, at }: PersonHit): PaletteItem {
  const { reference } = at.row;
  const where = at.kind === 'ORDER' ? words.bought(reference) : words.named(reference);
  return {
    id: `person-${at.kind}-${reference}`,
    target:
      at.kind === 'ORDER'
        ? { to: '/e/$slug/orders/$reference', reference }
        : { to: '/e/$slug/tickets/$reference', reference },
    Icon: UserRound,
    title: person.name,
    detail: [where, company, person.email, words.how[foundBy]].filter(Boolean).join(' · '),
    state: at.kind === 'ORDER' ? orderWords[at.row.state] : ticketWords[at.row.state],
  };
}
