import { randomId } from '@lanyard/crypto/random';
import { submitRegistration } from '@lanyard/commands/registration/submit-registration';
import type { FieldChoice, WrittenField } from '@lanyard/domain/registration/form-field';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A field as the dashboard sends it. */
interface Field extends WrittenField {
  readonly choices: FieldChoice[];
}

const aField = (wishes: Partial<Field> & Pick<Field, 'key' | 'label'>): Field => ({
  ...{ kind: 'text', help: null, required: false, shownIf: null },
  ...{ changeUntil: null, choices: [], wording: null, ...wishes },
});
const company = aField({ key: 'company', label: 'Company' });
const photos = aField({
  ...{ key: 'photos', kind: 'consent', label: 'Photos' },
  wording: { version: 1, text: 'I may be on photos.' },
});
const role = aField({ key: 'role', label: 'Role', required: true });

/** Three tickets of a type with a form; two have answered, one of these with a company. */
async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'attendee' } });
  const registration: readonly Partial<Field>[] = [company, photos];
  const { slug, eventId } = await anEvent(ctx, { types: { standard: { registration } } });
  const { tickets } = await aCompletedOrder(ctx, { slug, lines: { standard: 3 } });
  for (const [n, { ticketId }] of tickets.slice(0, 2).entries())
    await submitRegistration(ctx, {
      ...{ ticketId, basedOn: 0, formVersion: 1, requestId: randomId('req') },
      person: { name: `Bo ${n}`, email: `bo${n}@example.org` },
      answers: n === 0 ? { company: 'Rope', photos: true } : { photos: true },
    });
  const organizer = aStaffCaller(ctx, aStaffMember([{ eventId, role: 'ORGANIZER' }])).forms;
  const viewer = aStaffCaller(ctx, aStaffMember([{ eventId, role: 'VIEWER' }])).forms;
  const of = { eventSlug: slug, ticketTypeKey: 'standard' };
  return { ctx, slug, eventId, organizer, viewer, of };
}

describe('forms.view', () => {
  it('shows each type its newest form and who has answered which version, and no answer', async () => {
    const { organizer, viewer, of, slug } = await setUp();
    const before = await viewer.view({ eventSlug: slug });
    expect(before.types[0]).toMatchObject({
      ...{ key: 'standard', version: 1, tickets: 3, savedBy: null },
      ...{ answered: [{ version: 1, tickets: 2 }], usedWordings: { photos: 1 } },
    });
    expect(before.types[0]?.fields).toEqual([company, photos]);
    expect(JSON.stringify(before)).not.toContain('Rope');

    await organizer.save({ ...of, basedOn: 1, fields: [company, role] });
    const after = await viewer.view({ eventSlug: slug });
    // A consent that is gone still has its number, so that no other text takes it.
    expect(after.types[0]).toMatchObject({
      version: 2,
      answered: [{ version: 1, tickets: 2 }],
      usedWordings: { photos: 1 },
    });
  });
});

describe('forms.countAnswers and forms.weigh', () => {
  it('count answers by field, and who would be asked for something', async () => {
    const { organizer, of } = await setUp();
    expect(await organizer.countAnswers(of)).toEqual({ byField: { company: 1, photos: 2 } });
    const weigh = async (...fields: Field[]) => organizer.weigh({ ...of, fields });
    expect(await weigh(company, photos)).toEqual({ answered: 2, asked: 0, waiting: 1 });
    expect(await weigh(company, photos, role)).toMatchObject({ asked: 2 });
    expect(await weigh({ ...company, required: true }, photos)).toMatchObject({ asked: 1 });
    const hidden = { ...role, shownIf: { field: 'company', equals: 'Rope' } };
    expect(await weigh(company, photos, hidden)).toMatchObject({ asked: 1 });
    const otherText = { ...photos, required: true, wording: { version: 2, text: 'And on films.' } };
    expect(await weigh(company, otherText)).toMatchObject({ asked: 2 });
  });
});

describe('forms.save', () => {
  it('saves a version under the name of who pressed, and writes it down', async () => {
    const { ctx, eventId, organizer, of } = await setUp();
    const { types } = await organizer.save({ ...of, basedOn: 1, fields: [role, company, photos] });
    expect(types[0]).toMatchObject({ version: 2, savedAt: ctx.now.toISOString() });
    expect(types[0]?.fields.map(({ key }) => key)).toEqual(['role', 'company', 'photos']);
    const audit = await ctx.db.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'events.saveForm', subjectId: eventId },
    });
    expect(audit).toMatchObject({ actorKind: 'staff', facts: { ticketType: 'standard', version: 2 } });
  });

  it('tells the second of two who save that the first was faster, and keeps the first', async () => {
    const { organizer, of, slug } = await setUp();
    const first = { ...of, basedOn: 1, fields: [company, photos, role] };
    await organizer.save(first);
    await expect(organizer.save({ ...of, basedOn: 1, fields: [company] })).rejects.toMatchObject({
      cause: { code: 'FORM_OUTDATED' },
    });
    // The same press again is the same version.
    expect((await organizer.save(first)).types[0]).toMatchObject({ version: 2 });
    const { types } = await organizer.view({ eventSlug: slug });
    expect(types[0]?.fields).toHaveLength(3);
    await organizer.save({ ...of, basedOn: 2, fields: [company] });
  });

  it('names the field that cannot be meant, and saves nothing', async () => {
    const { organizer, of, slug } = await setUp();
    const nowhere = { ...role, shownIf: { field: 'gone', equals: 'x' } };
    await expect(organizer.save({ ...of, basedOn: 1, fields: [company, nowhere] })).rejects.toMatchObject({
      cause: { code: 'INPUT_INVALID', fields: { 'fields.1.shownIf.field': expect.stringContaining('gone') } },
    });
    const sameVersion = { ...photos, wording: { version: 1, text: 'And on films.' } };
    await expect(organizer.save({ ...of, basedOn: 1, fields: [sameVersion] })).rejects.toMatchObject({
      cause: { code: 'INPUT_INVALID', fields: { 'fields.0.wording.version': expect.anything() } },
    });
    expect((await organizer.view({ eventSlug: slug })).types[0]).toMatchObject({ version: 1 });
  });

  it('is for organizers, and about a type of this event', async () => {
    const { organizer, viewer, of } = await setUp();
    await expect(viewer.save({ ...of, basedOn: 1, fields: [] })).rejects.toMatchObject({
      cause: { code: 'NOT_ALLOWED' },
    });
    const elsewhere = { ...of, ticketTypeKey: 'gone' };
    await expect(organizer.save({ ...elsewhere, basedOn: 1, fields: [] })).rejects.toMatchObject({
      cause: { code: 'TICKET_TYPE_NOT_FOUND' },
    });
    await expect(organizer.weigh({ ...elsewhere, fields: [] })).rejects.toMatchObject({
      cause: { code: 'TICKET_TYPE_NOT_FOUND' },
    });
  });
});
