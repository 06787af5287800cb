import type { StaffId } from '@lanyard/domain/ids/ids';
import type { StaffGrant } from '@lanyard/domain/staff/staff-roles';
import type { RequestMarks, SharedServices } from '../context.ts';

/** Somebody of the staff, as a request found them signed in. */
export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly StaffGrant[];
  /** A demo account, which needs no second factor and does not exist in production. */
  readonly isDemo: boolean;
  /** Whether a second factor has been set up and verified. */
  readonly hasSecondFactor: boolean;
}

/** What the dashboard's server keeps besides what both apps share. */
export interface StaffServices extends SharedServices {
  readonly payments: 'sandbox' | 'live';
  readonly mail: 'sandbox' | 'live';
  /** Where Temporal's own pages are, without a trailing slash; null when nobody has said. */
  readonly temporalUiUrl: string | null;
  readonly isProduction: boolean;
}

/** What a staff procedure works with: the dashboard's services, this request's marks and who asks. */
export interface StaffContext extends StaffServices, RequestMarks {
  readonly side: 'staff';
  /** Null before signing in. */
  readonly staff: StaffMember | null;
}
