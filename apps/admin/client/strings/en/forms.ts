import type { FieldKind } from '@lanyard/domain/registration/form-field';

const tickets = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'ticket' : 'tickets'}`;
const have = (count: number) => (count === 1 ? 'has' : 'have');

/** Words of the room in which organizers make what attendees are asked. */
export const formWords = {
  title: 'Forms',
  types: 'Ticket types',
  noTypes: { title: 'No ticket types', sentence: 'Forms belong to ticket types, and this event has none.' },
  notAllowed: 'Forms are made by organizers.',
  version: (version: number) => (version === 0 ? 'Never had a form' : `Version ${version}`),
  savedBy: (name: string) => `saved by ${name}`,
  answered: (rows: readonly { readonly version: number; readonly tickets: number }[]) =>
    rows.length === 0
      ? 'nobody has answered yet'
      : rows.map((row) => `${tickets(row.tickets)} answered version ${row.version}`).join(', '),
  kinds: {
    text: 'A line of text',
    'long-text': 'Several lines of text',
    choice: 'One of a list',
    many: 'Several of a list',
    'yes-no': 'Yes or no',
    country: 'Country',
    phone: 'Phone number',
    't-shirt': 'T-shirt size',
    diet: 'What somebody eats',
    accessibility: 'What somebody needs',
    consent: 'Consent',
  } satisfies Record<FieldKind, string>,
  questions: 'Questions',
  always: 'Name and e-mail address are always asked.',
  empty: {
    title: 'Nothing is asked',
    sentence: 'Whoever is named on a ticket of this type is registered.',
  },
  nameless: 'Question without words',
  required: 'Required',
  conditional: 'Depends on an answer',
  closes: 'Closes',
  add: 'Add a question',
  copyFrom: 'Copy the form of',
  copyNone: 'Choose a ticket type',
  copied: (name: string) => `The form of ${name} stands here now. It is not saved yet.`,
  reset: 'Undo all changes',
  save: 'Save',
  unsaved: 'Not saved yet',
  unchanged: 'Everything is saved',
  saved: (version: number) => `Saved as version ${version}.`,
  fix: (count: number) =>
    count === 1 ? 'One question needs another look.' : `${count} questions need another look.`,
  row: {
    up: (label: string) => `Move up: ${label}`,
    down: (label: string) => `Move down: ${label}`,
    edit: (label: string) => `Edit: ${label}`,
    close: (label: string) => `Close: ${label}`,
    remove: (label: string) => `Remove: ${label}`,
    keys: 'On a question’s buttons, Alt with an arrow key moves it as well.',
    moved: (label: string, place: number, of: number) => `${label} is now ${place} of ${of}.`,
    removed: (label: string) => `${label} is removed. It is not saved yet.`,
  },
  field: {
    label: 'Question',
    help: 'Help below the question',
    required: 'Has to be answered',
    requiredConsent: 'Has to be agreed to',
    choices: 'Choices',
    choice: (n: number) => `Choice ${n}`,
    addChoice: 'Add a choice',
    removeChoice: (label: string, n: number) => `Remove choice ${n}${label === '' ? '' : `: ${label}`}`,
    usual: (labels: readonly string[]) => `Offers ${labels.join(', ')}.`,
    ownChoices: 'Use a list of my own',
    usualChoices: 'Use the usual list',
    text: 'What people agree to',
    textHelp: 'A changed text is a new version: whoever agreed to the old one has not agreed to it.',
    textVersion: (version: number) => `This text is version ${version}.`,
    shownIf: 'Asked',
    shownAlways: 'Always',
    shownWith: (label: string) => `Depending on “${label}”`,
    equals: 'If the answer is',
    equalsNone: 'Choose an answer',
    equalsText: 'Exactly as it is typed.',
    changeUntil: 'Answers can change',
    untilAlways: 'At any time',
    untilDays: 'Until some days before the event',
    untilTime: 'Until a date and time',
    untilSpan: (span: string) => `Until ${span} before the event`,
    days: 'Days before the event',
    time: (city: string) => `Date and time, ${city}`,
    yes: 'Yes',
    no: 'No',
  },
  problems: {
    label: 'Type the question.',
    fewChoices: 'Give at least two choices.',
    emptyChoice: 'Type a label for each choice, or remove the empty ones.',
    sameChoice: 'Two choices have the same label.',
    text: 'Type what people agree to.',
    noField: 'The question it depends on is gone. Choose another one, or ask it always.',
    noAnswer: 'Choose the answer it waits for.',
    circle: (label: string) => `“${label}” itself waits for this question. Choose another one.`,
    changeUntil: 'There is no such time. Choose another one.',
  },
  preview: {
    title: 'Preview',
    sentence: 'This is what an attendee meets. Nothing typed here is kept.',
    name: 'Name',
    email: 'E-mail address',
    optional: (label: string) => `${label} (optional)`,
    until: (time: string) => `Can be changed until ${time}.`,
    closed: (time: string) => `Could be answered until ${time}.`,
    choose: 'Choose',
    note: 'In your own words (optional)',
    agree: 'I agree',
    check: 'Check the answers',
    fine: 'With these answers somebody is registered.',
    wrong: (count: number) => (count === 1 ? 'One thing to put right.' : `${count} things to put right.`),
    clear: 'Clear',
  },
  saving: {
    title: (version: number) => `Save version ${version}?`,
    counting: 'Counting whom it concerns',
    kept: (count: number, versions: readonly number[]) =>
      `${tickets(count)} ${have(count)} answered version ${versions.join(', ')}; ${count === 1 ? 'it keeps its answers and stays' : 'they keep their answers and stay'} registered.`,
    asked: (count: number, of: number) => {
      if (count === 0) return 'Nobody has to answer anything new.';
      if (count === of) return `${of === 1 ? 'It' : 'All of them'} will be asked what is not answered yet.`;
      return `${count.toLocaleString('en')} of them will be asked what is not answered yet.`;
    },
    nobody: 'Nobody has answered yet.',
    waiting: (count: number) =>
      count === 0
        ? ''
        : `${tickets(count)} without answers ${count === 1 ? 'meets' : 'meet'} only the new version.`,
    confirm: 'Save',
    busy: 'Saving',
    cancel: 'Not yet',
    close: 'Close',
  },
  removing: {
    title: (label: string) => `Remove “${label}”?`,
    counting: 'Counting answers',
    answered: (count: number) =>
      count === 0
        ? 'No ticket has answered it.'
        : `${tickets(count)} ${have(count)} answered it. The answers are kept, shown to nobody, and come back with the question.`,
    consent: (count: number) =>
      count === 0
        ? 'No ticket has answered it.'
        : `${tickets(count)} ${have(count)} answered it. What was agreed to and when stays on record. Asked again, it needs a new agreement.`,
    depends: (labels: readonly string[]) => `Depends on it: ${labels.join(', ')}.`,
    confirm: 'Remove',
    cancel: 'Keep it',
    close: 'Close',
  },
  outdated: {
    title: (version: number, name: string | null) =>
      `Version ${version} was saved meanwhile${name === null ? '' : ` by ${name}`}`,
    sentence: 'Your changes are still here and not saved. Decide again:',
    added: (label: string) => `Added: ${label}`,
    removed: (label: string) => `Removed: ${label}`,
    changed: (label: string) => `Changed: ${label}`,
    order: 'Another order',
    theirs: (version: number) => `Take version ${version}, drop mine`,
    mine: 'Go on with mine instead',
  },
  guard: {
    title: 'Leave without saving?',
    sentence: 'What you changed in this form is lost.',
    stay: 'Keep editing',
    leave: 'Leave',
    close: 'Close',
  },
} as const;
