/** What can be made to go wrong with the next call of a kind; "after effect" means that the work was done. */
export const troubles = [
  'ERROR_500',
  'ERROR_500_AFTER_EFFECT',
  'TIMEOUT_AFTER_EFFECT',
  'RATE_LIMITED',
  'CUT_OFF',
] as const;
export type Trouble = (typeof troubles)[number];

/** Port code every trouble must come out as. */
export function expectedCode(trouble: Trouble): 'RATE_LIMITED' | 'UNREACHABLE' {
  return trouble === 'RATE_LIMITED' ? 'RATE_LIMITED' : 'UNREACHABLE';
}

/** A provider's message ready to be read. */
export interface RawNotice {
  readonly rawBody: Buffer;
  readonly headers: Record<string, string>;
}
