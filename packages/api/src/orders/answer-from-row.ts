import { errorSentence, isErrorCode, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { PlacedRow } from './placed-row.ts';

/** The answer that an order's row gives by itself; null while only its process can tell. */
export function answerFromRow(row: PlacedRow, orderPath: string): PlaceAnswer | null {
  switch (row.status) {
    case 'DRAFT':
      return null;
    case 'PENDING':
      return row.payUrl && row.holdUntil && row.paymentStatus === 'PENDING'
        ? { outcome: 'PAY', payUrl: row.payUrl, orderPath, holdUntil: row.holdUntil.toISOString() }
        : null;
    case 'COMPLETED':
      return { outcome: 'DONE', orderPath };
    case 'REFUSED':
      return refused(refusalCode(row.refusalCode), orderPath, sentenceFacts(row.refusalFacts));
    case 'EXPIRED':
      return refused('ORDER_EXPIRED', orderPath);
    case 'CANCELLED':
      return refused('ORDER_CANCELLED', orderPath);
  }
}

/** A refusal in words. */
export function refused(
  code: ErrorCode,
  orderPath: string | null,
  facts: Readonly<Record<string, string | number>> = {},
): PlaceAnswer {
  return { outcome: 'REFUSED', code, sentence: errorSentence(code, facts), orderPath, quote: null };
}

/** A stored refusal's code; a code that no longer exists reads as unexpected. */
export function refusalCode(code: string | null): ErrorCode {
  return code !== null && isErrorCode(code) ? code : 'UNEXPECTED';
}

/** Facts of a stored refusal, as its sentence takes them. */
export function sentenceFacts(json: unknown): Record<string, string | number> {
  if (typeof json !== 'object' || json === null) return {};
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(json)) {
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
  }
  return facts;
}
