import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { describe, expect, it } from 'vitest';
import { planList, withoutLines } from './plan-list.ts';

function aTicket(
  n: number,
  typeName: string,
  email: string | null,
  canName = email === null,
): OrderTicketView {
  return {
    ...{ reference: `K7M2QX-${n}`, typeName, attendeeName: email, isBuyers: false, status: 'ISSUED' },
    ...{ path: `/t/${n}`, transfer: null },
    use: {
      ...{
        email,
        registration: 'OPEN',
        version: n,
        linkMail: 'NONE',
        canName,
        canCorrect: false,
        nudge: null,
      },
    },
  };
}

const handedOn: OrderTicketView = { ...aTicket(9, 'Seat', null), path: null, use: null };
const tickets = [
  aTicket(1, 'Seat', 'ada@example.org'),
  aTicket(2, 'Seat', null),
  aTicket(3, 'Workshop', null),
  aTicket(4, 'Seat', null),
  aTicket(5, 'Seat', null, false),
  handedOn,
];
const given = (text: string, type = '') =>
  planList(text, tickets, type).given.map(({ line, ticket, basedOn, person }) => [
    ...[line, ticket.reference, basedOn, person.name],
  ]);

describe('planList', () => {
  it('gives the tickets without a name in their order, on the version that is shown', () => {
    expect(given('Bo, bo@x.org\n\nCy, cy@x.org')).toEqual([
      [1, 'K7M2QX-2', 2, 'Bo'],
      [3, 'K7M2QX-3', 3, 'Cy'],
    ]);
  });

  it('gives those of one type where one is chosen', () => {
    expect(given('Bo, bo@x.org\nCy, cy@x.org', 'Seat').map(([, reference]) => reference)).toEqual([
      'K7M2QX-2',
      'K7M2QX-4',
    ]);
  });

  it('knows who has a ticket, what is left, and which lines are too many', () => {
    const plan = planList('A, ADA@example.org\nnobody\nB, b@x.org', tickets, '');
    expect(plan.faults.map(({ line, fault }) => [line, fault.kind])).toEqual([
      [1, 'HAS_TICKET'],
      [2, 'NO_ADDRESS'],
    ]);
    expect(plan.left.map(({ reference }) => reference)).toEqual(['K7M2QX-3', 'K7M2QX-4']);
    const many = planList('A, a@x.org\nB, b@x.org', tickets, 'Workshop');
    expect(many.faults).toMatchObject([{ line: 2, fault: { kind: 'NO_TICKET_LEFT' } }]);
    expect(many.left).toEqual([]);
  });
});

describe('withoutLines', () => {
  it('leaves the lines that were not saved as they were typed', () => {
    expect(withoutLines('a\r\n b \r\nc', new Set([1, 3]))).toBe(' b ');
  });
});
