import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { mayDoAt, whoMay, type StaffAction } from '@lanyard/domain/staff/can';
import type { StaffMember } from './staff-context.ts';

/** Throws NOT_ALLOWED, naming who may, unless somebody may do something at an event; `null` is no event in particular. */
export function requireRight(staff: StaffMember, action: StaffAction, eventId: EventId | null): void {
  if (!mayDoAt(staff.grants, action, eventId)) throw new DomainError('NOT_ALLOWED', { who: whoMay(action) });
}
