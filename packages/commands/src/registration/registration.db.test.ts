import { randomId } from '@lanyard/crypto/random';
import { readPerson } from '@lanyard/db/people/people-repository';
import { openAnswers, openDraft } from '@lanyard/db/registration/registration-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventFile } from '@lanyard/domain/events/event-file';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameAttendee } from '../tickets/name-attendee.ts';
import { saveDraft } from './save-draft.ts';
import { saveForm } from './save-form.ts';
import { submitRegistration, type SubmitRegistration } from './submit-registration.ts';
import { withdrawConsent } from './withdraw-consent.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Fields = EventFile['ticketTypes'][number]['registration'];

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const cy = { name: 'Cy Other', email: 'cy@example.org' };
const questions: readonly Partial<Fields[number]>[] = [
  { key: 'company', kind: 'text', label: 'Company' },
  // The event starts on 11 May 2027 at 09:00 in Lisbon.
  { key: 'shirt', kind: 't-shirt', label: 'T-shirt', required: true, changeUntil: 'P14D' },
  { key: 'diet', kind: 'diet', label: 'Diet' },
  { key: 'photos', kind: 'consent', label: 'Photos', wording: { version: 1, text: 'I may be on photos.' } },
];
const answers = {
  company: 'Rope & Sons',
  shirt: 'm',
  diet: { chosen: ['vegan'], note: 'no kiwi' },
  photos: true,
};

async function setUp(options: { readonly namesBo?: boolean; readonly fields?: typeof questions } = {}) {
  const ctx = testContext(database, { actor: { kind: 'attendee' } });
  const { slug, eventId } = await anEvent(ctx, {
    types: { standard: { registration: options.fields ?? questions } },
  });
  const attendees = options.namesBo ? [{ position: 0, person: bo }] : [];
  const { tickets } = await aCompletedOrder(ctx, { slug, buyer, attendees });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  const { prisma } = ctx.db;
  const linkGeneration = async () =>
    (await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).linkGeneration;
  return {
    ctx,
    ticketId,
    linkGeneration,
    ticket: () => prisma.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { attendee: true } }),
    row: () => prisma.registration.findUniqueOrThrow({ where: { ticketId }, include: { form: true } }),
    answers: async () =>
      openAnswers(prisma, ctx.keys, await prisma.registration.findUniqueOrThrow({ where: { ticketId } })),
    consents: () => prisma.consent.findMany({ where: { ticketId }, orderBy: { givenAt: 'asc' } }),
    told: async () =>
      (await prisma.outbox.findMany({ where: { targetId: ticketId }, orderBy: { id: 'asc' } })).map(
        ({ message }) => message,
      ),
    kinds: async () =>
      (await prisma.timelineEntry.findMany({ where: { ticketId } })).map(({ kind }) => kind).toSorted(),
    submit: (wishes: Partial<SubmitRegistration> = {}) =>
      submitRegistration(ctx, {
        ...{ ticketId, basedOn: 0, formVersion: 1, requestId: randomId('req'), person: bo, answers },
        ...wishes,
      }),
    draft: async (basedOn: number, typed: Record<string, string>, cameBy?: number) =>
      saveDraft(ctx, {
        ...{ ticketId, linkGeneration: cameBy ?? (await linkGeneration()), basedOn },
        draft: { ...bo, answers: typed },
      }),
    withdraw: async (cameBy?: number) =>
      withdrawConsent(ctx, {
        ...{ ticketId, linkGeneration: cameBy ?? (await linkGeneration()) },
        ...{ fieldKey: 'photos', requestId: randomId('req') },
      }),
    name: (person: typeof bo, basedOn: number) =>
      nameAttendee(ctx, { ticketId, basedOn, requestId: randomId('req'), person }),
    /** Changes the form by changing some of its fields. */
    reform: async (change: (fields: Fields) => Fields, basedOn = 1) => {
      const form = await prisma.registrationForm.findFirstOrThrow({
        where: { ticketType: { eventId } },
        orderBy: { version: 'desc' },
      });
      // Written by the event file a moment ago.
      const fields = change(form.fields as unknown as Fields);
      return saveForm(ctx, { eventId, ticketTypeKey: 'standard', basedOn, fields });
    },
  };
}

/** A refusal's fields, by which the page finds where to put the sentences. */
async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('not refused');
}

const plain = { help: null, required: false, shownIf: null, changeUntil: null, choices: [], wording: null };
const newQuestion = { ...plain, key: 'role', kind: 'text', label: 'Role', required: true } as const;

