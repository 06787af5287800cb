/** Somebody who is to get a code; the name is empty where only an address was typed. */
export interface CodeRecipient {
  readonly name: string;
  readonly email: string;
}

/** What is wrong with a pasted list, line by line. The words quote nothing of it. */
export interface RecipientProblem {
  /** Counted from 1 as an editor does; null where it is about the whole list. */
  readonly line: number | null;
  readonly sentence: string;
}

/** `ada@example.org`, or `Ada Example <ada@example.org>`. */
const shape = /^(?:(?<name>[^<>]*)<(?<inBrackets>[^<>]*)>|(?<alone>[^<>]*))$/;
const address = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

const example = 'Write it like ada@example.org, or Ada Example <ada@example.org>.';

/** Reads a pasted list, one person a line, of which there may be at most `most`; empty lines count for nothing. */
export function readRecipients(
  text: string,
  most: number,
): { readonly recipients: readonly CodeRecipient[]; readonly problems: readonly RecipientProblem[] } {
  const recipients: CodeRecipient[] = [];
  const problems: RecipientProblem[] = [];
  const lineOf = new Map<string, number>();
  for (const [n, written] of text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    if (written.trim() === '') continue;
    const line = n + 1;
    const read = readLine(written);
    if ('wrong' in read) {
      problems.push({ line, sentence: `Line ${line}: ${read.wrong}` });
      continue;
    }
    const key = read.email.normalize('NFKC').toLowerCase();
    const before = lineOf.get(key);
    lineOf.set(key, before ?? line);
    if (before === undefined) recipients.push(read);
    else problems.push({ line, sentence: `Line ${line}: this address stands in line ${before} already.` });
  }
  if (recipients.length > most)
    problems.push({
      line: null,
      sentence: `There are ${recipients.length} addresses for ${most === 1 ? 'one code' : `${most} codes`}. Each needs a code of its own: make more, or take some away.`,
    });
  return { recipients, problems };
}

function readLine(written: string): CodeRecipient | { readonly wrong: string } {
  const { name = '', inBrackets, alone = '' } = shape.exec(written.trim())?.groups ?? {};
  const email = (inBrackets ?? alone).trim();
  if (!address.test(email)) return { wrong: `there is no e-mail address. ${example}` };
  if (email.length > 254) return { wrong: 'the address is longer than 254 characters.' };
  const called = name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  if (called.length > 120) return { wrong: 'the name is longer than 120 characters.' };
  if (/:\/\/|\bwww\./i.test(called)) return { wrong: 'a name cannot contain a web address.' };
  if (/\p{Cc}/u.test(called)) return { wrong: 'the name has signs that no name has.' };
  return { name: called, email };
}
