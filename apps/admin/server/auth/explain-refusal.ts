import { httpStatusOf } from '@lanyard/api/errors/public-error';
import { failureBody } from '@lanyard/api/http/failure-body';
import { errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { STAFF_PASSWORD_LENGTH } from '@lanyard/domain/staff/staff-password';

/** The login library's codes and what we say instead. */
const ours: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'SIGN_IN_REFUSED',
  INVALID_EMAIL: 'SIGN_IN_REFUSED',
  INVALID_PASSWORD: 'PASSWORD_WRONG',
  PASSWORD_TOO_SHORT: 'PASSWORD_LENGTH',
  PASSWORD_TOO_LONG: 'PASSWORD_LENGTH',
  INVALID_TOKEN: 'PASSWORD_LINK_DEAD',
  INVALID_CODE: 'SECOND_FACTOR_WRONG',
  INVALID_BACKUP_CODE: 'SECOND_FACTOR_WRONG',
  INVALID_TWO_FACTOR_COOKIE: 'SIGN_IN_AGAIN',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'SIGN_IN_AGAIN',
  ACCOUNT_TEMPORARILY_LOCKED: 'TOO_MANY_TRIES',
};

/** A refusal of the login in our words; anything unknown of its keeps to itself what the library said. */
export function explainRefusal(
  status: number,
  code: string | null,
  reference: string,
): { status: number; body: ReturnType<typeof failureBody> } {
  const known = code === null ? undefined : ours[code];
  if (known) return answer(known);
  if (status === 401) return answer('NOT_SIGNED_IN');
  if (status === 429) return answer('TOO_MANY_TRIES');
  if (status >= 500) return { status: 500, body: failureBody(500, 'UNEXPECTED', { reference }) };
  const sentence = 'We did not understand this request. Reload the page.';
  return { status, body: failureBody(status, 'INPUT_INVALID', { sentence }) };
}

function answer(code: ErrorCode) {
  const status = httpStatusOf(code);
  return {
    status,
    body: failureBody(status, code, { sentence: errorSentence(code, STAFF_PASSWORD_LENGTH) }),
  };
}
