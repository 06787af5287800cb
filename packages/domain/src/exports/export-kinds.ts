/** What can be made a file of, in the order in which it is offered. */
export const exportKinds = ['ATTENDEES', 'ORDERS', 'PAYMENTS', 'WORKSHOPS', 'SWAG', 'ACCOUNTING'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** How a kind of export reads: its name, what a row is, and the beginning of the file's name. */
export const exportKindWords = {
  ATTENDEES: {
    label: 'Attendees',
    sentence: 'One row a ticket: whose it is, where it stands and what was answered.',
    file: 'attendees',
  },
  ORDERS: {
    label: 'Orders',
    sentence: 'One row an order: who bought what, and for how much.',
    file: 'orders',
  },
  PAYMENTS: {
    label: 'Payments and refunds',
    sentence: 'One row an attempt to pay and one a refund, failed ones included.',
    file: 'payments',
  },
  WORKSHOPS: {
    label: 'Workshop seats',
    sentence: 'One row a seat, and one a place in a waiting list.',
    file: 'workshops',
  },
  SWAG: { label: 'Swag totals', sentence: 'One row a size: how many are sold, held and left.', file: 'swag' },
  ACCOUNTING: {
    label: 'Accounting',
    sentence:
      'One row for all money that moved, taxes apart. It adds up to what the payment processor has in its books.',
    file: 'accounting',
  },
} as const satisfies Record<ExportKind, { label: string; sentence: string; file: string }>;

/** What a file can be. */
export const exportFormats = ['XLSX', 'CSV_SEMICOLON', 'CSV'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How a format reads. */
export const exportFormatWords = {
  XLSX: { label: 'Excel (XLSX)', sentence: 'Amounts and times are numbers a sheet can count with.' },
  CSV_SEMICOLON: {
    label: 'CSV with semicolons',
    sentence: 'For spreadsheets set to a decimal comma, as in most of Europe: 1234,50.',
  },
  CSV: {
    label: 'CSV with commas',
    sentence: 'For spreadsheets set to a decimal point, and for programs: 1234.50.',
  },
} as const satisfies Record<ExportFormat, { label: string; sentence: string }>;

/** How long a file can be taken, in days; then it is destroyed. */
export const EXPORT_KEPT_DAYS = 7;
