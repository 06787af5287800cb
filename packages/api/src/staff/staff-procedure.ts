import { asId, idPattern } from '@lanyard/domain/ids/ids';
import type { StaffAction } from '@lanyard/domain/staff/can';
import { z } from 'zod';
import { dashboardProcedure } from '../trpc.ts';
import { findEventBySlug, findEventOfOrder, findEventOfTicket } from './find-staff-event.ts';
import { requireRight } from './require-right.ts';
import { requireStaff } from './require-staff.ts';

const eventInput = z.object({ eventSlug: z.string().min(1).max(64) });
const orderInput = z.object({
  orderId: z
    .string()
    .regex(idPattern('order'))
    .transform((text) => asId('order', text)),
});
const ticketInput = z.object({
  ticketId: z
    .string()
    .regex(idPattern('ticket'))
    .transform((text) => asId('ticket', text)),
});

const signedInProcedure = (action: StaffAction) =>
  dashboardProcedure
    .meta({ action })
    .use(({ ctx, next }) => next({ ctx: { ...ctx, staff: requireStaff(ctx.staff) } }));

/**
 * A procedure about no event in particular, for staff whose role lets them do `action` everywhere. Throws
 * NOT_SIGNED_IN, SECOND_FACTOR_NEEDED and NOT_ALLOWED, as its three siblings do.
 */
export const staffProcedure = (action: StaffAction) =>
  signedInProcedure(action).use(({ ctx, next }) => {
    requireRight(ctx.staff, action, null);
    return next();
  });

/** A procedure about the event its input names (`eventSlug`), found as `ctx.event`. Throws EVENT_NOT_FOUND besides. */
export const eventProcedure = (action: StaffAction) =>
  signedInProcedure(action)
    .input(eventInput)
    .use(async ({ ctx, input, next }) => {
      const event = await findEventBySlug(ctx.db, input.eventSlug);
      requireRight(ctx.staff, action, event.id);
      return next({ ctx: { ...ctx, event } });
    });

/** A procedure about the order its input names (`orderId`); its event is `ctx.event`. Throws ORDER_NOT_FOUND besides. */
export const orderProcedure = (action: StaffAction) =>
  signedInProcedure(action)
    .input(orderInput)
    .use(async ({ ctx, input, next }) => {
      const event = await findEventOfOrder(ctx.db, input.orderId);
      requireRight(ctx.staff, action, event.id);
      return next({ ctx: { ...ctx, event } });
    });

/** A procedure about the ticket its input names (`ticketId`); its event is `ctx.event`. Throws TICKET_NOT_FOUND besides. */
export const ticketProcedure = (action: StaffAction) =>
  signedInProcedure(action)
    .input(ticketInput)
    .use(async ({ ctx, input, next }) => {
      const event = await findEventOfTicket(ctx.db, input.ticketId);
      requireRight(ctx.staff, action, event.id);
      return next({ ctx: { ...ctx, event } });
    });