describe('submitRegistration', () => {
  it('names and registers in one, and tells the process and the timeline', async () => {
    const to = await setUp();
    expect(await to.ticket()).toMatchObject({ registration: 'OPEN', attendee: null });
    expect(await to.submit()).toEqual({ version: 1 });
    const { attendee, registration, version } = await to.ticket();
    expect({ registration, version }).toEqual({ registration: 'DONE', version: 1 });
    expect(await readPerson(to.ctx.db.prisma, to.ctx.keys, attendee?.personId ?? '')).toEqual(bo);
    expect(await to.answers()).toEqual(answers);
    expect(await to.row()).toMatchObject({ personId: attendee?.personId, form: { version: 1 } });
    expect(await to.told()).toEqual([{ kind: 'registered', version: 1 }]);
    expect(await to.kinds()).toEqual(['ATTENDEE_NAMED', 'REGISTERED']);
    expect(await to.consents()).toMatchObject([{ fieldKey: 'photos', wordingVersion: 1, withdrawnAt: null }]);
  });

  it('keeps nothing of it in clear', async () => {
    const to = await setUp();
    await to.draft(0, { company: 'Rope & Sons' });
    await to.submit();
    const { prisma } = to.ctx.db;
    const rows = JSON.stringify([
      await prisma.registration.findMany(),
      await prisma.consent.findMany(),
      await prisma.timelineEntry.findMany({ where: { ticketId: to.ticketId } }),
      await prisma.auditEntry.findMany({ where: { subjectId: to.ticketId }, select: { facts: true } }),
      await to.told(),
    ]);
    for (const word of ['Rope', 'vegan', 'kiwi', 'Bo Friend', 'bo@']) expect(rows).not.toContain(word);
  });

  it('takes the same press again as done, and one of two who send at once', async () => {
    const to = await setUp();
    const requestId = randomId('req');
    const twice = await Promise.all([to.submit({ requestId }), to.submit({ requestId })]);
    expect(twice).toEqual([{ version: 1 }, { version: 1 }]);
    const change = { basedOn: 1, person: null };
    const tabs = await Promise.allSettled([
      to.submit({ ...change, answers: { ...answers, company: 'One' } }),
      to.submit({ ...change, answers: { ...answers, company: 'Two' } }),
    ]);
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tabs.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'TICKET_CHANGED' },
    });
    expect(await to.kinds()).toEqual(['ANSWERS_CHANGED', 'ATTENDEE_NAMED', 'REGISTERED']);
  });

  it('says by field what is missing or not allowed, and writes nothing', async () => {
    const to = await setUp();
    const refusal = await refusalOf(to.submit({ answers: { diet: 'everything', company: 'x'.repeat(201) } }));
    expect(refusal.code).toBe('INPUT_INVALID');
    expect(refusal.sentence).toBe('“Company” can have up to 200 characters.');
    expect(Object.keys(refusal.fields)).toEqual(['answers.company', 'answers.shirt', 'answers.diet']);
    expect(await to.ticket()).toMatchObject({ version: 0, attendee: null });
    expect(await refusalOf(to.submit({ person: null }))).toMatchObject({
      fields: { 'person.name': 'Enter a name.' },
    });
  });

  it('holds a size once its cut-off has passed in the middle, and lets the rest change', async () => {
    const to = await setUp();
    await to.submit();
    to.ctx.now = new Date('2027-04-27T07:59:59Z');
    await to.submit({ basedOn: 1, person: null, answers: { ...answers, shirt: 'l' } });
    to.ctx.now = new Date('2027-04-27T08:00:00Z');
    const late = await refusalOf(
      to.submit({ basedOn: 2, person: null, answers: { ...answers, shirt: 'xl' } }),
    );
    expect(late.fields).toEqual({
      'answers.shirt': '“T-shirt” can no longer be changed, so it stays as it was.',
    });
    const { shirt: _, ...others } = answers;
    await to.submit({ basedOn: 2, person: null, answers: { ...others, company: 'Splice' } });
    expect(await to.answers()).toMatchObject({ shirt: 'l', company: 'Splice' });
  });

  it('registers in the queue at the door, after every cut-off', async () => {
    const to = await setUp();
    to.ctx.now = new Date('2027-05-11T07:30:00Z');
    await to.submit({ answers: { photos: true } });
    expect(await to.ticket()).toMatchObject({ registration: 'DONE' });
  });

  it('takes answers to the form somebody saw, unless the one of now asks more', async () => {
    const to = await setUp();
    await to.reform((fields) => fields.filter(({ key }) => key !== 'company'));
    expect(await to.submit()).toEqual({ version: 1 });
    expect(await to.row()).toMatchObject({ form: { version: 1 } });
    await to.reform((fields) => [...fields, newQuestion], 2);
    const change = { basedOn: 1, person: null } as const;
    expect(await refusalOf(to.submit(change))).toMatchObject({ code: 'FORM_CHANGED' });
    await to.submit({ ...change, formVersion: 3, answers: { ...answers, role: 'Rigger' } });
    const { company, ...rest } = answers;
    // What was answered to a field that is gone is kept for the day it comes back.
    expect(await to.answers()).toEqual({ ...rest, company, role: 'Rigger' });
    expect(await refusalOf(to.submit({ ...change, basedOn: 2, formVersion: 9 }))).toMatchObject({
      code: 'FORM_CHANGED',
    });
  });

  it('refuses a cancelled ticket', async () => {
    const to = await setUp();
    await to.ctx.db.prisma.ticket.update({ where: { id: to.ticketId }, data: { status: 'CANCELLED' } });
    expect(await refusalOf(to.submit())).toMatchObject({ code: 'TICKET_CANCELLED' });
    expect(await refusalOf(to.draft(0, {}))).toMatchObject({ code: 'TICKET_CANCELLED' });
  });
});

