import { TRPCError } from '@trpc/server';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { placeOrderSchema } from '@lanyard/domain/orders/place-order.schema';
import { describe, expect, it } from 'vitest';
import { httpStatusOf, publicError } from './public-error.ts';

describe('publicError', () => {
  it('says a business "no" in its own words, without a reference', () => {
    const cause = new DomainError('TOO_MANY_TICKETS', { max: 4, what: 'Student' });
    expect(publicError(new TRPCError({ code: 'BAD_REQUEST', cause }), 'r1')).toEqual({
      code: 'TOO_MANY_TICKETS',
      sentence: 'One order can have at most 4 tickets of Student.',
      httpStatus: 400,
      fields: {},
      reference: null,
    });
  });

  it('names the fields that were filled in wrongly, ours in our words and the rest plainly', () => {
    const { error: cause } = placeOrderSchema.safeParse({ buyer: { name: 'Ada', email: 'ada' }, lines: 3 });
    const said = publicError(new TRPCError({ code: 'BAD_REQUEST', cause }), 'r1');
    expect(said.code).toBe('INPUT_INVALID');
    expect(said.fields['buyer.email']).toBe('Enter an e-mail address like name@example.org.');
    expect(said.fields['lines']).toBe('This was not filled in as expected.');
    expect(JSON.stringify(said)).not.toMatch(/expected array|invalid_type/);
  });

  it('keeps what nobody expected to itself and gives a reference', () => {
    const cause = new Error('duplicate key value (email)=(ada@example.org)');
    const said = publicError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), 'r1');
    expect(said).toMatchObject({ code: 'UNEXPECTED', httpStatus: 500, reference: 'r1' });
    expect(JSON.stringify(said)).not.toContain('ada@example.org');
  });

  it('calls a request without meaning an invalid input', () => {
    const said = publicError(new TRPCError({ code: 'NOT_FOUND', message: 'No procedure on path "x"' }), 'r1');
    expect(said).toMatchObject({ code: 'INPUT_INVALID', httpStatus: 404, reference: null });
    expect(said.sentence).not.toContain('procedure');
  });
});

it('gives each refusal the HTTP status that fits', () => {
  expect([httpStatusOf('LINK_UNKNOWN'), httpStatusOf('TOO_MANY_TRIES'), httpStatusOf('NOT_NOW')]).toEqual([
    404, 429, 503,
  ]);
});
