import { describeError } from '@lanyard/temporal/error-outline';

const MAX_FRAMES = 12;

/**
 * What a log may hold of a failure: types, codes and stack frames, innermost cause first. Never a message,
 * because databases and vendors quote what a person typed in theirs.
 */
export function errorLogFields(error: unknown): { errorType: string; errorCode?: string; frames: string[] } {
  const code = innermost(error, codeOf);
  const frames = innermost(error, framesOf) ?? [];
  return { errorType: describeError(error), ...(code === undefined ? {} : { errorCode: code }), frames };
}

function innermost<T>(error: unknown, read: (error: Error) => T | undefined): T | undefined {
  if (!(error instanceof Error)) return undefined;
  return (error.cause === error ? undefined : innermost(error.cause, read)) ?? read(error);
}

function codeOf(error: Error): string | undefined {
  if (!('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'number' || (typeof code === 'string' && /^\w{1,40}$/.test(code))
    ? String(code)
    : undefined;
}

function framesOf(error: Error): string[] | undefined {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames.length > 0 ? frames.slice(0, MAX_FRAMES).map((line) => line.trim()) : undefined;
}
