import { createPasswordLink } from '@lanyard/commands/staff/create-password-link';
import { resetStaffAccess } from '@lanyard/commands/staff/reset-staff-access';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../test-support/a-browser.ts';
import { anAdminServer } from '../test-support/an-admin-server.ts';
import { password, someStaff } from '../test-support/some-staff.ts';
import { totpCode } from '../test-support/totp-code.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database, { now: new Date() });
});
afterAll(() => database.close());

const actionsAbout = async (staffId: string) => {
  const rows = await database.db.prisma.auditEntry.findMany({
    where: { subjectKind: 'staff', subjectId: staffId },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action, actorId, facts }) => ({ action, actorId, facts }));
};

describe('signing in', () => {
  it('opens the dashboard until signing out, and both stand in the audit trail', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx, { role: 'SUPPORT' });
    const browser = new Browser(app);
    expect((await browser.query('session.me')).body.result.data).toEqual({ state: 'SIGNED_OUT', demo: null });
    const answer = await browser.auth('/sign-in/email', { email: email.toUpperCase(), password });
    expect(answer.status).toBe(200);
    expect(answer.setCookies.join()).toMatch(/lanyard\.session_token=.*HttpOnly; SameSite=Lax/);
    expect(answer.setCookies.join()).not.toContain('Secure');
    expect((await browser.query('session.me')).body.result.data).toMatchObject({
      state: 'READY',
      staff: { email, isDemo: true },
      may: ['system.read', 'histories.decode'],
      temporalUiUrl: 'http://127.0.0.1:8233',
    });
    const kept = new Map(browser.cookies);
    expect((await browser.auth('/sign-out')).status).toBe(200);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.query('session.me')).body.result.data.state).toBe('SIGNED_OUT');
    expect(await actionsAbout(staffId)).toMatchObject([
      { action: 'staff.create' },
      { action: 'staff.sessionStarted', actorId: staffId, facts: { by: 'PASSWORD' } },
      { action: 'staff.signedOut', actorId: staffId },
    ]);
  });

  it('is refused with one sentence, whether the address or the password is wrong', async () => {
    const { app, log } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const browser = new Browser(app);
    const wrong = await browser.auth('/sign-in/email', { email, password: 'not the password' });
    const unknown = await browser.auth('/sign-in/email', { email: 'nobody@lanyard.test', password });
    expect(wrong.status).toBe(401);
    expect(wrong.body.error.data).toMatchObject({ code: 'SIGN_IN_REFUSED', httpStatus: 401 });
    expect(unknown.body).toEqual(wrong.body);
    expect(browser.cookies.size).toBe(0);
    expect((await actionsAbout(staffId)).at(-1)).toMatchObject({
      action: 'staff.passwordWrong',
      actorId: 'lanyard-admin',
    });
    expect(log.join('')).not.toMatch(/not the password|nobody@|staff-\d/);
  });

  it('ends with the session, twelve hours later', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const browser = new Browser(app);
    await browser.auth('/sign-in/email', { email, password });
    const [session] = await database.db.prisma.staffSession.findMany({ where: { userId: staffId } });
    expect(session?.id).toMatch(/^ses_[0-9a-z]{20}$/);
    const hours = (Number(session?.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    await database.db.prisma.staffSession.updateMany({
      where: { userId: staffId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect((await browser.query('system.view')).body.error.data.code).toBe('NOT_SIGNED_IN');
  });

  it('sends its cookies over https alone where the dashboard has it', async () => {
    const adminUrl = 'https://staff.example.org';
    const { app } = await anAdminServer(database, { adminUrl });
    const { email } = await someStaff(ctx);
    const answer = await new Browser(app, { origin: adminUrl }).auth('/sign-in/email', { email, password });
    expect(answer.status).toBe(200);
    expect(answer.setCookies.join()).toMatch(/^__Secure-lanyard\.session_token=.*; Secure/);
  });

  it('is not taken from another site', async () => {
    const { app } = await anAdminServer(database);
    const { email } = await someStaff(ctx);
    const elsewhere = new Browser(app, { origin: 'https://evil.example' });
    const answer = await elsewhere.auth('/sign-in/email', { email, password });
    expect(answer.status).toBe(403);
    expect(elsewhere.cookies.size).toBe(0);
    const here = new Browser(app);
    await here.auth('/sign-in/email', { email, password });
    for (const [name, value] of here.cookies) elsewhere.cookies.set(name, value);
    expect((await elsewhere.send('POST', '/trpc/session.me', {})).status).toBe(403);
  });

  it('offers demo logins where they are, and refuses them in production', async () => {
    const { app } = await anAdminServer(database, { isProduction: true });
    const { email } = await someStaff(ctx, { email: 'organizer@lanyard.test' });
    const there = new Browser((await anAdminServer(database)).app);
    expect((await there.query('session.me')).body.result.data.demo).toMatchObject({
      logins: [{ email, role: 'ORGANIZER' }],
    });
    await there.auth('/sign-in/email', { email, password });
    const browser = new Browser(app);
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(401);
    for (const [name, value] of there.cookies) browser.cookies.set(name, value);
    expect((await browser.query('session.me')).body.result.data).toEqual({ state: 'SIGNED_OUT', demo: null });
  });

  it('has no other door', async () => {
    const { app } = await anAdminServer(database);
    const browser = new Browser(app);
    for (const path of ['/sign-up/email', '/update-user', '/request-password-reset', '/two-factor/disable']) {
      expect([path, (await browser.auth(path, { email: 'new@lanyard.test', password })).status]).toEqual([
        path,
        404,
      ]);
    }
  });
});

describe('an account with many wrong passwords', () => {
  it('rests, whatever the address and whether the password is right, and wakes again', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const others = await someStaff(ctx);
    let last: unknown;
    for (let n = 1; n <= 8; n++) {
      const browser = new Browser(app);
      last = (await browser.auth('/sign-in/email', { email, password: `wrong password ${n}` })).body;
    }
    const locked = await new Browser(app).auth('/sign-in/email', { email, password });
    expect(locked.status).toBe(401);
    expect(locked.body).toEqual(last);
    const somebodyElse = { email: others.email, password };
    expect((await new Browser(app).auth('/sign-in/email', somebodyElse)).status).toBe(200);

    const where = { userId: staffId };
    const row = await database.db.prisma.staffLockout.findUniqueOrThrow({ where });
    expect(row.tries).toBe(8);
    await database.db.prisma.staffLockout.update({ where, data: { lockedUntil: new Date(Date.now() - 1) } });
    expect((await new Browser(app).auth('/sign-in/email', { email, password })).status).toBe(200);
    expect(await database.db.prisma.staffLockout.findUnique({ where })).toBeNull();
  });

  it('gives no more tries to many at once', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const tries = Array.from({ length: 20 }, (_, n) =>
      new Browser(app).auth('/sign-in/email', { email, password: `wrong password ${n}` }),
    );
    const answers = await Promise.all(tries);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    const rows = await actionsAbout(staffId);
    const row = await database.db.prisma.staffLockout.findUniqueOrThrow({ where: { userId: staffId } });
    expect(row.tries).toBe(8);
    // Of the other twelve no password was looked at.
    expect(rows.filter(({ action }) => action === 'staff.passwordWrong')).toHaveLength(8);
  });
});

