/** An error whose message is a sentence for the person at the terminal; it is shown without a stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** The sentence to show for anything thrown: the message alone for a PlainError, the stack for a surprise. */
export function describeError(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}

/** The last `count` lines of a text, for showing why a program gave up. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
