/** Where the offer of a ticket stands; all but the first are final. */
export const transferStatuses = [
  'OFFERED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
  'EXPIRED',
  'CANCELLED',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** The ways an offer ends without a new holder. `CANCELLED`: somebody asked to cancel its ticket. */
export type TransferEnd = Exclude<TransferStatus, 'OFFERED' | 'ACCEPTED'>;

/** Who offers a ticket: whoever holds its link, its buyer on the order page, or staff. */
export type TransferOfferer = 'HOLDER' | 'BUYER' | 'STAFF';

/** What happens to a ticket's workshop seats when somebody else takes it over. */
export const transferWorkshops = ['KEEP', 'RELEASE'] as const;
export type TransferWorkshops = (typeof transferWorkshops)[number];
