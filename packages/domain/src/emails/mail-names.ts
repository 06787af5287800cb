const names: Readonly<Record<string, string>> = {
  'order-receipt': 'Receipt',
  'ticket-link': 'Ticket link',
  'cancellation-asked': 'Request to cancel',
  'cancellation-decided': 'Answer about cancelling',
  'refund-sent': 'Refund notice',
  'coupon-code': 'Code',
  reminder: 'Reminder',
};

/** What a mail is called, by its template. */
export const mailName = (template: string): string => names[template] ?? 'Mail';
