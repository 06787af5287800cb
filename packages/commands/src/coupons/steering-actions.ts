/** Names in the audit trail of what staff steer of a code; the newest entry of a name is the one that counts. */
export const steeringActions = {
  CAPACITY: 'coupons.setCapacity',
  ACTIVE: 'coupons.setActive',
  END: 'coupons.setEnd',
  LABEL: 'coupons.setLabel',
} as const;

/** What of a code is steered. */
export type SteeredThing = keyof typeof steeringActions;
