import { personSchema } from '../orders/place-order.schema.ts';
import { readAttendeeLine, type LineFault } from './read-attendee-line.ts';

/** How many tickets one list can give a name. */
export const maxNamedAtOnce = 50;

/** Why a line of the list cannot be taken, and from which column on; columns count signs from 1. */
export type ListFault =
  | LineFault
  /** What the name or the address has to be is said in `sentence`. */
  | { readonly kind: 'NOT_ALLOWED'; readonly column: number; readonly sentence: string }
  /** The same address stands in an earlier line. */
  | { readonly kind: 'TWICE'; readonly column: number; readonly firstLine: number }
  /** Somebody with this address is named on a ticket already. */
  | { readonly kind: 'HAS_TICKET'; readonly column: number; readonly reference: string }
  | { readonly kind: 'NO_TICKET_LEFT'; readonly column: number };

/** A line that says who comes, or why it does not; lines count from 1, empty ones included. */
export type ListLine =
  | { readonly line: number; readonly person: ListedPerson; readonly fault: null }
  | { readonly line: number; readonly person: null; readonly fault: ListFault };

/** Somebody on the list, as the ticket's form would take them. */
export interface ListedPerson {
  readonly name: string;
  readonly email: string;
}

/** What the list is read against. */
export interface ListRoom {
  /** How many tickets wait for a name. */
  readonly free: number;
  /** Who is named already. */
  readonly named: readonly { readonly email: string; readonly reference: string }[];
}

/**
 * Reads a list of people, one a line; empty lines and a first line of headings are left out. Every other line is
 * answered with its person or with what is wrong with it, and a wrong line takes no ticket. Never throws.
 */
export function readAttendeeList(text: string, { free, named }: ListRoom): readonly ListLine[] {
  const seen = new Map<string, number>();
  const holders = new Map(named.map(({ email, reference }) => [spelled(email), reference]));
  const room = Math.min(free, maxNamedAtOnce);
  let taken = 0;

  const judge = (content: string, line: number): ListLine => {
    const read = readOne(content);
    if ('fault' in read) return { line, person: null, fault: read.fault };
    const { person, emailColumn: column } = read;
    const address = spelled(person.email);
    const firstLine = seen.get(address);
    if (firstLine !== undefined) return { line, person: null, fault: { kind: 'TWICE', column, firstLine } };
    seen.set(address, line);
    const reference = holders.get(address);
    if (reference !== undefined)
      return { line, person: null, fault: { kind: 'HAS_TICKET', column, reference } };
    if (taken >= room) return { line, person: null, fault: { kind: 'NO_TICKET_LEFT', column: 1 } };
    taken += 1;
    return { line, person, fault: null };
  };

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const numbered = lines.map((content, index) => ({ content, line: index + 1 }));
  const filled = numbered.filter(({ content }) => content.trim() !== '');
  const people = isHeading(filled[0]?.content ?? '') ? filled.slice(1) : filled;
  return people.map(({ content, line }) => judge(content, line));
}

type Read = { readonly person: ListedPerson; readonly emailColumn: number } | { readonly fault: ListFault };

function readOne(content: string): Read {
  const read = readAttendeeLine(content);
  if ('kind' in read) return { fault: read };
  const checked = personSchema.safeParse({ name: read.name, email: read.email });
  if (checked.success) return { person: checked.data, emailColumn: read.emailColumn };
  const [issue] = checked.error.issues;
  const column = issue?.path[0] === 'name' ? read.nameColumn : read.emailColumn;
  return { fault: { kind: 'NOT_ALLOWED', column, sentence: issue?.message ?? '' } };
}

/** One mailbox, however it is typed. */
function spelled(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** What spreadsheets carry above their columns. */
function isHeading(line: string): boolean {
  return !line.includes('@') && /\bname\b/i.test(line) && /\be-?mail\b/i.test(line);
}