describe('naming somebody whose ticket type asks something', () => {
  it('leaves the registration open, at checkout and later, unless nothing has to be answered', async () => {
    const named = await setUp({ namesBo: true });
    expect(await named.ticket()).toMatchObject({ registration: 'OPEN', version: 1 });
    await named.submit({ basedOn: 1, person: null });
    expect(await named.kinds()).toEqual(['REGISTERED']);
    const later = await setUp();
    await later.name(bo, 0);
    expect(await later.ticket()).toMatchObject({ registration: 'OPEN' });
    const optional = await setUp({
      namesBo: true,
      fields: [{ key: 'company', kind: 'text', label: 'Company' }],
    });
    expect(await optional.ticket()).toMatchObject({ registration: 'DONE' });
  });

  it('refuses a form that names somebody else than the ticket', async () => {
    const to = await setUp({ namesBo: true });
    expect(await refusalOf(to.submit({ basedOn: 1, person: cy }))).toMatchObject({ code: 'TICKET_CHANGED' });
  });

  it('keeps the answers of somebody whose name or address is put right, and forgets those of another', async () => {
    const to = await setUp();
    await to.submit();
    await to.name({ ...bo, email: 'bo@example.com' }, 1);
    await to.name({ name: 'Bo Frïend', email: 'bo@example.com' }, 2);
    const { attendee, registration } = await to.ticket();
    expect(registration).toBe('DONE');
    expect(await to.row()).toMatchObject({ personId: attendee?.personId });
    expect(await to.answers()).toEqual(answers);
    expect(await to.consents()).toMatchObject([{ personId: attendee?.personId, withdrawnAt: null }]);
    await to.name(cy, 3);
    expect(await to.ticket()).toMatchObject({ registration: 'OPEN' });
    const { prisma } = to.ctx.db;
    expect(await prisma.registration.findUnique({ where: { ticketId: to.ticketId } })).toBeNull();
    expect(await to.consents()).toEqual([]);
    expect(
      await prisma.dataKey.count({ where: { people: { some: { id: attendee?.personId ?? '' } } } }),
    ).toBe(0);
  });
});

