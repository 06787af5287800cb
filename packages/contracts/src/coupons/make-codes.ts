import type { CouponBatchId } from '@lanyard/domain/ids/ids';

/** Activity type name: makes the codes of a batch and mails them, one after the other. */
export const MAKE_CODES = 'makeCodes';

export interface MakeCodesInput {
  readonly batchId: CouponBatchId;
  /** Which run of the job this is; an older one ends by itself. */
  readonly run: number;
}

/** What a run came to, with how many codes it made and how many mails left. */
export interface MadeCodes {
  readonly outcome: 'DONE' | 'STOPPED' | 'REFUSED';
  readonly made: number;
  readonly mailed: number;
}

/** Id of the one-off activity of one run. */
export function makeCodesId({ batchId, run }: MakeCodesInput): string {
  return `make-codes:${batchId}:${run}`;
}
