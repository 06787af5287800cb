import type { ErrorResponse } from 'resend';
import { PortError, type PortErrorCode } from '@lanyard/domain/ports/port-error';
import { vendorCode } from '../../vendor-code.ts';

/**
 * Resend's failure in our words; its message is dropped because it quotes addresses. No status means that
 * there was no answer: connection refused, or the time ran out.
 */
export function mapResendError({ name, statusCode }: ErrorResponse, hasTimedOut: boolean): PortError {
  // The types promise a number or null; a proxy's own JSON in place of Resend's answer has neither.
  if (typeof statusCode !== 'number') {
    return new PortError('UNREACHABLE', hasTimedOut ? 'timeout' : 'no_connection');
  }
  return new PortError(toPortCode(name, statusCode), vendorCode(name, statusCode));
}

function toPortCode(name: string, status: number): PortErrorCode {
  if (status >= 500) return 'UNREACHABLE';
  // The first request with this key is still running; its answer can be had in a moment.
  if (name === 'concurrent_idempotent_requests') return 'UNREACHABLE';
  return status === 429 ? 'RATE_LIMITED' : 'REFUSED';
}
