import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import { eventProcedure } from '../staff-procedure.ts';
import { cancellationInput } from './cancellation-input.ts';
import { readCancellation } from './read-cancellation.ts';

/** One wish to cancel. Throws EVENT_NOT_FOUND and CANCELLATION_NOT_FOUND. */
export const view = eventProcedure('orders.read')
  .input(cancellationInput)
  .query(({ ctx, input }): Promise<StaffCancellationView> => readCancellation(ctx, input.cancellationId));
