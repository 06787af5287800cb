import { linkToken } from '@lanyard/crypto/link-token';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaller } from '../test-support/a-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const refusal = (code: string) => ({ cause: expect.objectContaining({ code }) });
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

async function aTicket() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx, {
    types: {
      standard: {
        registration: [
          { key: 'shirt', kind: 't-shirt', label: 'T-shirt', required: true, changeUntil: 'P14D' },
          {
            key: 'photos',
            kind: 'consent',
            label: 'Photos',
            wording: { version: 1, text: 'I may be on photos.' },
          },
        ],
      },
    },
  });
  const { tickets } = await aCompletedOrder(ctx, { slug });
  const token = linkToken(ctx.keys.links, 'ticket', tickets[0]?.ticketId ?? '', 1);
  const filled = {
    ...{ token, requestId: 'press-0001', basedOn: 0, formVersion: 1, person: bo },
    answers: { shirt: 'm', photos: true },
  };
  return { ctx, token, filled, tickets: aCaller(ctx).tickets };
}

describe('the form of a ticket', () => {
  it('comes with the ticket, keeps a draft, registers, changes and lets a consent be taken back', async () => {
    const { ctx, token, filled, tickets } = await aTicket();
    const { form } = await tickets.view({ token });
    expect(form).toMatchObject({
      form: {
        version: 1,
        fields: [{ key: 'shirt', closesAt: '2027-04-27T08:00:00.000Z' }, { key: 'photos' }],
      },
      ...{ answers: {}, open: [], submittedAt: null, draft: null, draftVersion: 0, consents: [] },
    });
    const draft = { ...bo, email: 'bo@', answers: { shirt: 'l' } };
    expect(await tickets.saveDraft({ token, basedOn: 0, draft })).toEqual({ draftVersion: 1 });
    expect((await tickets.view({ token })).form?.draft).toEqual({ ...draft, savedAt: ctx.now.toISOString() });

    const registered = await tickets.register(filled);
    expect(registered).toMatchObject({ registration: 'DONE', attendee: bo, version: 1 });
    expect(registered.form).toMatchObject({
      ...{ answers: filled.answers, draft: null, draftVersion: 2, submittedAt: ctx.now.toISOString() },
      consents: [{ fieldKey: 'photos', wordingVersion: 1, withdrawnAt: null }],
    });
    expect(await tickets.register(filled)).toEqual(registered);

    const withdrawn = await tickets.withdrawConsent({ token, requestId: 'press-0002', fieldKey: 'photos' });
    expect(withdrawn.form).toMatchObject({
      answers: { shirt: 'm', photos: false },
      consents: [{ withdrawnAt: ctx.now.toISOString() }],
    });
  });

  it('tells who comes late, by field and by link', async () => {
    const { token, filled, tickets } = await aTicket();
    const nobodys = { ...filled, token: 'A'.repeat(32) };
    await expect(tickets.register(nobodys)).rejects.toMatchObject(refusal('LINK_UNKNOWN'));
    const draft = { ...bo, answers: {} };
    await tickets.saveDraft({ token, basedOn: 0, draft });
    await expect(tickets.saveDraft({ token, basedOn: 0, draft })).rejects.toMatchObject(
      refusal('DRAFT_CHANGED'),
    );
    await expect(tickets.register({ ...filled, answers: {} })).rejects.toMatchObject({
      cause: { code: 'INPUT_INVALID', fields: { 'answers.shirt': 'Choose an answer to “T-shirt”.' } },
    });
    await tickets.register(filled);
    const late = { ...filled, requestId: 'press-0009' };
    await expect(tickets.register(late)).rejects.toMatchObject(refusal('TICKET_CHANGED'));
    const other = { ...late, basedOn: 1, formVersion: 2, person: null };
    await expect(tickets.register(other)).rejects.toMatchObject(refusal('FORM_CHANGED'));
  });

  it('is not there where nothing is asked', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { tickets } = await aCompletedOrder(ctx, { slug });
    const token = linkToken(ctx.keys.links, 'ticket', tickets[0]?.ticketId ?? '', 1);
    expect(await aCaller(ctx).tickets.view({ token })).toMatchObject({ form: null });
  });
});
