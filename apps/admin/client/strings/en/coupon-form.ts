/** Words of the form that makes a code. */
export const couponFormWords = {
  title: 'New code',
  duplicateOf: (code: string) => `Terms are those of ${code}. It stays as it is.`,
  code: {
    title: 'The code',
    label: 'Code',
    help: 'What buyers type: 2 to 40 letters, digits and dashes. Small letters become capitals.',
    missing: 'Type the code that buyers will use.',
    wrong: 'Use 2 to 40 letters, digits and dashes, and begin with a letter or a digit.',
  },
  offer: {
    label: 'What it takes off',
    kinds: {
      PERCENT: 'Per cent',
      ORDER: 'Amount an order',
      TICKET: 'Amount a ticket',
      FREE: 'A free ticket',
      NOTHING: 'Nothing',
    },
    percent: 'Per cent off',
    percentHelp: 'Of the discounted tickets. 100 makes them free.',
    percentWrong: 'Type a number above 0 and up to 100, with two decimals at most.',
    amount: (currency: string) => `Amount off, ${currency}`,
    amountHelp: {
      ORDER: 'Once an order, and never more than its discounted tickets cost.',
      TICKET: 'From each discounted ticket, and never more than it costs.',
    },
    amountWrong: (decimals: number) =>
      decimals === 0
        ? 'Type a whole amount above 0.'
        : `Type an amount above 0, with ${decimals} decimals at most.`,
    free: 'One ticket an order is free, the dearest that the code is for.',
    nothing: 'It only opens what others do not see.',
    nothingOpened: 'It neither takes off nor opens anything: choose below what it opens.',
  },
  opens: {
    title: 'What it opens',
    help: 'Ticket types that are offered to nobody without such a code.',
  },
  label: {
    title: 'What for',
    label: 'Label',
    help: 'A campaign or an occasion, for you to find it again. No names or addresses.',
    long: (most: number) => `Use up to ${most} characters.`,
    address: 'A label says what a code is for, without names or addresses.',
  },
  home: { label: 'Where it is kept' },
  capacity: {
    title: 'How many',
    label: 'Discounted tickets in all',
    help: 'Tickets, not orders. 0 keeps it closed. It can be changed at any moment.',
    noLimit: 'No limit',
    wrong: 'Type a whole number, 0 or more, or choose “No limit”.',
  },
  dates: {
    title: (city: string) => `When, in ${city} time`,
    from: 'Starts',
    fromHelp: 'Left empty, it starts at once.',
    until: 'Ends',
    untilHelp: 'Left empty, it has no end.',
    half: 'Fill in the day and the time, or neither.',
    noSuchTime: 'There is no such time: clocks skip it that day.',
    order: 'A code ends after it starts.',
    past: 'This is over already.',
  },
  types: {
    title: 'For which tickets',
    all: 'All ticket types',
    some: 'Only these',
    missing: 'Choose at least one ticket type.',
  },
  limits: {
    title: 'Limits',
    minimum: 'At least so many tickets in an order',
    perOrder: 'At most so many discounted in an order',
    perOrderHelp: 'Left empty, there is no such limit.',
    wrong: 'Type a whole number, 1 or more.',
    once: 'Once by each buyer',
  },
  /** Many codes of the same terms. */
  batch: {
    title: 'Many codes',
    what: 'Each code is another one and can be used on its own. They are made one after the other, and can be used as soon as they are there.',
    codes: { title: 'The codes' },
    prefix: {
      label: 'They begin with',
      help: 'Up to 20 letters, digits and dashes. Ten more signs follow, which nobody can guess.',
      wrong: 'Use 1 to 20 letters, digits and dashes, and begin with a letter or a digit.',
      example: (prefix: string) => `Like ${prefix}-7K4MQ-2XP9H`,
    },
    count: {
      label: 'How many codes',
      help: (most: number) => `1 to ${most.toLocaleString('en')}.`,
      wrong: (most: number) => `Type a whole number from 1 to ${most.toLocaleString('en')}.`,
    },
    capacity: {
      title: 'How often',
      label: 'Discounted tickets of each code',
      help: '1 makes a code that is used up by one ticket. It can be changed for each code later.',
    },
    mail: {
      title: 'Mail them',
      label: 'Who gets one, one a line',
      help: 'ada@example.org, or Ada Example <ada@example.org>. Each gets one mail with a code of their own. Leave it empty to mail nobody.',
      people: (people: number) =>
        `${people} ${people === 1 ? 'person is' : 'people are'} mailed a code each.`,
      more: (problems: number) => `And ${problems} more.`,
    },
    submit: (codes: number | null) =>
      codes === null
        ? 'Make the codes'
        : codes === 1
          ? 'Make 1 code'
          : `Make ${codes.toLocaleString('en')} codes`,
    busy: 'Starting',
  },
  submit: 'Make the code',
  busy: 'Making it',
  cancel: 'Cancel',
  fix: (fields: number) =>
    fields === 1 ? 'One field needs another look.' : `${fields} fields need another look.`,
  guard: {
    title: 'Leave without making it?',
    sentence: 'What you typed is lost.',
    stay: 'Keep typing',
    leave: 'Leave',
    close: 'Close',
  },
} as const;
