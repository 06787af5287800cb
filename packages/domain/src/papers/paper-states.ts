/** What a paper about an order's money is: a receipt, or what takes one back or says what of it went back. */
export const paperKinds = ['RECEIPT', 'CREDIT_NOTE'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Why it was written: the sale, other details of the buyer's, or money that went back. */
export const paperCauses = ['SALE', 'CORRECTION', 'REFUND'] as const;
export type PaperCause = (typeof paperCauses)[number];

/** What people call it. */
export const paperNames = { RECEIPT: 'Receipt', CREDIT_NOTE: 'Credit note' } as const satisfies Record<
  PaperKind,
  string
>;
