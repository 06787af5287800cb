const names: Readonly<Record<string, string>> = {
  'order-receipt': 'Receipt',
  'ticket-link': 'Ticket link',
  'coupon-code': 'Code',
};

/** What a mail is called, by its template. */
export const mailName = (template: string): string => names[template] ?? 'Mail';
