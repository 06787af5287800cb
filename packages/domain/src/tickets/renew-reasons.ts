/** Why a ticket's link and QR code are made new, as it stands on the timeline. */
export const renewReasons = {
  HOLDER: 'asked for on the ticket page',
  LOST: 'a phone was lost or stolen',
  SEEN: 'somebody else had the link or the code',
  MISSENT: 'it was sent to a wrong address',
} as const;

export type RenewReason = keyof typeof renewReasons;

/** The reasons that the staff can give. */
export const staffRenewReasons = ['LOST', 'SEEN', 'MISSENT'] as const satisfies readonly RenewReason[];
