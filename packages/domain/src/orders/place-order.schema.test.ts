import { describe, expect, it } from 'vitest';
import { nameAttendeeSchema } from '../tickets/name-attendee.schema.ts';
import { placeOrderSchema } from './place-order.schema.ts';

const line = { ticketTypeKey: 'standard', quantity: 1, shownUnitMinor: 29_000 };
const person = { name: 'Ada', email: 'ada@example.org' };
const order = {
  orderId: 'ord_0123456789abcdefghjk',
  secret: 'x'.repeat(22),
  eventSlug: 'demo',
  lines: [line],
  buyer: person,
  attendees: [],
};

const firstMessage = (input: unknown) => placeOrderSchema.safeParse(input).error?.issues[0]?.message;

describe('placeOrderSchema', () => {
  it('takes an order and trims what people type', () => {
    const typed = { ...order, buyer: { name: '  Ada ', email: ' ada@example.org ' } };
    expect(placeOrderSchema.parse(typed).buyer).toEqual(person);
  });

  it.each([
    [{ orderId: 'ord_1' }, 'This order number is not one of ours.'],
    [{ secret: 'short' }, 'The secret is too short.'],
    [{ lines: [] }, 'Choose at least one ticket.'],
    [{ lines: [{ ...line, quantity: 0 }] }, 'Choose at least one.'],
    [{ lines: [{ ...line, quantity: 1.5 }] }, 'A quantity is a whole number.'],
    [{ lines: [{ ...line, quantity: 51 }] }, 'One line can have up to 50.'],
    [{ lines: [line, line] }, 'Each kind can appear once.'],
    [{ buyer: { ...person, name: '   ' } }, 'Enter a name.'],
    [{ buyer: { ...person, name: 'x'.repeat(121) } }, 'A name can have up to 120 characters.'],
    [{ buyer: { ...person, email: '' } }, 'Enter an e-mail address.'],
    [{ buyer: { ...person, email: 'ada@example' } }, 'Enter an e-mail address like name@example.org.'],
    [{ buyer: { ...person, email: 'a b@example.org' } }, 'Enter an e-mail address like name@example.org.'],
    [{ buyer: { ...person, email: 'a@b@example.org' } }, 'Enter an e-mail address like name@example.org.'],
  ])('answers %j with a sentence', (wrong, sentence) => {
    expect(firstMessage({ ...order, ...wrong })).toBe(sentence);
  });

  it.each(['ana.maria+x@example.co.uk', 'josé@exämple.org', "o'neil@example.org"])('takes %s', (email) => {
    expect(firstMessage({ ...order, buyer: { ...person, email } })).toBeUndefined();
  });
});

describe('nameAttendeeSchema', () => {
  it('takes what the ticket page sends', () => {
    const sent = { token: 't'.repeat(32), requestId: 'req_12345', basedOn: 0, person };
    expect(nameAttendeeSchema.parse(sent)).toEqual(sent);
    expect(nameAttendeeSchema.safeParse({ ...sent, basedOn: -1 }).success).toBe(false);
  });
});
