/** Words of the event page. */
export const eventWords = {
  nav: {
    label: 'Sections',
    tickets: 'Tickets',
    programme: 'Programme',
    swag: 'Swag',
    speakers: 'Speakers',
    venue: 'Venue',
    questions: 'Questions',
  },
  hero: {
    ticketsFrom: (price: string) => `Get tickets from ${price}`,
    ticketsFree: 'Get free tickets',
    programme: 'See the programme',
    drawing: 'A lanyard with a conference badge',
    facts: 'In numbers',
    datesFollow: 'New dates will follow',
  },
  state: {
    ONLINE: {
      title: 'This event takes place online',
      sentence: 'Ticket holders find the address on their ticket’s page.',
    },
    POSTPONED: {
      title: 'This event is postponed',
      sentence: 'New dates will follow. Until then no tickets are sold; tickets that were sold stay valid.',
    },
    CANCELLED: {
      title: 'This event is cancelled',
      sentence: 'No tickets are sold. Whoever has one was told by mail, and what was paid goes back.',
    },
  },
  tickets: {
    title: 'Tickets',
    lead: 'Buy for yourself or the whole team. Names can come later.',
    leadFree: 'For yourself or the whole team, and nothing to pay. Names can come later.',
    free: 'Free',
    perTicket: 'each, tax included',
    perTicketUntaxed: 'each',
    regularPrice: 'Regular price',
    priceUntil: (tier: string | null, until: string, next: string) =>
      tier ? `${tier} until ${until}, then ${next}` : `Until ${until}, then ${next}`,
    live: 'Live',
    asOf: (time: string) => `As of ${time}`,
    left: (count: string) => `${count} left`,
    soldOut: 'Sold out',
    soldOutNote: 'Seats that come free show up here.',
    unknown: 'The count is not known right now. Checkout has the last word.',
    chosenTooMany: (left: number) =>
      left === 1
        ? 'Only 1 is left. Lower your choice to go on.'
        : `Only ${left} are left. Lower your choice to go on.`,
    mostPerOrder: (max: number) => `At most ${max} an order.`,
    quantity: (name: string) => `Number of ${name} tickets`,
    fewer: (name: string) => `One ${name} ticket fewer`,
    more: (name: string) => `One ${name} ticket more`,
    announceLeft: (name: string, left: number) =>
      left === 0 ? `${name} is sold out.` : `${name}: ${left} left.`,
    none: {
      title: 'Tickets are not on sale yet',
      sentence: 'They will be listed here, with prices and live counts.',
    },
    over: {
      title: 'This event is over',
      sentence: 'Thank you to everyone who came. Tickets are no longer sold.',
    },
    allSoldOut: 'Every ticket is taken at the moment. Seats that come free show up here by themselves.',
  },
  bar: {
    label: 'Your choice',
    continue: 'Continue',
    free: 'Free',
    line: (quantity: number, name: string, variant?: string | null) =>
      `${quantity} × ${name}${variant ? ` ${variant}` : ''}`,
  },
  programme: {
    title: 'Programme',
    days: 'Days',
    with: (speaker: string) => `with ${speaker}`,
    seats: (seats: number) => (seats === 1 ? '1 seat' : `${seats} seats`),
    left: (left: number, seats: number) => `${left} of ${seats} left`,
    full: (waiting: number) =>
      waiting === 0 ? 'Full' : waiting === 1 ? 'Full, 1 waits' : `Full, ${waiting} wait`,
    kinds: { talk: 'Talk', workshop: 'Workshop', break: 'Break', social: 'Evening' },
  },
  swag: {
    title: 'Swag',
    lead: 'Goes into the same order and waits for you with your badge.',
    free: 'Free',
    sizes: (item: string) => `${item}: which one`,
    left: (count: string) => `${count} left`,
    soldOut: 'Sold out',
    chosen: 'Chosen:',
    mostPerOrder: (max: number) => `At most ${max} an order.`,
    quantity: (name: string) => `Number of ${name}`,
    fewer: (name: string) => `One ${name} fewer`,
    more: (name: string) => `One ${name} more`,
  },
  speakers: { title: 'Speakers' },
  venue: { title: 'Venue' },
  questions: { title: 'Questions', lead: 'Answered before you have to ask.' },
  duration: (minutes: number) => {
    if (minutes < 60 || minutes === 90) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (rest === 0) return hours === 1 ? '1 hour' : `${hours} hours`;
    return rest === 30 ? `${hours}½ hours` : `${hours} h ${rest} min`;
  },
} as const;
