import type { SourceRefusal, SteeringAnswer } from '@lanyard/contracts/coupons/steer-coupon';
import { DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';

const codes = {
  EXISTS: 'COUPON_EXISTS',
  ENDS_AT_SOURCE: 'COUPON_ENDS_AT_SOURCE',
  GONE: 'COUPON_GONE',
  REFUSED: 'COUPON_REFUSED',
} as const satisfies Record<SourceRefusal, ErrorCode>;

/** What to throw when a place where codes live says no; null when it does not. */
export function refusalOf(answer: SteeringAnswer, code: string): DomainError | null {
  return answer.answer === 'REFUSED' ? new DomainError(codes[answer.why], { code }) : null;
}
