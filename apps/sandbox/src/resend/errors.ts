import type { ErrorResponse } from 'resend';

/** An error answer in Resend's shape. */
export class ResendError extends Error {
  readonly status: number;
  readonly code: ErrorResponse['name'];

  constructor(status: number, code: ErrorResponse['name'], message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  body(): ErrorResponse {
    return { statusCode: this.status, name: this.code, message: this.message };
  }
}

/** 422 for a mail that cannot be sent as it is. */
export function unprocessable(code: ErrorResponse['name'], message: string): ResendError {
  return new ResendError(422, code, message);
}
