import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import { fanOutPage, type FanOutPage } from '@lanyard/commands/fan-out/fan-out-page';
import { moveChange } from '@lanyard/commands/event-changes/move-change';
import { readOrderEvent } from '@lanyard/commands/event-changes/read-order-event';
import { completeOrder } from '@lanyard/commands/orders/complete-order';
import { extendHold } from '@lanyard/commands/orders/extend-hold';
import { holdOrder } from '@lanyard/commands/orders/hold-order';
import { refuseOrder } from '@lanyard/commands/orders/refuse-order';
import { releaseOrder, type ReleaseReason } from '@lanyard/commands/orders/release-order';
import { settleLatePayment } from '@lanyard/commands/orders/settle-late-payment';
import { renewPayment } from '@lanyard/commands/orders/renew-payment';
import { readCountSheet } from '@lanyard/commands/stats/read-count-sheet';
import { expireTransfer } from '@lanyard/commands/transfers/expire-transfer';
import { noteTicketLife } from '@lanyard/commands/tickets/note-ticket-life';
import { serveLine } from '@lanyard/commands/workshops/serve-line';
import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import {
  asId,
  type EventChangeId,
  type EventId,
  type OrderId,
  type PaymentId,
  type TicketId,
  type WorkshopId,
} from '@lanyard/domain/ids/ids';
import { commandContext, type ActivityDeps } from './deps.ts';

/** An order and the workflow's time, milliseconds since 1970 UTC. */
interface OrderStep {
  readonly orderId: OrderId;
  readonly at: number;
}

/** Database steps that workflows run as local activities: each one command, each safe to repeat. */
export function createDatabaseSteps(deps: ActivityDeps) {
  return {
    /** `coupon` is what looking the order's code up came to. */
    holdOrder: ({ orderId, at, coupon }: OrderStep & { readonly coupon?: CouponLookup | undefined }) =>
      holdOrder(commandContext(deps, at), { orderId, coupon }),
    refuseOrder: ({ orderId, at, code }: OrderStep & { readonly code: ErrorCode }) =>
      refuseOrder(commandContext(deps, at), { orderId, code, facts: {} }),
    renewPayment: ({ orderId, at }: OrderStep) => renewPayment(commandContext(deps, at), { orderId }),
    extendHold: ({ orderId, at, holdUntil }: OrderStep & { readonly holdUntil: number }) =>
      extendHold(commandContext(deps, at), { orderId, holdUntil }),
    completeOrder: ({ orderId, at }: OrderStep) => completeOrder(commandContext(deps, at), { orderId }),
    releaseOrder: ({ orderId, at, reason }: OrderStep & { readonly reason: ReleaseReason }) =>
      releaseOrder(commandContext(deps, at), { orderId, reason }),
    /** Money that came after the order had ended: it gets the seats, or goes back. */
    settleLatePayment: ({ orderId, at, paymentId }: OrderStep & { readonly paymentId: PaymentId }) =>
      settleLatePayment(commandContext(deps, at), { orderId, paymentId }),
    /** The event an order belongs to. */
    readOrder: async ({ orderId }: { readonly orderId: OrderId }): Promise<{ eventId: EventId }> => {
      const { eventId } = await deps.db.prisma.order.findUniqueOrThrow({
        where: { id: orderId },
        select: { eventId: true },
      });
      return { eventId: asId('event', eventId) };
    },
    /** When an order's process may end, and whether its event will not take place. */
    readOrderEvent: ({ orderId }: { readonly orderId: OrderId }) => readOrderEvent(deps.db, orderId),
    /** Does the next piece of carrying out a change of an event. */
    moveChange: ({ at, changeId }: { readonly changeId: EventChangeId; readonly at: number }) =>
      moveChange(commandContext(deps, at), { changeId }),
    /** What decides when a ticket's process wakes next; planned here, so that replaying never asks what time zones said then. */
    readTicketLife: ({ ticketId, at }: { readonly ticketId: TicketId; readonly at: number }) =>
      noteTicketLife(commandContext(deps, at), { ticketId }),
    /** Ends a ticket's open offer when its time is over. */
    expireTransfer: ({ ticketId, at }: { readonly ticketId: TicketId; readonly at: number }) =>
      expireTransfer(commandContext(deps, at), { ticketId }),
    /** Tells a page of an event's open tickets something. */
    fanOutPage: ({ at, ...page }: FanOutPage & { readonly at: number }) =>
      fanOutPage(commandContext(deps, at), page),
    /** Does what a workshop's line needs now, a page of it. */
    serveLine: ({ workshopId, at }: { readonly workshopId: WorkshopId; readonly at: number }) =>
      serveLine(commandContext(deps, at), { workshopId }),
    readCountSheet: ({ eventId }: { readonly eventId: EventId }) => readCountSheet(deps.db, eventId),
  };
}

export type DatabaseSteps = ReturnType<typeof createDatabaseSteps>;
