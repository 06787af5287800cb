import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoStaff } from './create-demo-staff.ts';
import { createStaffFromArgs } from './create-staff.ts';
import type { ToolContext } from './open-tools.ts';

let database: TestDatabase;
let ctx: ToolContext;
let said: string[];
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = { ...testContext(database), adminUrl: 'https://staff.example.org', isProduction: false };
});
afterAll(() => database.close());
beforeEach(() => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => vi.restoreAllMocks());

const grace = ['Grace@Example.org', '--name', 'Grace Okonjo', '--role', 'support'];
const find = (email: string) =>
  database.db.prisma.staffUser.findUniqueOrThrow({
    where: { email },
    include: { roles: true, accounts: true },
  });

describe('create-staff', () => {
  it('makes an account with a link to set a password; the same again makes another link and nothing else', async () => {
    await createStaffFromArgs(ctx, grace);
    expect(said[0]).toBe('Made: Grace Okonjo, Support at all events.');
    expect(said.join('\n')).toMatch(/https:\/\/staff\.example\.org\/set-password#[\w-]{32}/);
    const made = await find('grace@example.org');
    expect(made).toMatchObject({
      name: 'Grace Okonjo',
      isDemo: false,
      roles: [{ role: 'SUPPORT', eventId: null }],
    });
    expect(made.id).toMatch(/^stf_[0-9a-z]{20}$/);

    said = [];
    await createStaffFromArgs(ctx, grace);
    expect(said[0]).toBe('Nothing to change: Grace Okonjo, Support at all events.');
    expect((await find('grace@example.org')).roles).toEqual(made.roles);
    expect(await database.db.prisma.staffVerification.count({ where: { value: made.id } })).toBe(1);
  });

  it('gives roles event by event, one at each', async () => {
    const { eventId, slug } = await anEvent(ctx);
    await createStaffFromArgs(ctx, grace);
    await createStaffFromArgs(ctx, [...grace.slice(0, 4), 'DESK', '--event', slug]);
    await createStaffFromArgs(ctx, [...grace.slice(0, 4), 'VIEWER', '--event', slug]);
    const { id, roles } = await find('grace@example.org');
    expect(roles.map(({ role, eventId: at }) => [role, at])).toEqual([
      ['SUPPORT', null],
      ['VIEWER', eventId],
    ]);
    const trail = await database.db.prisma.auditEntry.findMany({
      where: { subjectId: id, action: { in: ['staff.create', 'staff.change'] } },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ facts }) => facts).slice(-2)).toEqual([
      { role: 'DESK', eventId },
      { role: 'VIEWER', eventId },
    ]);
    expect(JSON.stringify(trail, (_key, value: unknown) => String(value))).not.toMatch(/grace/i);
  });

  it('leaves a password alone unless it is told to take it away', async () => {
    await createStaffFromArgs(ctx, grace);
    const { id } = await find('grace@example.org');
    await database.db.prisma.staffAccount.updateMany({
      where: { userId: id },
      data: { passwordHash: 'a:b' },
    });
    said = [];
    await createStaffFromArgs(ctx, grace);
    expect(said.join('\n')).not.toContain('set-password');
    await createStaffFromArgs(ctx, [...grace, '--reset']);
    expect(said.join('\n')).toContain('set-password');
    expect((await find('grace@example.org')).accounts).toMatchObject([{ passwordHash: null }]);
  });

  it.each([
    [[], /^Usage: /],
    [['grace'], /^"grace" is not an e-mail address\.$/],
    [['g@example.org', '--role', 'DESK'], /^Say what to call them/],
    [['g@example.org', '--name', 'G'], /^Say what they are: --role ORGANIZER\|SUPPORT/],
    [['g@example.org', '--name', 'G', '--role', 'BOSS'], /not "BOSS"\.$/],
    [['g@example.org', '--name', 'G', '--role', 'DESK', '--event', 'none'], /^There is no event "none"/],
    [['g@example.org', '--nmae', 'G'], /^Unknown option '--nmae'/],
  ])('refuses %j in words and changes nothing', async (args, sentence) => {
    await expect(createStaffFromArgs(ctx, args)).rejects.toThrow(sentence);
    expect(await database.db.prisma.staffUser.count({ where: { email: 'g@example.org' } })).toBe(0);
  });
});

describe('the demo’s logins', () => {
  it('are made once, for every role, and never mixed with real people', async () => {
    await createDemoStaff(ctx);
    await createDemoStaff(ctx);
    const users = await database.db.prisma.staffUser.findMany({
      where: { isDemo: true },
      include: { roles: true },
    });
    expect(users.flatMap(({ roles }) => roles.map(({ role }) => role)).toSorted()).toEqual([
      'DESK',
      'ORGANIZER',
      'SUPPORT',
      'VIEWER',
    ]);
    const taken = ['desk@lanyard.test', '--name', 'Real', '--role', 'ORGANIZER'];
    await expect(createStaffFromArgs(ctx, taken)).rejects.toThrow('desk@lanyard.test is a login of the demo');
  });

  it('are refused in production', async () => {
    await expect(createDemoStaff({ ...ctx, isProduction: true })).rejects.toThrow('none in production');
  });
});
