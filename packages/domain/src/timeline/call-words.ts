import type { TimelineGroup } from './timeline-looks.ts';

/** How a call to an outside service reads: under way, done, and given up or not done yet. */
export interface CallWords {
  readonly doing: string;
  readonly done: string;
  readonly failed: string;
  readonly group: TimelineGroup;
}

const calls: Readonly<Record<string, CallWords>> = {
  openCheckout: {
    doing: 'Opening the payment page',
    done: 'Payment page opened',
    failed: 'The payment page could not be opened',
    group: 'MONEY',
  },
  lookUpPayment: {
    doing: 'Asking the payment partner whether it was paid',
    done: 'Asked the payment partner whether it was paid',
    failed: 'The payment partner could not be asked whether it was paid',
    group: 'MONEY',
  },
  closeCheckout: {
    doing: 'Closing the payment page',
    done: 'Asked the payment partner to close the payment page',
    failed: 'The payment page could not be closed',
    group: 'MONEY',
  },
  refundPayment: {
    doing: 'Asking the payment partner to send the money back',
    done: 'Asked the payment partner to send the money back',
    failed: 'The payment partner could not be asked to send the money back',
    group: 'MONEY',
  },
  sendRefundMail: {
    doing: 'Handing the refund notice to the mail provider',
    done: 'Refund notice handed to the mail provider',
    failed: 'The refund notice could not be handed to the mail provider',
    group: 'MAIL',
  },
  lookUpCoupon: {
    doing: 'Looking the code up',
    done: 'Code looked up',
    failed: 'The code could not be looked up',
    group: 'MONEY',
  },
  sendReceipt: {
    doing: 'Handing the receipt to the mail provider',
    done: 'Receipt handed to the mail provider',
    failed: 'The receipt could not be handed to the mail provider',
    group: 'MAIL',
  },
  resendReceipt: {
    doing: 'Handing the receipt to the mail provider once more',
    done: 'Receipt handed to the mail provider once more',
    failed: 'The receipt could not be handed to the mail provider once more',
    group: 'MAIL',
  },
  sendReminder: {
    doing: 'Handing a reminder to the mail provider',
    done: 'Reminder handed to the mail provider',
    failed: 'A reminder could not be handed to the mail provider',
    group: 'MAIL',
  },
  sendLinks: {
    doing: 'Handing the links to the mail provider',
    done: 'Links handed to the mail provider',
    failed: 'The links could not be handed to the mail provider',
    group: 'MAIL',
  },
  sendOrderMail: {
    doing: 'Handing a mail about the order to the mail provider',
    done: 'Mail about the order handed to the mail provider',
    failed: 'A mail about the order could not be handed to the mail provider',
    group: 'MAIL',
  },
  sendTicketNews: {
    doing: 'Handing a mail about the ticket to the mail provider',
    done: 'Mail about the ticket handed to the mail provider',
    failed: 'A mail about the ticket could not be handed to the mail provider',
    group: 'MAIL',
  },
};

const otherCall: CallWords = {
  doing: 'Calling an outside service',
  done: 'An outside service was called',
  failed: 'An outside service could not be called',
  group: 'SYSTEM',
};

/** How an activity's call reads, without a full stop. */
export function callWords(activity: string): CallWords {
  return calls[activity] ?? otherCall;
}

const failures: Readonly<Record<string, string>> = {
  UNREACHABLE: 'No answer.',
  RATE_LIMITED: 'Refused: too many requests.',
  REFUSED: 'Refused.',
  TIMEOUT: 'No answer in time.',
  INVALID: 'The answer was not genuine.',
  INTERNAL: 'Failed on our side.',
};

/** Why a try failed, out of our code and the other side's (`REFUSED/card_declined`); the second stays for support. */
export function failureWords(code: string | null): { sentence: string; vendorCode: string | null } {
  const [ours = '', theirs] = (code ?? '').split('/');
  return { sentence: failures[ours] ?? 'Failed.', vendorCode: theirs ?? null };
}
