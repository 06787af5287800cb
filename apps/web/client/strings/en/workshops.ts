import type { ParkedReason } from '@lanyard/domain/workshops/waitlist-states';

/** 1st, 2nd, 3rd, 4th, 11th, 21st. */
function ordinal(n: number): string {
  const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;
  return `${n}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
}

const people = (count: number) => (count === 1 ? '1 waits' : `${count} wait`);

/** Words about a ticket's workshops: seats, places in line, and what else there is. */
export const workshopWords = {
  card: {
    title: 'Workshops',
    none: 'You have no seat in a workshop yet.',
    seats: 'Your seats',
    places: 'In line',
    choices: 'More workshops',
    city: (city: string) => `Times are ${city} time.`,
    failed: 'This did not work',
  },
  when: (day: string, from: string, to: string) => `${day}, ${from} – ${to}`,
  with: (speaker: string) => `with ${speaker}`,
  price: {
    free: 'Included',
    costs: (amount: string) => amount,
  },
  seat: {
    yours: 'Your seat',
    held: 'Waits for its payment',
    heldHint: 'An order holds this seat. It is yours as soon as it is paid.',
    leave: 'Give it back',
    leaveLabel: (title: string) => `Give it back: ${title}`,
    sure: (title: string) =>
      `Give back your seat in “${title}”? It goes to the next in line, or to whoever is first.`,
    surePaid: 'What you paid does not come back by itself: the organizers look at it and answer you by mail.',
    yes: 'Yes, give it back',
    keep: 'Keep it',
    leaving: 'Giving it back',
    left: (title: string) => `Your seat in “${title}” is given back.`,
  },
  place: {
    nth: (n: number) => (n === 1 ? 'You are next in line' : `You are ${ordinal(n)} in line`),
    next: 'As soon as it is your turn you get a seat, and a mail about it.',
    nextAsked: 'As soon as it is your turn we keep a seat for you and ask you by mail.',
    givesUp: (titles: string) => `Your seat in ${titles} is given back then, not before.`,
    parked: 'It was your turn',
    parkedWhy: {
      CLASH: (titles: string) =>
        `You have a seat at the same time, in ${titles}. Which do you want to keep? Until you say so others go first, and you keep your place.`,
      FULL_PLAN: () =>
        'You have as many workshops as your ticket may have. Give one back, and you are served again where you stood.',
      NOT_ISSUED: () =>
        'Somebody asked to cancel this ticket. Until that is decided others go first, and you keep your place.',
      NOT_FOR_TYPE: () => 'It is not for your kind of ticket any more, so others go first.',
    } satisfies Record<ParkedReason, (titles: string) => string>,
    keepOld: (titles: string) => `Keep ${titles}`,
    takeNew: (title: string) => `Rather “${title}”`,
    back: (title: string) => `You stand in line for “${title}” again, where you stood.`,
    offered: 'A seat for you',
    offeredLead: 'Kept for you for',
    offeredMore: 'more',
    hurry: 'After that it goes to the next in line.',
    announce: (minutes: number) =>
      minutes === 0 ? 'The seat is not kept any more.' : `The seat is kept for ${minutes} more minutes.`,
    until: (when: string) => `Until ${when}.`,
    take: 'Take it',
    takeInstead: (titles: string) => `Take it and give back ${titles}`,
    pay: (amount: string) => `Take it for ${amount}`,
    no: 'No thanks',
    noLabel: (title: string) => `No thanks, no seat in ${title}`,
    taking: 'Taking it',
    taken: (title: string) => `You have a seat in “${title}”.`,
    declined: (title: string) => `The seat in “${title}” goes to the next in line.`,
    paying: 'Waits for its payment',
    payingHint: 'An order holds the seat that was kept for you. It is yours as soon as it is paid.',
    leave: 'Leave the line',
    leaveLabel: (title: string) => `Leave the line for ${title}`,
    leaving: 'Leaving',
    left: (title: string) => `You are not in line for “${title}” any more.`,
  },
  choice: {
    free: (count: number) => (count === 1 ? '1 seat free' : `${count} seats free`),
    full: (waiting: number) => (waiting === 0 ? 'Full' : `Full, ${people(waiting)}`),
    book: 'Take a seat',
    bookLabel: (title: string) => `Take a seat in ${title}`,
    buy: (amount: string) => `Buy a seat for ${amount}`,
    join: 'Join the waiting list',
    joinLabel: (title: string) => `Join the waiting list of ${title}`,
    busy: 'One moment',
    booked: (title: string) => `You have a seat in “${title}”.`,
    joined: (title: string) => `You stand in line for “${title}”.`,
    inTheWay: (titles: string) => `At the same time as ${titles}.`,
    askFull: 'You have as many workshops as your ticket may have. Which do you give back for it?',
    askClash: 'You have a seat at the same time. Which do you want?',
    askJoin: 'You have a seat at the same time. What shall happen when it is your turn?',
    swap: (title: string) => `Swap for “${title}”`,
    swapThen: (title: string) => `Give back “${title}” then`,
    keepBoth: 'Keep both',
    sayLater: 'Ask me then',
    never: 'Back',
  },
  buy: {
    sure: (amount: string, email: string) =>
      `You pay ${amount} on our payment partner’s page. The seat is held for you meanwhile; the receipt goes to ${email}.`,
    nameFirst: 'Say first, above, who this ticket is for: the receipt goes to them.',
    pay: (amount: string) => `Go and pay ${amount}`,
    busy: 'Holding your seat',
    back: 'Back',
    goOn: 'Go on with its payment',
  },
  registered: 'Choose your workshops',
} as const;
