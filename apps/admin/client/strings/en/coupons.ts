import { whoMay } from '@lanyard/domain/staff/can';
import { couponStateWords } from '@lanyard/domain/staff/coupon-words';

const n = (count: number) => count.toLocaleString('en');
const count = (size: number, one: string, many: string) => `${n(size)} ${size === 1 ? one : many}`;
const tickets = (size: number) => count(size, 'ticket', 'tickets');
const limit = (capacity: number | null) => (capacity === null ? 'no limit' : n(capacity));

/** Words that say numbers of a code wherever they stand. */
export const couponCountWords = {
  /** The numbers the bar draws. */
  line: (used: number, held: number, capacity: number | null) =>
    [
      `${n(used)} used`,
      ...(held > 0 ? [`${n(held)} held`] : []),
      capacity === null ? 'no limit' : `of ${n(capacity)}`,
    ].join(', '),
  /** The same without how many there may be. */
  taken: (used: number, held: number) => `${n(used)} used, ${n(held)} held`,
  tickets,
} as const;

/** Words of the list of codes. */
export const couponListWords = {
  title: 'Coupons',
  table: 'Codes, newest first',
  states: 'States',
  filters: {
    ALL: 'All',
    RUNNING: couponStateWords.RUNNING.label,
    NOT_STARTED: couponStateWords.NOT_STARTED.label,
    PAUSED: couponStateWords.PAUSED.label,
    USED_UP: couponStateWords.USED_UP.label,
    ENDED: couponStateWords.ENDED.label,
    CLOSED: couponStateWords.CLOSED.label,
  },
  totals: (sold: number, amount: string) => `${amount} given away on ${tickets(sold)}`,
  newCode: 'New code',
  newCodes: 'Many codes',
  notAllowed: `Making and changing codes is for ${whoMay('coupons.manage')}.`,
  columns: {
    code: 'Code',
    discount: 'Takes off',
    uses: 'Discounted tickets',
    given: 'Given away',
    state: 'State',
    dates: 'When',
    theirs: 'Paid orders',
  },
  /** A batch in the list of codes. */
  batch: {
    name: (prefix: string) => `${prefix}-…`,
    made: (made: number, all: number) => (made === all ? `${n(all)} codes` : `${n(made)} of ${n(all)} codes`),
    used: (used: number) => `${n(used)} used`,
    mails: (sent: number, wanted: number) => `${n(sent)} of ${n(wanted)} mailed`,
    failedMails: (failed: number) => `${count(failed, 'mail', 'mails')} not delivered`,
  },
  paused: 'paused',
  dates: {
    always: 'Any time',
    until: (when: string) => `until ${when}`,
    from: (when: string) => `from ${when}`,
    ended: (when: string) => `ended ${when}`,
  },
  theirs: {
    /** What the source counts beside what we count. */
    both: (ours: number, home: string, theirs: number) => `${n(ours)} here, ${n(theirs)} at ${home}`,
    ours: (ours: number) => `${n(ours)} here`,
  },
  isMore: (shown: number) =>
    `These are the newest ${n(shown)}; a search finds the others. Numbers on the tabs count these only.`,
  found: (size: number, isMore: boolean, q: string, batches: number) =>
    `${[
      ...(size > 0 || batches === 0
        ? [isMore ? `More than ${n(size)} codes` : count(size, 'code', 'codes')]
        : []),
      ...(batches > 0 ? [count(batches, 'batch of codes', 'batches of codes')] : []),
    ].join(' and ')} with “${q}”`,
  clear: 'Clear the search',
  empty: {
    title: 'No codes yet',
    sentence: 'A code takes something off, or opens tickets that others do not see. Make the first one.',
    filteredTitle: 'Nothing here',
    filteredSentence: 'No code is in this state right now.',
    foundTitle: 'Nothing found',
    foundSentence: 'No code of this event has that in its spelling or its label.',
    all: 'Show all codes',
  },
} as const;

