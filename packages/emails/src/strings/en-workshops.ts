/** Sentences of the mails about seats in workshops. */
export const enWorkshops = {
  workshop: {
    subject: {
      SEATED: (title: string) => `You have a seat: ${title}`,
      OFFERED: (title: string) => `A seat is kept for you: ${title}`,
      OFFER_EXPIRED: (title: string) => `No longer kept for you: ${title}`,
      PARKED: (title: string) => `Your turn, but: ${title}`,
      REMOVED: (title: string) => `Not in line any more: ${title}`,
      SEAT_TAKEN: (title: string) => `Your seat was given up: ${title}`,
      SWAPPED: (title: string) => `Swapped: ${title}`,
    },
    heading: {
      SEATED: 'You are in.',
      OFFERED: 'A seat for you.',
      OFFER_EXPIRED: 'The offer ran out.',
      PARKED: 'It was your turn.',
      REMOVED: 'You are not in line any more.',
      SEAT_TAKEN: 'Your seat was given up.',
      SWAPPED: 'You have swapped.',
    },
    hello: (name: string) => `Hello ${name}.`,
    lead: {
      SEATED: (title: string) => `A seat in “${title}” came free, and it is yours.`,
      OFFERED: (title: string) => `A seat in “${title}” came free. Do you want it?`,
      OFFER_EXPIRED: (title: string) =>
        `The seat in “${title}” was kept for you, but we did not hear from you in time. It went to the next in line.`,
      PARKED: (title: string) => `A seat in “${title}” came free and you were first in line.`,
      REMOVED: (title: string) => `The organizers took you out of the line for “${title}”.`,
      SEAT_TAKEN: (title: string) => `The organizers gave up your seat in “${title}”.`,
      SWAPPED: (title: string) => `You have a seat in “${title}” now.`,
    },
    gaveUp: (titles: string) => `Your seat in ${titles} was given back for it.`,
    noThanks: 'No thanks? Open your ticket and press “No thanks”: the seat goes to the next in line.',
    keptUntil: (until: string) =>
      `It is kept for you until ${until}; after that it goes to the next in line.`,
    costs: (price: string) => `It costs ${price}, which you pay when you take it.`,
    joinAgain: 'If you still want to come, join the line again on your ticket’s page.',
    nothingToDo: 'Your ticket stays as it is. If you think this is a mistake, write to the organizers.',
    parked: {
      CLASH: (titles: string) =>
        `You have a seat at the same time, in ${titles}. Say on your ticket’s page which of them you want to keep. Until then others go first, and you keep your place in line.`,
      FULL_PLAN: () =>
        'You have as many workshops as your ticket may have. Give one up on your ticket’s page if you want this one more. Until then others go first, and you keep your place in line.',
      NOT_ISSUED: () =>
        'Somebody asked to cancel your ticket. Until that is decided others go first, and you keep your place in line.',
      NOT_FOR_TYPE: () => 'It is not for your kind of ticket any more, so others go first.',
    },
    open: {
      SEATED: 'Open your ticket',
      OFFERED: 'Take it, or say no',
      OFFER_EXPIRED: 'Open your ticket',
      PARKED: 'Open your ticket',
      REMOVED: 'Open your ticket',
      SEAT_TAKEN: 'Open your ticket',
      SWAPPED: 'Open your ticket',
    },
    title: 'Workshop',
    when: 'When',
    room: 'Room',
    reference: 'Reference',
    why: (event: string) => `You get this mail because of your workshops at ${event}.`,
  },
} as const;
