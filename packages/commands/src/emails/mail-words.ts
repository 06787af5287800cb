const words: Readonly<Record<string, string>> = {
  'order-receipt': 'Receipt',
  'ticket-link': 'Ticket link',
};

/** What a mail is called on a timeline. */
export const mailWords = (template: string): string => words[template] ?? 'Mail';
