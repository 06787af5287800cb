import { clearPasswordTries } from '@lanyard/commands/staff/clear-password-tries';
import { endStaffSessions } from '@lanyard/commands/staff/end-staff-sessions';
import { recordStaffEvent, type StaffEventAction } from '@lanyard/commands/staff/record-staff-event';
import { takePasswordTry } from '@lanyard/commands/staff/take-password-try';
import type { CommandContext } from '@lanyard/commands/context';
import { asId, type StaffId } from '@lanyard/domain/ids/ids';
import type { BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { AuthOptions } from './auth-options.ts';

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Where a password is typed: to come in, or once more before something that matters. */
const passwordPaths = new Set([
  '/sign-in/email',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/generate-backup-codes',
]);

/** What a start of a session was proven by. */
const proofs: Readonly<Record<string, string>> = {
  '/sign-in/email': 'PASSWORD',
  '/two-factor/verify-totp': 'TOTP',
  '/two-factor/verify-backup-code': 'BACKUP_CODE',
};

/** Actions of the audit trail that go with a path that succeeded. */
const actions: Readonly<Record<string, StaffEventAction>> = {
  '/change-password': 'staff.passwordSet',
  '/two-factor/generate-backup-codes': 'staff.backupCodesMade',
};

type AuthHooks = Required<Pick<BetterAuthOptions, 'hooks' | 'databaseHooks'>>;

/** What the library leaves to us: a lockout by account, the audit trail, and an end to half-proven sessions. */
export function createAuthHooks({
  db,
  keys,
  isProduction,
}: Pick<AuthOptions, 'db' | 'keys' | 'isProduction'>) {
  const command = (id?: StaffId): CommandContext => ({
    ...{ db, keys, now: new Date() },
    actor: id ? { kind: 'staff', id } : { kind: 'system', id: 'lanyard-admin' },
  });

  /** Whose password is typed; null when nobody has this address, or nobody is signed in. */
  async function findOwner(ctx: HookContext): Promise<{ id: StaffId; isBarred: boolean } | null> {
    if (ctx.path !== '/sign-in/email') {
      const session = await getSessionFromCtx(ctx);
      return session ? { id: asId('staff', session.user.id), isBarred: false } : null;
    }
    const email = textOf(ctx.body, 'email').toLowerCase();
    const user = await db.prisma.staffUser.findUnique({
      where: { email },
      select: { id: true, isDemo: true },
    });
    return user ? { id: asId('staff', user.id), isBarred: user.isDemo && isProduction } : null;
  }

  async function recordSignOut(ctx: HookContext): Promise<void> {
    const session = await getSessionFromCtx(ctx);
    if (!session) return;
    const staffId = asId('staff', session.user.id);
    await recordStaffEvent(command(staffId), { staffId, action: 'staff.signedOut' });
  }

  const before = createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/sign-out') return recordSignOut(ctx);
    if (!passwordPaths.has(ctx.path)) return;
    const owner = await findOwner(ctx);
    if (!owner) return;
    if (!owner.isBarred && (await takePasswordTry(command(owner.id), owner.id))) return;
    // The same answer after the same time as a wrong password, so that nobody learns what was right.
    await ctx.context.password.hash(textOf(ctx.body, 'password'));
    const isSignIn = ctx.path === '/sign-in/email';
    throw new APIError(isSignIn ? 'UNAUTHORIZED' : 'BAD_REQUEST', {
      code: isSignIn ? 'INVALID_EMAIL_OR_PASSWORD' : 'INVALID_PASSWORD',
    });
  });

  const after = createAuthMiddleware(async (ctx) => {
    const { returned, newSession } = ctx.context;
    if (passwordPaths.has(ctx.path)) {
      const owner = await findOwner(ctx);
      if (owner && isWrongPassword(returned)) {
        await recordStaffEvent(command(), { staffId: owner.id, action: 'staff.passwordWrong' });
      }
      if (owner && !isAPIError(returned)) await clearPasswordTries(command(owner.id), owner.id);
      const action = actions[ctx.path];
      if (owner && action && !isAPIError(returned)) {
        await recordStaffEvent(command(owner.id), { staffId: owner.id, action });
      }
    }
    const by = proofs[ctx.path];
    if (!newSession || !by || isAPIError(returned)) return;
    // With a second factor, the session of the password is taken back until the code has come.
    const isHalfWay = ctx.path === '/sign-in/email' && newSession.user['twoFactorEnabled'] === true;
    const staffId = asId('staff', newSession.user.id);
    if (!isHalfWay) {
      await recordStaffEvent(command(staffId), { staffId, action: 'staff.sessionStarted', facts: { by } });
    }
  });

  /** Somebody used the link they were given: whatever was tried before no longer counts. */
  async function onPasswordReset({ user }: { user: { id: string } }): Promise<void> {
    const staffId = asId('staff', user.id);
    await clearPasswordTries(command(staffId), staffId);
    await recordStaffEvent(command(staffId), { staffId, action: 'staff.passwordSet' });
  }

  return {
    onPasswordReset,
    hooks: { before, after },
    databaseHooks: {
      user: {
        update: {
          // The one change of a user that is open to anybody is the second factor's first proof. Whoever else
          // came in with the password alone must not be let through by it.
          after: async (user) => {
            const staffId = asId('staff', user.id);
            await endStaffSessions(command(staffId), staffId);
            await recordStaffEvent(command(staffId), { staffId, action: 'staff.secondFactorSet' });
          },
        },
      },
    },
  } satisfies AuthHooks & { onPasswordReset: unknown };
}

function isWrongPassword(returned: unknown): boolean {
  if (!isAPIError(returned)) return false;
  const code = returned.body?.code;
  return code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_PASSWORD';
}

function textOf(body: unknown, name: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
