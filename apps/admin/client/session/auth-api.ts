import { AuthRefusal } from './auth-refusal.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Asks the login under `/api/auth`; a refusal throws an AuthRefusal, an unreachable server whatever fetch throws. */
async function ask(path: string, body: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const error = isRecord(answer) ? answer['error'] : null;
  throw new AuthRefusal(isRecord(error) ? error['data'] : null);
}

/** Tries an address with its password; `CODE` asks for the second factor before anything is open. */
export async function signIn(input: { email: string; password: string }): Promise<'IN' | 'CODE'> {
  const answer = await ask('/sign-in/email', input);
  return isRecord(answer) && answer['twoFactorRedirect'] === true ? 'CODE' : 'IN';
}

/** Proves the second factor by a code of the app, or by a backup code, which is then used up. */
export async function proveSecondFactor(input: { kind: 'APP' | 'BACKUP'; code: string }): Promise<void> {
  const { kind, code } = input;
  await ask(kind === 'APP' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', { code });
}

/** A second factor that is being set up: what the app is told, and codes for the day the phone is lost. */
export interface Enrolment {
  /** `otpauth://…`, for the QR code. */
  readonly uri: string;
  /** The same secret in letters, to be typed. */
  readonly secret: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set up a second factor; it counts once a first code of it has been proven. */
export async function beginEnrolment(password: string): Promise<Enrolment> {
  const answer = await ask('/two-factor/enable', { password });
  const uri = isRecord(answer) ? answer['totpURI'] : null;
  const codes = isRecord(answer) ? answer['backupCodes'] : null;
  if (typeof uri !== 'string' || !Array.isArray(codes)) throw new AuthRefusal(null);
  return {
    uri,
    secret: new URL(uri).searchParams.get('secret') ?? '',
    backupCodes: codes.filter((code) => typeof code === 'string'),
  };
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await ask('/sign-out', {});
}

/** Sets a password by the secret of a link. */
export async function setPassword(input: { token: string; password: string }): Promise<void> {
  await ask('/reset-password', { token: input.token, newPassword: input.password });
}
