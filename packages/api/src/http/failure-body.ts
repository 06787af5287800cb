import { errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { PublicError } from '../errors/public-error.ts';

/** A failure that no procedure answers, as JSON in the form of tRPC's own errors: its client finds code and sentence. */
export function failureBody(
  httpStatus: number,
  code: ErrorCode,
  { sentence = errorSentence(code), reference = null }: { sentence?: string; reference?: string | null } = {},
): { error: { message: string; code: number; data: PublicError } } {
  const data = { code, sentence, httpStatus, fields: {}, reference };
  return { error: { message: sentence, code: -32_600, data } };
}
