import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { randomId } from '@lanyard/crypto/random';
import { STAFF_PASSWORD_LENGTH } from '@lanyard/domain/staff/staff-password';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { createAuthHooks } from './auth-hooks.ts';
import type { AuthOptions } from './auth-options.ts';

const A_WORKING_DAY_S = 12 * 60 * 60;
const A_MINUTE_S = 60;
const idPrefixes: Readonly<Record<string, string>> = {
  user: 'stf',
  session: 'ses',
  account: 'acc',
  verification: 'vrf',
  twoFactor: 'tfa',
  rateLimit: 'rat',
};

/**
 * The staff's login: better-auth on our own tables, with passwords and a second factor by TOTP, without
 * sign-up. Which of its addresses are open at all stands in `auth-paths.ts`.
 */
export function createAuth(options: AuthOptions) {
  const { db, keys, adminUrl, log } = options;
  const { onPasswordReset, ...hooks } = createAuthHooks(options);
  return betterAuth({
    appName: 'Lanyard',
    baseURL: adminUrl,
    basePath: '/api/auth',
    secret: Buffer.from(keys.cookies).toString('base64'),
    trustedOrigins: [adminUrl],
    telemetry: { enabled: false },
    // Its messages may quote what was typed, so a failure's type and frames are all that is kept.
    logger: {
      level: 'error',
      log: (level, _message, ...details) => {
        const error = details.find((detail) => detail instanceof Error);
        log[level === 'error' ? 'error' : 'warn'](error ? errorLogFields(error) : {}, 'the login complained');
      },
    },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error) || error.statusCode >= 500)
          log.error(errorLogFields(error), 'the login failed');
      },
    },
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    user: {
      modelName: 'staffUser',
      additionalFields: { isDemo: { type: 'boolean', defaultValue: false, required: true, input: false } },
    },
    account: { modelName: 'staffAccount', fields: { password: 'passwordHash' } },
    session: {
      modelName: 'staffSession',
      expiresIn: A_WORKING_DAY_S,
      disableSessionRefresh: true,
    },
    verification: {
      modelName: 'staffVerification',
      fields: { identifier: 'identifierHash' },
      storeIdentifier: 'hashed',
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: STAFF_PASSWORD_LENGTH.min,
      maxPasswordLength: STAFF_PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset,
    },
    // Counts right passwords too, and a desk is one network, so guessing is left to the lockout by account.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'staffRateLimit',
      window: A_MINUTE_S,
      max: 300,
      customRules: {
        '/sign-in/*': { window: A_MINUTE_S, max: 60 },
        '/two-factor/*': { window: A_MINUTE_S, max: 60 },
        '/change-password': { window: A_MINUTE_S, max: 30 },
        '/reset-password': { window: A_MINUTE_S, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'lanyard',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
      database: { generateId: ({ model }) => randomId(idPrefixes[model] ?? 'oth') },
    },
    plugins: [
      twoFactor({
        issuer: 'Lanyard',
        schema: { twoFactor: { modelName: 'staffTwoFactor' } },
        // No device is trusted: the second factor is asked for at every sign-in.
        trustDeviceMaxAge: 0,
      }),
    ],
    ...hooks,
  });
}

/** The staff's login. */
export type Auth = ReturnType<typeof createAuth>;
