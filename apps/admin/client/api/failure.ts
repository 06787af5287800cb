import { type ErrorCode, isErrorCode } from '@lanyard/domain/errors/error-codes';
import { TRPCClientError } from '@trpc/client';
import { AuthRefusal } from '../session/auth-refusal.ts';
import { commonWords } from '../strings/en/common.ts';

/** Why a call did not work, in words for people. */
export interface Failure {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly title: string;
  readonly sentence: string;
  /** By which operators find it in the log. */
  readonly reference: string | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Reads an error of the API client; everything that is not an answer of ours means the server was not reached. */
export function failureOf(error: unknown): Failure {
  const isAnswer = error instanceof TRPCClientError || error instanceof AuthRefusal;
  const data: unknown = isAnswer ? error.data : null;
  if (!isRecord(data) || typeof data['code'] !== 'string' || !isErrorCode(data['code'])) {
    return { code: 'UNREACHABLE', ...commonWords.unreachable, reference: null };
  }
  const { code, sentence, reference } = data;
  return {
    code,
    title: commonWords.failures[code] ?? commonWords.unexpected.title,
    sentence: typeof sentence === 'string' ? sentence : commonWords.unexpected.sentence,
    reference: typeof reference === 'string' ? reference : null,
  };
}
