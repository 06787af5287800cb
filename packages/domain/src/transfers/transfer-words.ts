import type { ErrorCode } from '../errors/error-codes.ts';
import type { StateWords } from '../orders/order-words.ts';
import type { TransferOfferer, TransferStatus } from './transfer-states.ts';

/** Where an offer stands, in words. */
export const transferWords = {
  OFFERED: {
    label: 'Offered',
    sentence: 'The ticket is offered to somebody, who has not answered yet.',
    meaning: 'waiting',
  },
  ACCEPTED: { label: 'Accepted', sentence: 'The ticket is with its new holder.', meaning: 'good' },
  DECLINED: {
    label: 'Declined',
    sentence: 'The ticket stayed where it was: it was declined.',
    meaning: 'asleep',
  },
  WITHDRAWN: {
    label: 'Withdrawn',
    sentence: 'The ticket stayed where it was: the offer was withdrawn.',
    meaning: 'asleep',
  },
  EXPIRED: {
    label: 'Ran out',
    sentence: 'The ticket stayed where it was: nobody answered in time.',
    meaning: 'asleep',
  },
  CANCELLED: {
    label: 'Ended',
    sentence: 'The offer ended when somebody asked to cancel the ticket.',
    meaning: 'bad',
  },
} as const satisfies Record<TransferStatus, StateWords>;

/** Who offers a ticket or takes an offer back, within a sentence. */
export const transferOffererWords = {
  HOLDER: 'its holder',
  BUYER: 'its buyer',
  STAFF: 'the organizers',
} as const satisfies Record<TransferOfferer, string>;

/** What somebody hears who comes to an offer that is over. */
export const transferOverCode = {
  ACCEPTED: 'TRANSFER_ACCEPTED',
  DECLINED: 'TRANSFER_DECLINED',
  WITHDRAWN: 'TRANSFER_WITHDRAWN',
  EXPIRED: 'TRANSFER_EXPIRED',
  CANCELLED: 'TRANSFER_CANCELLED',
} as const satisfies Record<Exclude<TransferStatus, 'OFFERED'>, ErrorCode>;