/** Words of a code's page. */
export const couponPageWords = {
  crumb: 'Coupons',
  copyCode: 'Copy the code',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  duplicate: 'Duplicate',
  notAllowed: couponListWords.notAllowed,
  uses: {
    title: 'Discounted tickets',
    legend: { used: 'Used', held: 'Held while paying', free: 'Free' },
    given: (amount: string) => `${amount} given away`,
  },
  capacity: {
    title: 'Capacity',
    edit: 'Change',
    label: 'Discounted tickets in all',
    noLimit: 'No limit',
    help: 'Whole tickets. 0 closes the code.',
    wrong: 'Type a whole number, 0 or more.',
    tooLarge: 'At most 999,999,999. Choose “No limit” for more.',
    save: 'Save',
    busy: 'Saving',
    cancel: 'Cancel',
    below: (taken: number) =>
      `${tickets(taken)} ${taken === 1 ? 'is' : 'are'} used or held already. Choose ${n(taken)} or more, or 0 to close it.`,
    conflict: (to: number | null) => `Somebody changed it while you were typing: it is ${limit(to)} now`,
    conflictSentence: 'Yours is not saved. Keep theirs, or put yours in its place.',
    keep: (theirs: number | null) => `Keep ${limit(theirs)}`,
    replace: (theirs: number | null, mine: number | null) => `Replace ${limit(theirs)} by ${limit(mine)}`,
    done: (to: number | null) =>
      to === null
        ? 'Saved: there is no limit now. It counts from the next check on.'
        : to === 0
          ? 'Saved: the code is closed. Orders that hold or used a discount keep it.'
          : `Saved: ${tickets(to)} in all. It counts from the next check on.`,
    history: 'Changes of the capacity',
    change: (from: number | null, to: number | null) => `${limit(from)} → ${limit(to)}`,
    byNobody: 'at its source',
    byPerson: (name: string) => `by ${name}`,
  },
  /** A change the source has not heard of yet. */
  onItsWay: (home: string) =>
    `It counts here already. ${home} does not answer just now and is told as soon as it does.`,
  pause: {
    button: 'Pause',
    title: (code: string) => `Pause ${code}?`,
    what: 'From now on nobody new can use it. Whoever applies it reads that it cannot be used at the moment.',
    held: (held: number) =>
      held === 0
        ? 'Nobody in checkout holds a discount of it right now.'
        : `${tickets(held)} in checkout ${held === 1 ? 'holds' : 'hold'} a discount of it. They keep it until they have paid or their hold ends.`,
    confirm: 'Pause it',
    busy: 'Pausing',
    done: 'The code is paused',
  },
  resume: {
    button: 'Resume',
    title: (code: string) => `Let ${code} go on?`,
    what: 'Buyers can use it again from the next check on, within its dates and its capacity.',
    confirm: 'Resume it',
    busy: 'Resuming',
    done: 'The code goes on',
  },
  extend: {
    button: 'Change end',
    title: (code: string) => `When does ${code} end?`,
    label: (city: string) => `End, ${city} time`,
    noEnd: 'No end',
    help: 'From this minute on nobody new can use it.',
    missing: 'Choose a day and a time, or “No end”.',
    noSuchTime: 'There is no such time: clocks skip it that day.',
    beforeStart: (when: string) => `A code ends after it starts: ${when}.`,
    past: 'This is over already: saving ends the code at once.',
    confirm: 'Save the end',
    busy: 'Saving',
    done: 'The end is changed',
    conflict: (when: string) => `Somebody changed it while you were typing: ${when} now`,
    conflictSentence: 'Yours is not saved. Save once more to put it in the place of theirs.',
    none: 'it has no end',
    at: (when: string) => `it ends ${when}`,
  },
  label: {
    button: 'Change',
    title: (code: string) => `What is ${code} for?`,
    field: 'Label',
    help: 'A campaign or an occasion. No names or addresses. Left empty, it says nothing.',
    confirm: 'Save the label',
    busy: 'Saving',
    done: 'The label is changed',
    is: (label: string | null) => (label === null ? 'It has no label now.' : `It is “${label}” now.`),
  },
  closedBy: 'Closed by itself, so that nothing is given away that nobody meant to give away.',
  isPaused: 'It is paused as well.',
  dialog: { cancel: 'Not now', close: 'Close' },
  terms: {
    title: 'Terms',
    discount: 'Takes off',
    home: 'Kept at',
    dates: 'When',
    any: 'Any time',
    from: (when: string) => `from ${when}`,
    until: (when: string) => `until ${when}`,
    types: 'Tickets',
    allTypes: 'All types',
    noLimit: 'As many tickets as one likes',
    unlocks: 'Opens',
    minimum: 'At least',
    perOrder: 'At most',
    minimumOf: (size: number) => `${tickets(size)} in an order`,
    perOrderOf: (size: number) => `${tickets(size)} in an order`,
    once: 'Buyers',
    onceEach: 'Once by each buyer',
    label: 'What for',
    noLabel: 'Not said',
    batch: 'Made with',
    others: 'other codes of its kind',
    fixed: 'What it takes off, and for what, cannot be changed. Duplicate it for other terms.',
  },
  drift: {
    title: 'Ours and theirs',
    ours: 'Paid orders here',
    theirs: (home: string) => `Counted by ${home}`,
    nothing: 'nothing',
    tickets: 'Tickets by our counter',
    rows: 'Tickets by the orders',
    kinds: {
      SAME: { label: 'The same', meaning: 'good' },
      AS_EXPECTED: { label: 'As expected', meaning: 'good' },
      LOOK: { label: 'Look at it', meaning: 'attention' },
      REPAIR: { label: 'Needs repair', meaning: 'bad' },
    },
    seen: 'Last asked',
    repair: 'Count anew',
    repairing: 'Counting',
    repairWhat: 'Counts the orders anew and reads the terms at their source once more.',
    repaired: (used: number, held: number) => `Counted: ${n(used)} used, ${n(held)} held.`,
    unchanged: 'Counted: nothing had to be changed.',
    source: {
      READ: 'The terms were read again.',
      GONE: 'The code is not at its source any more.',
      AWAY: 'Its source did not answer.',
    },
  },
  chart: {
    title: 'Discounted tickets by day',
    label: (first: string, last: string, used: number) =>
      `Discounted tickets by day from ${first} to ${last}: ${n(used)} in all.`,
    empty: 'Nobody has used it yet. The first day of use opens this chart.',
    showTable: 'Show as a table',
    showChart: 'Show as a chart',
    day: 'Day',
    tickets: 'Tickets',
    orders: 'Orders',
    given: 'Given away',
  },
  users: {
    title: 'Who used it',
    empty: 'No order has taken it yet.',
    newest: (shown: number, all: number) => `The newest ${n(shown)} of ${n(all)} orders.`,
    columns: {
      order: 'Order',
      buyer: 'Buyer',
      tickets: 'Tickets',
      off: 'Taken off',
      state: 'State',
      at: 'When',
    },
  },
} as const;

/** Words of taking over codes that exist at their source. */
export const couponAdoptWords = {
  open: 'Take over a code',
  title: 'Take over a code',
  what: 'Codes that were made by hand and belong to no event yet. Taking one over ties it to this event; its terms stay as they are.',
  none: 'There is no code that could be taken over.',
  away: 'Their source does not answer. Nothing is lost: try again in a minute.',
  more: 'There are more; these come first.',
  paused: 'Paused',
  capacity: (capacity: number | null) => (capacity === null ? 'no limit' : `${tickets(capacity)} in all`),
  used: (orders: number) => (orders === 0 ? 'not used' : `${count(orders, 'order', 'orders')} so far`),
  adopt: 'Take over',
  adoptLabel: (code: string) => `Take over ${code}`,
  busy: 'Taking over',
} as const;
