const n = (count: number) => count.toLocaleString('en');

/** Words of the overview. */
export const overviewWords = {
  title: 'Overview',
  figures: {
    tickets: 'Tickets sold',
    orders: 'Orders completed',
    revenue: 'Taken, tax included',
    net: (amount: string) => `${amount} without tax`,
    netOfRefunds: (net: string, refunded: string) => `${net} without tax, after ${refunded} sent back`,
    open: 'Waiting for payment',
    coupons: 'Orders with a code',
    couponsOff: (amount: string) => `${amount} taken off`,
    today: (count: number) => `${count} today`,
    share: (percent: string) => `${percent} of all`,
  },
  sales: {
    title: 'Sales by day',
    chart: (first: string, last: string, tickets: number) =>
      `Tickets sold by day from ${first} to ${last}: ${tickets} in all.`,
    showTable: 'Show as a table',
    showChart: 'Show as a chart',
    day: 'Day',
    tickets: 'Tickets',
    orders: 'Orders',
    net: 'Without tax',
    empty: 'No ticket is sold yet. The first day of sales opens this chart.',
    ticketsOn: (count: number) => `${count} ${count === 1 ? 'ticket' : 'tickets'}`,
  },
  types: {
    title: 'Tickets by type',
    sold: (sold: number, capacity: number) => `${n(sold)} of ${n(capacity)} sold`,
    left: (left: number) => `${n(left)} left`,
    soldOut: 'Sold out',
  },
  quotas: {
    title: 'Seats',
    line: (sold: number, held: number, capacity: number) =>
      `${n(sold)} sold, ${n(held)} held, ${n(Math.max(capacity - sold - held, 0))} free of ${n(capacity)}`,
    legend: { sold: 'Sold', held: 'Held while paying', free: 'Free' },
  },
  swag: { title: 'Extras', line: (sold: number, stock: number) => `${n(sold)} of ${n(stock)} sold` },
  attention: {
    title: 'Needs a person',
    none: 'Nothing waits for a person',
    noneSentence: 'Stuck payments, bounced mails and late money appear here.',
    more: (count: number) => `and ${count} more`,
    all: 'Show all',
  },
  asOf: 'Counters as of',
} as const;
