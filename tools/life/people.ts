/** Somebody in a story; no name is part of another one's. */
export interface Somebody {
  readonly name: string;
  readonly email: string;
}

/**
 * Who somebody is when they come into a story: bought, was put on a ticket by others, was typed into an offer, or
 * took a ticket over and said themselves who they are.
 */
export type Role = 'Buyer' | 'Named' | 'Typed' | 'Taker';

/** Where addresses of stories end, so that a mail can be searched for them. */
export const MAIL_DOMAIN = 'life.test';

/** Makes people who are nobody else. */
export function createPeople() {
  let count = 0;
  return {
    next(role: Role): Somebody {
      const tag = String(++count).padStart(4, '0');
      return { name: `${role} No${tag}`, email: `${role.toLowerCase()}${tag}@${MAIL_DOMAIN}` };
    },
  };
}