describe('saveDraft', () => {
  it('keeps what is typed for whoever has the link, tells a second page, and is gone once the form is sent', async () => {
    const to = await setUp();
    expect(await to.draft(0, { company: 'Ro' })).toEqual({ draftVersion: 1 });
    expect(await to.draft(1, { company: 'Rope' })).toEqual({ draftVersion: 2 });
    expect(await refusalOf(to.draft(1, { company: 'Other' }))).toMatchObject({ code: 'DRAFT_CHANGED' });
    expect(await openDraft(to.ctx.db.prisma, to.ctx.keys, await to.row())).toEqual({
      ...{ ...bo, answers: { company: 'Rope' } },
    });
    // The buyer names somebody meanwhile: what they typed stays, under their own key from the next time on.
    await to.name(bo, 0);
    await to.draft(2, { company: 'Rope &' });
    const { attendee } = await to.ticket();
    expect(await to.row()).toMatchObject({ personId: attendee?.personId, draftVersion: 3 });
    await to.submit({ basedOn: 1, person: null });
    expect(await to.row()).toMatchObject({ draftSealed: null, draftVersion: 4 });
    expect(await refusalOf(to.draft(3, {}))).toMatchObject({ code: 'DRAFT_CHANGED' });
  });

  it('throws away what somebody gives up', async () => {
    const to = await setUp();
    await to.draft(0, { company: 'Rope' });
    const { ctx, ticketId } = to;
    const linkGeneration = await to.linkGeneration();
    expect(await saveDraft(ctx, { ticketId, linkGeneration, basedOn: 1, draft: null })).toEqual({
      draftVersion: 2,
    });
    expect(await to.row()).toMatchObject({ draftSealed: null, draftSavedAt: null });
  });

  it('takes nothing from a page whose link was made new meanwhile', async () => {
    const to = await setUp();
    await to.submit();
    const cameBy = (await to.linkGeneration()) - 1;
    expect(await refusalOf(to.draft(2, { company: 'Mine' }, cameBy))).toMatchObject({ code: 'LINK_UNKNOWN' });
    expect(await refusalOf(to.withdraw(cameBy))).toMatchObject({ code: 'LINK_UNKNOWN' });
    expect(await to.row()).toMatchObject({ draftSealed: null });
  });

  it('lets one of two pages that keep at once win', async () => {
    const to = await setUp();
    const pages = await Promise.allSettled([to.draft(0, { company: 'A' }), to.draft(0, { company: 'B' })]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('consents', () => {
  it('are taken back once and kept with both times', async () => {
    const to = await setUp();
    await to.submit();
    to.ctx.moveOn(60_000);
    expect(await Promise.all([to.withdraw(), to.withdraw()])).toEqual([{ version: 2 }, { version: 2 }]);
    expect(await to.consents()).toMatchObject([{ withdrawnAt: to.ctx.now }]);
    expect(await to.answers()).toMatchObject({ photos: false });
    expect(await to.kinds()).toContain('CONSENT_WITHDRAWN');
    expect(await to.withdraw()).toEqual({ version: 2 });
  });

  it('are taken back by an answer too, and given anew to a new wording', async () => {
    const to = await setUp();
    await to.submit();
    await to.submit({ basedOn: 1, person: null, answers: { ...answers, photos: false } });
    await to.submit({ basedOn: 2, person: null });
    expect((await to.consents()).map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([false, true]);
    const other = { version: 2, text: 'I may be on photos and films.' };
    await to.reform((fields) =>
      fields.map((field) => (field.key === 'photos' ? { ...field, wording: other } : field)),
    );
    // Not agreeing to the new wording leaves the old consent what it was.
    await to.submit({ basedOn: 3, formVersion: 2, person: null, answers: { ...answers, photos: false } });
    expect((await to.consents()).filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(1);
    await to.submit({ basedOn: 4, formVersion: 2, person: null });
    expect((await to.consents()).filter(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject([
      { wordingVersion: 1 },
      { wordingVersion: 2 },
    ]);
    await to.withdraw();
    expect((await to.consents()).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  });
});

describe('saveForm', () => {
  it('makes a version of every change and none of the same, and lets one of two makers win', async () => {
    const to = await setUp();
    expect(await to.reform((fields) => fields)).toEqual({ version: 1 });
    expect(await to.reform((fields) => [...fields, newQuestion])).toEqual({ version: 2 });
    // Pressed twice.
    expect(await to.reform((fields) => fields, 1)).toEqual({ version: 2 });
    const late = to.reform((fields) => [...fields, { ...newQuestion, key: 'other' }], 1);
    expect(await refusalOf(late)).toMatchObject({ code: 'FORM_OUTDATED' });
    const both = await Promise.allSettled([
      to.reform((fields) => [...fields, { ...newQuestion, key: 'one' }], 2),
      to.reform((fields) => [...fields, { ...newQuestion, key: 'two' }], 2),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses what cannot be meant, by field', async () => {
    const to = await setUp();
    const wrong = to.reform((fields) => [
      ...fields.map((field) =>
        field.wording === null ? field : { ...field, wording: { version: 1, text: 'Something else.' } },
      ),
      { ...newQuestion, shownIf: { field: 'nowhere', equals: 'x' } },
    ]);
    expect((await refusalOf(wrong)).fields).toEqual({
      'fields.4.shownIf.field': 'there is no field "nowhere" in this form',
      'fields.3.wording.version': 'use 2: the text is another one, and people agreed to the old',
    });
    const { ctx } = to;
    const none = saveForm(ctx, { eventId: 'evt_none', ticketTypeKey: 'standard', basedOn: 0, fields: [] });
    expect(await refusalOf(none)).toMatchObject({ code: 'TICKET_TYPE_NOT_FOUND' });
  });

  it('registers whoever waited for questions that nobody asks any more, and opens nobody’s again', async () => {
    const [waiting, done] = [await setUp({ namesBo: true }), await setUp()];
    await waiting.reform((fields) => fields.map((field) => ({ ...field, required: false })));
    expect(await waiting.ticket()).toMatchObject({ registration: 'DONE' });
    await done.submit();
    await done.reform((fields) => [...fields, newQuestion]);
    expect(await done.ticket()).toMatchObject({ registration: 'DONE' });
  });
});