describe('the second factor', () => {
  async function enrol(browser: Browser): Promise<{ totpURI: string; backupCodes: string[] }> {
    const { status, body } = await browser.auth('/two-factor/enable', { password });
    expect(status).toBe(200);
    const verified = await browser.auth('/two-factor/verify-totp', { code: totpCode(body.totpURI) });
    expect(verified.status).toBe(200);
    return body;
  }

  it('is asked for before anything else is open', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx, { isDemo: false });
    const browser = new Browser(app);
    await browser.auth('/sign-in/email', { email, password });
    expect((await browser.query('session.me')).body.result.data).toMatchObject({
      state: 'SECOND_FACTOR_NEEDED',
      staff: { email, hasSecondFactor: false },
    });
    const refused = await browser.query('system.view');
    expect([refused.status, refused.body.error.data.code]).toEqual([403, 'SECOND_FACTOR_NEEDED']);

    // Somebody else who knows the password came in before it was set up.
    const thief = new Browser(app);
    await thief.auth('/sign-in/email', { email, password });
    await enrol(browser);
    expect((await browser.query('session.me')).body.result.data.state).toBe('READY');
    expect((await thief.query('session.me')).body.result.data.state).toBe('SIGNED_OUT');
    expect((await actionsAbout(staffId)).map(({ action }) => action)).toContain('staff.secondFactorSet');
  });

  it('is asked for at every sign-in, by code or by one of the backup codes, each once', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx, { isDemo: false });
    const first = new Browser(app);
    await first.auth('/sign-in/email', { email, password });
    const { totpURI, backupCodes } = await enrol(first);
    expect(backupCodes).toHaveLength(10);
    const [stored] = await database.db.prisma.staffTwoFactor.findMany({ where: { userId: staffId } });
    expect(JSON.stringify(stored)).not.toContain(backupCodes[0]);

    const browser = new Browser(app);
    const half = await browser.auth('/sign-in/email', { email, password });
    expect(half.body).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] });
    expect((await browser.query('session.me')).body.result.data.state).toBe('SIGNED_OUT');
    const wrong = await browser.auth('/two-factor/verify-totp', { code: '000000' });
    expect([wrong.status, wrong.body.error.data.code]).toEqual([401, 'SECOND_FACTOR_WRONG']);
    const code = totpCode(totpURI);
    expect((await browser.auth('/two-factor/verify-totp', { code, trustDevice: true })).status).toBe(200);
    expect((await browser.query('session.me')).body.result.data.state).toBe('READY');
    await browser.auth('/sign-out');
    // No device is trusted, not even one that asks for it.
    const again = await browser.auth('/sign-in/email', { email, password });
    expect(again.body.twoFactorRedirect).toBe(true);

    const backup = { code: backupCodes[0] };
    expect((await browser.auth('/two-factor/verify-backup-code', backup)).status).toBe(200);
    const other = new Browser(app);
    await other.auth('/sign-in/email', { email, password });
    const used = await other.auth('/two-factor/verify-backup-code', backup);
    expect(used.body.error.data.code).toBe('SECOND_FACTOR_WRONG');
    const facts = (await actionsAbout(staffId)).filter(({ action }) => action === 'staff.sessionStarted');
    expect(facts.map((entry) => entry.facts)).toEqual([
      { by: 'PASSWORD' },
      { by: 'TOTP' },
      { by: 'TOTP' },
      { by: 'BACKUP_CODE' },
    ]);
  });

  it('cannot be guessed for long', async () => {
    const { app } = await anAdminServer(database);
    const { email } = await someStaff(ctx, { isDemo: false });
    const first = new Browser(app);
    await first.auth('/sign-in/email', { email, password });
    const { totpURI } = await enrol(first);
    const codes: string[] = [];
    for (let round = 0; round < 3; round++) {
      const browser = new Browser(app);
      await browser.auth('/sign-in/email', { email, password });
      for (let n = 0; n < 5; n++) {
        const { body } = await browser.auth('/two-factor/verify-totp', { code: '000000' });
        codes.push(body.error.data.code);
      }
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'SECOND_FACTOR_WRONG'));
    expect(codes.at(-1)).toBe('TOO_MANY_TRIES');
    const browser = new Browser(app);
    await browser.auth('/sign-in/email', { email, password });
    const right = await browser.auth('/two-factor/verify-totp', { code: totpCode(totpURI) });
    expect(right.body.error.data.code).toBe('TOO_MANY_TRIES');
  });
});

