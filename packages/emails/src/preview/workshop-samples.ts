import type { WorkshopMailProps } from '../workshop-mail-props.ts';

/** Seated from the line, with nothing given up. */
export const workshopSeated: WorkshopMailProps = {
  event: { name: 'Perennial 2027', dates: '11–13 May 2027', venue: 'Estufa Fria, Lisbon', accent: null },
  cause: 'SEATED',
  readerName: 'Tomás Figueiredo',
  reference: 'K7M2QX-3',
  workshop: {
    title: 'Durable agents, hands on',
    when: 'Tuesday 11 May 2027, 14:00 (Lisbon time)',
    room: 'Cellar',
  },
  gaveUp: null,
  until: null,
  price: null,
  parkedWhy: null,
  clashing: null,
  ticketUrl: 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE#workshops',
  contact: 'Write to hello@perennial.example.',
};

/** Seated, an older seat being given up for it. */
export const workshopSeatedInstead: WorkshopMailProps = { ...workshopSeated, gaveUp: '“Sagas by hand”' };

/** Asked, with a price. */
export const workshopOffered: WorkshopMailProps = {
  ...workshopSeated,
  cause: 'OFFERED',
  until: '2 May 2027, 08:00 WEST',
  price: '€45.00',
};

/** Their answer did not come in time. */
export const workshopOfferExpired: WorkshopMailProps = { ...workshopSeated, cause: 'OFFER_EXPIRED' };

/** Put off, since they have to choose. */
export const workshopParked: WorkshopMailProps = {
  ...workshopSeated,
  cause: 'PARKED',
  parkedWhy: 'CLASH',
  clashing: '“Sagas by hand”',
};

/** Taken out of the line. */
export const workshopRemoved: WorkshopMailProps = { ...workshopSeated, cause: 'REMOVED' };

/** Their seat was taken away, with nothing optional and in another colour. */
export const workshopSeatTaken: WorkshopMailProps = {
  ...workshopSeated,
  event: {
    name: 'Lisbon Durable Meetup',
    dates: '4 March 2027',
    venue: 'Casa do Largo, Lisbon',
    accent: '#7c3aed',
  },
  cause: 'SEAT_TAKEN',
  readerName: '王小明',
  contact: null,
};

/** One seat for another. */
export const workshopSwapped: WorkshopMailProps = {
  ...workshopSeated,
  cause: 'SWAPPED',
  gaveUp: '“Sagas by hand”',
};
