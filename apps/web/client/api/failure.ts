import { type ErrorCode, isErrorCode } from '@lanyard/domain/errors/error-codes';
import { TRPCClientError } from '@trpc/client';
import { commonWords } from '../strings/en/common.ts';

/** Why a call did not work, in words for people. */
export interface Failure {
  readonly code: ErrorCode | 'UNREACHABLE';
  readonly title: string;
  readonly sentence: string;
  /** By which support finds it. */
  readonly reference: string | undefined;
  /** Sentences by the path of the field they are about, such as `buyer.email`. */
  readonly fields: Readonly<Record<string, string>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Reads an error of the API client; everything that is not an answer of ours means the server was not reached. */
export function failureOf(error: unknown): Failure {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  if (!isRecord(data) || typeof data['code'] !== 'string' || !isErrorCode(data['code'])) {
    return { code: 'UNREACHABLE', ...commonWords.unreachable, reference: undefined, fields: {} };
  }
  const fields = isRecord(data['fields']) ? data['fields'] : {};
  return {
    code: data['code'],
    title: commonWords.unexpected.title,
    sentence: typeof data['sentence'] === 'string' ? data['sentence'] : commonWords.unexpected.sentence,
    reference: typeof data['reference'] === 'string' ? data['reference'] : undefined,
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([path, sentence]) =>
        typeof sentence === 'string' ? [[path, sentence] as const] : [],
      ),
    ),
  };
}
