/** Titles and sentences the server itself says on pages. */
export const serverWords = {
  checkout: (event: string) => `Checkout · ${event}`,
  order: (event: string) => `Your order · ${event}`,
  ticket: (event: string) => `Your ticket · ${event}`,
  find: (event: string | null) => (event === null ? 'Find my tickets' : `Find my tickets · ${event}`),
  transfer: (event: string) => `A ticket is offered to you · ${event}`,
  reminder: (event: string) => `Reminders · ${event}`,
  notFound: {
    title: 'There is nothing at this address',
    sentence: 'Look for a typing error in the address, or open the link in our mail again.',
  },
  failed: { title: 'This page could not be shown' },
  reference: (reference: string) => `Reference ${reference}.`,
  noEvents: { title: 'Nothing on sale yet', sentence: 'The first event will be shown here.' },
  notUnderstood: 'We did not understand this request. Reload the page.',
  tooBig: 'This was more than we can take at once.',
} as const;
