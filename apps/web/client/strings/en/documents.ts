/** Words of what people take along: documents, calendars, saved tickets, new codes and links sent again. */
export const documentWords = {
  take: {
    title: 'Take it with you',
    pdf: 'Download as PDF',
    saved: 'Saved on this phone: this page opens at the door without network.',
  },
  calendar: {
    label: 'Add to calendar',
    file: 'Calendar file',
    google: 'Google Calendar',
    outlook: 'Outlook',
  },
  offline: {
    title: (time: string) => `Offline: saved on this phone ${time}`,
    sentence:
      'We cannot reach the server, so what changed since then is not shown. The code below is what the door looks for.',
  },
  renew: {
    title: 'Phone stolen, or somebody else has the code?',
    lead: 'Make a new link and a new code. The old ones open nothing any more, at once and for everybody.',
    ask: 'Make a new code',
    sure: (address: string) =>
      `The code above, every print of it and this page’s address stop working now. We mail the new link to ${address}, and this page moves to it by itself.`,
    yes: 'Make a new code now',
    busy: 'Making it',
    keep: 'Keep the old one',
    buyer: 'the buyer',
    failedTitle: 'No new code was made',
    unreachable: 'We could not reach the server. Press again: nothing is done twice.',
  },
  again: {
    link: 'Send the link again',
    linkLabel: (reference: string) => `Send the link again: ticket ${reference}`,
    receipt: 'Send the receipt again',
    busy: 'Asking',
    linkNoted: 'We mail the link to whoever holds this ticket.',
    receiptNoted: (email: string) => `We mail the receipt to ${email} once more.`,
    unreachable: 'We could not reach the server. Press again: nothing is sent twice.',
  },
  find: {
    documentTitle: 'Find my tickets',
    title: 'Find my tickets',
    lead: 'Say the address you bought or registered with. If we know it, we mail you the links to your orders and tickets.',
    email: 'E-mail address',
    emailHelp: 'Like name@example.org',
    send: 'Send me my links',
    sending: 'Sending',
    sentTitle: 'Look into your mailbox',
    sent: (email: string) =>
      `If ${email} belongs to an order or a ticket, the links are on their way. For your safety we say the same about every address.`,
    another: 'Try another address',
    failedTitle: 'Nothing was sent',
    unreachable: 'We could not reach the server. Press again: nothing is sent twice.',
  },
} as const;
