/**
 * Why an outside service did not do what it was asked, in our words. `UNREACHABLE` and `RATE_LIMITED` are
 * worth another try, `REFUSED` is the service's final answer, `INVALID` is a message that is not genuine.
 */
export type PortErrorCode = 'UNREACHABLE' | 'RATE_LIMITED' | 'REFUSED' | 'INVALID';

/** Failure of an outside call; its message never carries personal data. */
export class PortError extends Error {
  readonly code: PortErrorCode;
  /** The service's own code, for support (`card_declined`, `validation_error`, HTTP status). */
  readonly vendorCode: string;

  constructor(code: PortErrorCode, vendorCode: string, options?: { cause?: unknown }) {
    super(`${code} (${vendorCode})`, options);
    this.name = 'PortError';
    this.code = code;
    this.vendorCode = vendorCode;
  }

  /** Whether the same call may succeed later. */
  get isRetryable(): boolean {
    return this.code === 'UNREACHABLE' || this.code === 'RATE_LIMITED';
  }
}
