import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import {
  readAttendeeList,
  type ListedPerson,
  type ListLine,
  maxNamedAtOnce,
} from '@lanyard/domain/tickets/read-attendee-list';

/** Who would get which ticket, and what is in the way. */
export interface ListPlan {
  readonly given: readonly {
    readonly line: number;
    readonly ticket: OrderTicketView;
    readonly basedOn: number;
    readonly person: ListedPerson;
  }[];
  readonly faults: readonly Extract<ListLine, { person: null }>[];
  /** Tickets that stay without a name. */
  readonly left: readonly OrderTicketView[];
  readonly isLimited: boolean;
}

/** Gives the people of a list the tickets without a name, one after the other; of one type where one is chosen. */
export function planList(text: string, tickets: readonly OrderTicketView[], typeName: string): ListPlan {
  const free = tickets.filter(
    ({ use, typeName: type }) => use?.canName === true && (typeName === '' || type === typeName),
  );
  const named = tickets.flatMap(({ use, reference }) => {
    const email = use?.email ?? null;
    return email === null ? [] : [{ email, reference }];
  });
  const lines = readAttendeeList(text, { free: free.length, named });
  const people = lines.flatMap((line) => (line.person ? [line] : []));
  return {
    given: people.flatMap(({ line, person }, n) => {
      const ticket = free[n];
      return ticket?.use ? [{ line, ticket, basedOn: ticket.use.version, person }] : [];
    }),
    faults: lines.flatMap((line) => (line.person ? [] : [line])),
    left: free.slice(people.length),
    isLimited: free.length > maxNamedAtOnce,
  };
}

/** The list without the lines that are done with. */
export function withoutLines(text: string, done: ReadonlySet<number>): string {
  return text
    .split(/\r\n|\n|\r/)
    .filter((_, index) => !done.has(index + 1))
    .join('\n');
}
