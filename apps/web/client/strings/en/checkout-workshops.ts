/** Words of choosing workshops at the checkout. */
export const checkoutWorkshopWords = {
  title: 'Workshops',
  lead: 'Choose now or later: each ticket has a page of its own for that.',
  group: (ticket: number, typeName: string) => `Ticket ${ticket}: ${typeName}`,
  more: (ticket: number, typeName: string) => `Workshops for ticket ${ticket}: ${typeName}`,
  most: (count: number) => (count === 1 ? 'One workshop a ticket.' : `Up to ${count} workshops a ticket.`),
  when: (day: string, from: string, to: string) => `${day}, ${from} – ${to}`,
  with: (speaker: string) => `with ${speaker}`,
  included: 'Included',
  left: (count: number) => (count === 1 ? '1 seat left' : `${count} seats left`),
  full: (waiting: number) =>
    waiting === 0 ? 'Full' : waiting === 1 ? 'Full, 1 waits' : `Full, ${waiting} wait`,
  joinLater: 'You can join its waiting list on the ticket’s page after you have ordered.',
  tooMany: (left: number) =>
    left === 0 ? 'No seat is left. Take it out to go on.' : `Only ${left} left for all your tickets.`,
  sameTime: (titles: string) => `At the same time as ${titles}.`,
} as const;
