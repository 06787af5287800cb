import { whoMay } from '@lanyard/domain/staff/can';
import { mailWords } from '@lanyard/domain/emails/mail-words';

const n = (count: number) => count.toLocaleString('en');

/** Words of the page of codes that were made together. */
export const batchPageWords = {
  crumb: 'Coupons',
  title: (prefix: string) => `${prefix}-…`,
  documentTitle: (prefix: string, count: number) => `${prefix}, ${n(count)} codes`,
  notAllowed: `Making and changing codes is for ${whoMay('coupons.manage')}.`,
  progress: {
    title: 'How far it is',
    made: (made: number, all: number) => `${n(made)} of ${n(all)} codes made`,
    allMade: (all: number) => `${n(all)} codes, all made`,
    mails: (sent: number, wanted: number, delivered: number) =>
      `${n(sent)} of ${n(wanted)} mailed, ${n(delivered)} delivered`,
    failed: (failed: number) =>
      failed === 1 ? 'One mail was not delivered.' : `${n(failed)} mails were not delivered.`,
    used: (codes: number, tickets: number) =>
      `${codes === 1 ? '1 code' : `${n(codes)} codes`} used, for ${tickets === 1 ? '1 ticket' : `${n(tickets)} tickets`}`,
    given: (amount: string) => `${amount} given away`,
    by: (name: string) => `by ${name}`,
  },
  stop: {
    button: 'Stop',
    title: 'Make no more codes?',
    what: (made: number, all: number) =>
      `${n(made)} of ${n(all)} codes are made. They stay and can be used; those that were mailed are with their people. You can go on later.`,
    confirm: 'Stop it',
    busy: 'Stopping',
    done: 'It is stopped',
  },
  goOn: { button: 'Go on', busy: 'Starting' },
  file: {
    button: 'Download CSV',
    busy: 'Preparing',
    done: 'The file is in your downloads. That you took it is noted.',
  },
  terms: { title: 'Terms of each code', perCode: 'Each for' },
  codes: {
    table: 'Codes, in their order',
    columns: { number: 'No.', code: 'Code', uses: 'Discounted tickets', state: 'State', mail: 'Mailed to' },
    notMade: 'Not made yet',
    nobody: 'Nobody',
    pages: 'Pages of codes',
    first: 'First codes',
    next: 'Next codes',
    waiting: mailWords.QUEUED.label,
  },
} as const;
