interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * Whether a changed attendee is the one before, with a name or an address put right: one of the two has stayed.
 * Answers of somebody else are nobody's business.
 */
export function isSamePerson(before: Person, after: Person): boolean {
  return spelled(before.name) === spelled(after.name) || spelled(before.email) === spelled(after.email);
}

function spelled(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
