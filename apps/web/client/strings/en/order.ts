import type { OrderWordKey } from '@lanyard/domain/orders/order-words';

/** Headlines of the order page; the sentence below them comes from the shared table of states. */
const headlines: Readonly<Record<OrderWordKey, (event: string) => string>> = {
  PLACING: () => 'Reserving your seats',
  WAITING_FOR_PAYMENT: () => 'Pay to keep your seats',
  DECLINED: () => 'Try another card',
  CONFIRMING: () => 'Confirming your payment',
  ISSUING: () => 'Issuing your tickets',
  RECEIPT_PENDING: () => 'Your tickets are here',
  DONE: (event) => `See you at ${event}`,
  EXPIRED: () => 'The time ran out',
  REFUSED: () => 'This order was not possible',
  REPLACED: () => 'A changed order took its place',
  CANCELLED: () => 'This order was cancelled',
};

/** The same for an order without a ticket, where the shared words speak of tickets and seats. */
const withoutTickets: Readonly<
  Partial<
    Record<OrderWordKey, { readonly headline?: string; readonly label?: string; readonly sentence?: string }>
  >
> = {
  PLACING: { headline: 'Reserving your order', sentence: 'We are reserving what you chose.' },
  WAITING_FOR_PAYMENT: { headline: 'Pay to keep your order', sentence: 'Your order is held while you pay.' },
  DECLINED: { sentence: 'The card was declined. Your order is still held: try another card.' },
  ISSUING: {
    headline: 'Completing your order',
    label: 'Completing',
    sentence: 'We have your payment. Your order is being completed.',
  },
  RECEIPT_PENDING: {
    headline: 'Your order is complete',
    sentence: 'Your order is complete. The receipt is on its way.',
  },
  DONE: { sentence: 'Your order is complete and the receipt is in your mailbox.' },
  EXPIRED: { sentence: 'The hold ran out before it was paid. Nothing was charged.' },
};

/** Words of the order page. */
export const orderWordsOnPage = {
  headlines,
  withoutTickets,
  documentTitle: (reference: string, label: string) => `${label} · Order ${reference}`,
  order: (reference: string) => `Order ${reference}`,
  placedAt: (when: string, city: string) => `Placed ${when}, ${city} time`,
  progress: {
    title: 'Progress',
    words: { done: 'done', now: 'happening now', ahead: 'still to come', stopped: 'stopped' },
    payment: { done: 'Payment received', ahead: 'Payment' },
    paymentFree: { done: 'Nothing to pay', ahead: 'Nothing to pay' },
    tickets: { done: 'Tickets issued', ahead: 'Issuing tickets' },
    noTickets: { done: 'Order completed', ahead: 'Completing the order' },
    receipt: { done: 'Receipt sent', ahead: 'Receipt' },
    receiptTo: (email: string) => `To ${email}`,
    receiptFailedLabel: 'Receipt not delivered',
    receiptFailedSentence: 'Your tickets are issued. The mail with the receipt could not be delivered.',
    receiptFailed: (email: string) =>
      `The mail to ${email} could not be delivered. Your tickets are safe: they are on this page.`,
  },
  pay: {
    button: (total: string) => `Pay ${total}`,
    seatsHeld: 'Seats held for',
    until: (time: string, city: string) => `until ${time}, ${city} time`,
    announce: (minutes: number) =>
      minutes === 0
        ? 'The hold has run out.'
        : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left to pay. Your seats are held until then.`,
    ended: 'The hold has run out. We are checking whether a payment came in.',
    hurry: 'Less than five minutes are left. If the time runs out, nothing is charged.',
    reopen: 'Did you not finish paying? Open the payment page again',
  },
  slow: {
    title: 'Paid, but confirming takes longer than usual',
    sentence: (email: string) =>
      `You may close this page. We mail ${email} as soon as your tickets are issued.`,
  },
  bank: {
    title: 'Your bank is processing the payment',
    sentence: (until: string | null, email: string) =>
      `This can take days. ${until ? `Your seats are kept until ${until}. ` : ''}You may close this page: we mail ${email}.`,
  },
  replaced: {
    open: 'Open the newer order',
  },
  over: {
    tryAgain: 'Try again',
    kept: 'Your choice is kept: the same things and your name are filled in.',
  },
  tickets: {
    title: (count: number) => (count === 1 ? 'Your ticket' : `Your ${count} tickets`),
    lead: 'Each ticket has a link of its own. Send it to the person who will use it.',
    notNamed: 'Not named yet',
    yours: 'yours',
    open: 'Open ticket',
    openLabel: (reference: string) => `Open ticket ${reference}`,
    copy: 'Copy link',
    copied: 'Copied',
    copyFailed: 'Not copied: open the ticket and copy its address',
    bookmark: 'Bookmark this page: it is the way back to all tickets of this order.',
  },
  money: {
    title: 'What was bought',
    titleOpen: 'What you are buying',
    titleOver: 'What was chosen',
    discount: (code: string | null) => (code === null ? 'Discount' : `Code ${code}`),
    free: 'Free',
    swag: 'T-shirts and extras are handed out at the desk.',
    net: 'Net',
    tax: (rates: string) => `Tax ${rates}`,
    total: 'Total',
    buyer: 'Buyer',
    where: 'Where and when',
  },
} as const;
