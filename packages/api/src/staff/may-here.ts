import { mayDoAt, type StaffAction } from '@lanyard/domain/staff/can';
import type { StaffEvent } from './find-staff-event.ts';
import type { StaffMember } from './staff-context.ts';

/** Whether whoever asks may do something besides at the event a procedure is about, such as see names. */
export function mayHere(
  { staff, event }: { readonly staff: StaffMember; readonly event: Pick<StaffEvent, 'id'> },
  action: StaffAction,
): boolean {
  return mayDoAt(staff.grants, action, event.id);
}
