import type { PaymentNotice } from './payments.ts';

/**
 * What the processor has told about codes, for asking it: its messages may get lost on their way. Failures are
 * `PortError`s.
 */
export interface CouponNotices {
  /** The processor's name, as it stands before the ids of messages that did arrive. */
  readonly name: string;
  /** Messages about codes of the time since, the oldest first; of more than a thousand the newest thousand. */
  since(instant: Date): Promise<readonly PaymentNotice[]>;
}
