import type { StaffAction } from '../staff/can.ts';
import type { ExportKind } from './export-kinds.ts';

/** A column that can be chosen. */
export interface ExportColumn {
  readonly key: string;
  /** Its heading in the file. */
  readonly label: string;
  /** The right it needs besides that to make files; null for none. */
  readonly right: StaffAction | null;
  /** Whether it is chosen until somebody chooses otherwise. */
  readonly isUsual: boolean;
}

const usual = (key: string, label: string, right: StaffAction | null = null): ExportColumn => ({
  ...{ key, label, right },
  isUsual: true,
});
const spare = (key: string, label: string, right: StaffAction | null = null): ExportColumn => ({
  ...usual(key, label, right),
  isUsual: false,
});

/** The columns every event has; what attendees are asked comes on top of those of `ATTENDEES`. */
export const exportColumns: Readonly<Record<ExportKind, readonly ExportColumn[]>> = {
  ATTENDEES: [
    usual('ticket', 'Ticket'),
    usual('order', 'Order'),
    usual('type', 'Ticket type'),
    usual('name', 'Name', 'people.read'),
    usual('email', 'E-mail', 'people.read'),
    usual('state', 'State'),
    usual('registration', 'Registration'),
    spare('registeredAt', 'Registered at'),
    spare('issuedAt', 'Issued at'),
    spare('buyerName', 'Buyer', 'people.read'),
    spare('buyerEmail', 'Buyer’s e-mail', 'people.read'),
    spare('coupon', 'Code'),
    spare('workshops', 'Workshops'),
  ],
  ORDERS: [
    usual('order', 'Order'),
    usual('placedAt', 'Placed at'),
    usual('buyerName', 'Buyer', 'people.read'),
    usual('buyerEmail', 'E-mail', 'people.read'),
    usual('what', 'What'),
    usual('tickets', 'Tickets'),
    usual('state', 'State'),
    usual('gross', 'Total'),
    usual('net', 'Net'),
    usual('tax', 'Tax'),
    usual('currency', 'Currency'),
    spare('discount', 'Discount'),
    spare('coupon', 'Code'),
    spare('refund', 'Refund'),
    spare('refunded', 'Refunded'),
    spare('completedAt', 'Completed at'),
    spare('cancelledAt', 'Cancelled at'),
  ],
  PAYMENTS: [
    usual('at', 'Date'),
    usual('entry', 'Entry'),
    usual('order', 'Order'),
    usual('state', 'State'),
    usual('amount', 'Amount'),
    usual('currency', 'Currency'),
    usual('why', 'Why'),
    spare('attempt', 'Attempt'),
    spare('dispute', 'Dispute'),
    spare('processor', 'Processor'),
    spare('paymentId', 'Processor’s payment'),
    spare('refundId', 'Processor’s refund'),
  ],
  WORKSHOPS: [
    usual('workshop', 'Workshop'),
    usual('startsAt', 'Begins'),
    usual('room', 'Room'),
    usual('entry', 'Entry'),
    usual('state', 'State'),
    usual('place', 'Place in line'),
    usual('name', 'Name', 'people.read'),
    usual('email', 'E-mail', 'people.read'),
    usual('ticket', 'Ticket'),
    spare('source', 'Come by'),
    spare('since', 'Since'),
    spare('presence', 'Was there'),
  ],
  SWAG: [
    usual('item', 'Item'),
    usual('variant', 'Size'),
    usual('sold', 'Sold'),
    usual('held', 'Held'),
    usual('left', 'Left'),
    usual('stock', 'Stock'),
    spare('price', 'Price'),
    spare('currency', 'Currency'),
  ],
  ACCOUNTING: [
    usual('at', 'Date'),
    usual('entry', 'Entry'),
    usual('order', 'Order'),
    usual('gross', 'Gross'),
    usual('net', 'Net'),
    usual('tax', 'Tax'),
    usual('currency', 'Currency'),
    usual('processor', 'Processor'),
    usual('paymentId', 'Processor’s payment'),
    usual('refundId', 'Processor’s refund'),
    spare('why', 'Why'),
  ],
};

const answerPrefix = 'answer.';

/** The key of the column that holds the answers to a field. */
export function answerColumnKey(fieldKey: string): string {
  return `${answerPrefix}${fieldKey}`;
}

/** The field whose answers a column holds; null for any other column. */
export function fieldOfColumn(columnKey: string): string | null {
  return columnKey.startsWith(answerPrefix) ? columnKey.slice(answerPrefix.length) : null;
}
