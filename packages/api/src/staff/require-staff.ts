import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { StaffMember } from './staff-context.ts';

/** Whoever is signed in with all they need. Throws NOT_SIGNED_IN and SECOND_FACTOR_NEEDED. */
export function requireStaff(staff: StaffMember | null): StaffMember {
  if (!staff) throw new DomainError('NOT_SIGNED_IN');
  if (!staff.hasSecondFactor && !staff.isDemo) throw new DomainError('SECOND_FACTOR_NEEDED');
  return staff;
}
