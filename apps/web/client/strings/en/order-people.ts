import type { ListFault } from '@lanyard/domain/tickets/read-attendee-list';

const lineForm = 'A line is a name and an e-mail address, like “Ada Lovelace, ada@example.org”.';
const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Words of the order page about who uses its tickets. */
export const orderPeopleWords = {
  summary: (count: number, registered: number, unnamed: number) =>
    [
      `${registered} of ${count} registered`,
      ...(unnamed > 0 ? [`${tickets(unnamed)} without a name`] : []),
    ].join(', ') + '.',
  paste: {
    start: 'Paste a list of names',
    title: 'Name several at once',
    label: 'One person a line',
    help: 'Like “Ada Lovelace, ada@example.org”, “Ada <ada@example.org>”, or cells copied from a spreadsheet.',
    types: 'Which tickets are these for?',
    allTypes: 'All without a name, in their order',
    limit: (count: number) => `Up to ${count} can be saved at once.`,
    preview: 'Who gets which ticket',
    previewEmpty: 'Paste or type above: you see here who gets which ticket before anything is saved.',
    nobody: 'stays without a name',
    rest: (count: number) => `${tickets(count)} more without a name`,
    faults: (count: number) =>
      count === 1
        ? 'One line has to be put right or deleted before you save.'
        : `${count} lines have to be put right or deleted before you save.`,
    none: 'There is nobody on the list yet.',
    place: (line: number, column: number) => `Line ${line}, column ${column}`,
    save: (count: number) => (count === 0 ? 'Save' : count === 1 ? 'Name 1 person' : `Name ${count} people`),
    saving: 'Saving',
    keep: 'Close the list',
    told: 'Each of them gets a mail with the link to their ticket.',
    saved: (count: number) =>
      count === 1
        ? 'One person is named and gets a mail with the link.'
        : `${count} people are named, and each gets a mail with the link.`,
    refused: 'Not all were saved',
    refusedHint: 'Their lines are still in the list above, for the tickets that are left.',
    failed: 'The list was not saved',
  },
  fault: {
    NO_ADDRESS: () => `There is no e-mail address. ${lineForm}`,
    TWO_ADDRESSES: () => `A second address begins here. ${lineForm}`,
    NO_NAME: () => `There is no name. ${lineForm}`,
    NOT_ALLOWED: ({ sentence }) => sentence,
    TWICE: ({ firstLine }) =>
      `This address stands in line ${firstLine} already. Each person gets one ticket from the list.`,
    HAS_TICKET: ({ reference }) => `Ticket ${reference} is for this address already.`,
    NO_TICKET_LEFT: () => 'No ticket without a name is left for this line.',
  } satisfies {
    readonly [Kind in ListFault['kind']]: (fault: Extract<ListFault, { kind: Kind }>) => string;
  },
  row: {
    linkSending: (email: string) => `The link to ${email} is on its way.`,
    linkSent: (email: string) => `Link sent to ${email}.`,
    linkFailed: (email: string) => `The mail to ${email} could not be delivered. Is the address right?`,
    noLink: (email: string) => email,
    nudge: 'Ask to register',
    nudgeLabel: (name: string, reference: string) => `Ask to register: ${name}, ticket ${reference}`,
    nudging: 'Asking',
    nudgedUntil: (last: string, next: string, city: string) =>
      `Asked to register on ${last}. You can ask again from ${next}, ${city} time.`,
    correct: 'Correct the address',
    correctLabel: (reference: string) => `Correct the address of ticket ${reference}`,
  },
  nudgeAll: (count: number) => `Ask ${count} to register`,
  nudged: (count: number) =>
    count === 1 ? 'Asked. A mail is on its way.' : `${count} people are asked by mail.`,
  nudgeFailed: 'This did not work',
  address: {
    title: (name: string) => `Another address for ${name}`,
    lead: (email: string) =>
      `The name stays. The link and the code that went to ${email} stop working at once, and the new address gets new ones.`,
    answers:
      'What was answered in the registration is kept, and whoever opens the new link can read it. Is it another person? Then hand the ticket on instead: that forgets the answers.',
    label: 'New e-mail address',
    help: 'Like name@example.org',
    save: 'Save and send the new link',
    saving: 'Saving',
    keep: 'Keep the address',
    saved: (email: string) => `Corrected. The new link goes to ${email}; the old one is dead.`,
    failed: 'The address was not changed',
  },
} as const;

/** What is wrong with a line, in words. */
export function faultSentence(fault: ListFault): string {
  const words = orderPeopleWords.fault;
  switch (fault.kind) {
    case 'NOT_ALLOWED':
      return words.NOT_ALLOWED(fault);
    case 'TWICE':
      return words.TWICE(fault);
    case 'HAS_TICKET':
      return words.HAS_TICKET(fault);
    default:
      return words[fault.kind]();
  }
}
