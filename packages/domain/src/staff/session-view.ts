import type { DemoLogin } from './demo-logins.ts';
import type { StaffAction } from './can.ts';
import type { StaffRoleName } from './staff-roles.ts';

/** Who is signed in, as their own pages show it. */
export interface StaffSelf {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isDemo: boolean;
  readonly hasSecondFactor: boolean;
}

/** An event somebody may see, what they are there, and what that lets them do. */
export interface StaffEventRights {
  readonly slug: string;
  readonly name: string;
  /** Instant, ISO 8601. */
  readonly startsAt: string;
  readonly timeZone: string;
  readonly roles: readonly StaffRoleName[];
  readonly may: readonly StaffAction[];
}

/** How somebody stands before the dashboard: outside, at the second factor's door, or in. */
export type StaffSession =
  | {
      readonly state: 'SIGNED_OUT';
      /** Logins to offer on the sign-in page; null in production and where the demo was never seeded. */
      readonly demo: { readonly logins: readonly DemoLogin[]; readonly password: string } | null;
    }
  | { readonly state: 'SECOND_FACTOR_NEEDED'; readonly staff: StaffSelf }
  | {
      readonly state: 'READY';
      readonly staff: StaffSelf;
      /** Newest first. */
      readonly events: readonly StaffEventRights[];
      /** What they may do beyond single events. */
      readonly may: readonly StaffAction[];
      /** Where Temporal's own pages are, for those who may read histories there. */
      readonly temporalUiUrl: string | null;
    };
