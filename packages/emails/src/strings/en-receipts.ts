/** Sentences of the mail about a receipt that was made out anew. */
export const enReceipts = {
  corrected: {
    subject: (number: string, event: string) => `Your corrected receipt ${number} · ${event}`,
    heading: 'Your receipt is made out anew.',
    lead: (name: string, old: string, note: string, number: string) =>
      `Hello ${name}. Credit note ${note} takes back receipt ${old}, and receipt ${number} takes its place. Both are attached, for your books.`,
    nothing: 'No money moves by this, and your tickets stay as they are.',
    open: 'Open your order',
    number: 'Receipt',
    note: 'Credit note',
    old: 'Takes back',
    order: 'Order',
    total: 'Total',
    why: (event: string) =>
      `You get this mail because the receipt of your order for ${event} was corrected. Keep it: both papers are part of your books.`,
  },
} as const;