describe('a link to set a password', () => {
  it('works once, and ends every session', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const browser = new Browser(app);
    await browser.auth('/sign-in/email', { email, password });
    const { token } = await createPasswordLink(ctx, staffId);
    const short = await browser.auth('/reset-password', { token, newPassword: 'too short' });
    expect(short.body.error).toMatchObject({
      message: 'A password has 12 to 128 characters.',
      data: { code: 'PASSWORD_LENGTH' },
    });
    const newPassword = 'another horse battery';
    expect((await browser.auth('/reset-password', { token, newPassword })).status).toBe(200);
    expect((await browser.query('session.me')).body.result.data.state).toBe('SIGNED_OUT');
    const twice = await browser.auth('/reset-password', { token, newPassword });
    expect(twice.body.error.data.code).toBe('PASSWORD_LINK_DEAD');
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(401);
    expect((await browser.auth('/sign-in/email', { email, password: newPassword })).status).toBe(200);
    expect((await actionsAbout(staffId)).map(({ action }) => action)).toContain('staff.passwordSet');
  });

  it('is void when a newer one was made, and nothing else opens an account that was reset', async () => {
    const { app } = await anAdminServer(database);
    const { staffId, email } = await someStaff(ctx);
    const older = await createPasswordLink(ctx, staffId);
    const newer = await createPasswordLink(ctx, staffId);
    const browser = new Browser(app);
    await browser.auth('/sign-in/email', { email, password });
    await resetStaffAccess(ctx, staffId);
    expect((await browser.query('session.me')).body.result.data.state).toBe('SIGNED_OUT');
    expect((await browser.auth('/sign-in/email', { email, password })).status).toBe(401);
    const newPassword = 'another horse battery';
    const dead = await browser.auth('/reset-password', { token: older.token, newPassword });
    expect(dead.body.error.data.code).toBe('PASSWORD_LINK_DEAD');
    expect((await browser.auth('/reset-password', { token: newer.token, newPassword })).status).toBe(200);
  });
});
