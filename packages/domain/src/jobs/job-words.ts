import type { JobKind } from './job-kinds.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What a job that ended came to, in a sentence; null where its state says it all. */
export function jobOutcomeWords(kind: JobKind, facts: Facts): string | null {
  const { outcome, answer } = facts;
  switch (kind) {
    case 'EXPORT':
      return outcome === 'GONE' ? 'Its time was over before it was made.' : null;
    case 'CODES':
      if (outcome === 'REFUSED') return 'The place where codes live does not take them.';
      return `${counted(facts['made'], 'code')} made, ${counted(facts['mailed'], 'mail')} sent.`;
    case 'CODE_CHANGE':
      if (answer === 'SUPERSEDED') return 'A newer change took its place.';
      return answer === 'REFUSED'
        ? 'The place where codes live refused the change.'
        : 'The change has arrived.';
    case 'RECEIPT':
    case 'LINKS':
    case 'ORDER_MAIL':
      return 'The mail has left.';
  }
}

/** Why a try failed, in a sentence, by the code of its failure. */
export function jobFailureWords(code: string): string {
  switch (code) {
    case 'UNREACHABLE':
      return 'The other side did not answer.';
    case 'RATE_LIMITED':
      return 'The other side takes no more for the moment.';
    case 'REFUSED':
      return 'The other side refused it.';
    case 'TIMEOUT':
      return 'It took too long, or its worker was gone.';
    default:
      return 'Something went wrong here.';
  }
}

/** Whether a job can be done again from the list, by what it is and where it stands; if not, why. */
export function jobAgain(
  kind: JobKind,
  state: string,
): { readonly can: true } | { readonly can: false; readonly why: string } {
  if (state === 'ASKED' || state === 'RUNNING' || state === 'RETRYING')
    return { can: false, why: 'it is still under way' };
  switch (kind) {
    case 'EXPORT':
      return { can: true };
    case 'RECEIPT':
      // A second press sends a second mail: what has left is sent again from the order's page, where one sees it.
      return state === 'DONE' ? { can: false, why: 'send it from the order’s page' } : { can: true };
    case 'CODES':
    case 'CODE_CHANGE':
      return { can: false, why: 'go on from the page of the codes' };
    case 'LINKS':
    case 'ORDER_MAIL':
      return { can: false, why: 'it is asked for by itself' };
  }
}

function counted(value: unknown, noun: string): string {
  const count = typeof value === 'number' ? value : 0;
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
