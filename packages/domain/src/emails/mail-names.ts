const names: Readonly<Record<string, string>> = {
  'order-receipt': 'Receipt',
  'ticket-link': 'Ticket link',
  'transfer-offer': 'Offer of the ticket',
  'transfer-offered': 'Notice of the offer',
  'transfer-accepted': 'Ticket link of the new holder',
  'transfer-handed-on': 'Notice to the old holder',
  'transfer-ended': 'End of the offer',
  'ticket-ready': 'Ticket',
  'ticket-changed': 'Changed details',
  'ticket-renewed': 'New ticket link',
  'ticket-again': 'Repeated ticket',
  'registration-nudge': 'Request to register',
  links: 'Collected links',
  'cancellation-asked': 'Request to cancel',
  'cancellation-decided': 'Answer about cancelling',
  'refund-sent': 'Refund notice',
  'event-changed': 'Notice of the changed event',
  'change-chosen': 'Confirmed choice',
  'ticket-converted': 'Notice of the other type of ticket',
  'receipt-corrected': 'Corrected receipt',
  'coupon-code': 'Code',
  reminder: 'Reminder',
  workshop: 'Workshop notice',
};

/** What a mail is called, by its template. */
export const mailName = (template: string): string => names[template] ?? 'Mail';
