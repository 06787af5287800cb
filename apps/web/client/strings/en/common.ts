/** Words every page shares. A second language is a file of the same shape. */
export const commonWords = {
  locale: 'en',
  product: 'Lanyard',
  skipToContent: 'Skip to the content',
  getTickets: 'Get tickets',
  backToEvent: (event: string) => `Back to ${event}`,
  madeWith: 'Tickets by Lanyard',
  findTickets: 'Find my tickets',
  timesIn: (city: string) => `All times are ${city} time.`,
  loading: 'Loading',
  reference: (reference: string) => `Reference ${reference}`,
  tryAgain: 'Try again',
  unreachable: {
    title: 'We cannot reach the server',
    sentence: 'Nothing is lost. Check your connection; this page tries again by itself.',
  },
  notLoaded: {
    title: 'This page did not load completely',
    sentence: 'Nothing is lost. Check your connection and load the page again.',
  },
  unexpected: {
    title: 'This page could not be shown',
    sentence: 'Something went wrong on our side. Nothing was charged. Please try again in a minute.',
  },
  linkUnknown: 'This link is not known',
  stale: (age: string) => `Last updated ${age}. We are trying to reach the server.`,
  secondsAgo: (seconds: number) =>
    seconds < 90 ? `${seconds} seconds ago` : `${Math.round(seconds / 60)} minutes ago`,
} as const;
