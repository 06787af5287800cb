import { recipientsOf } from '../store/store.ts';
import type { MailEventName, MailRecord } from '../store/records.ts';

/** How long `delay@…` lets a mail wait. */
export const DELAYED_MS = 3000;

/** Recipients whose name decides what becomes of the mail. */
const FATES: Record<string, readonly MailEventName[]> = {
  bounce: ['sent', 'bounced'],
  complain: ['sent', 'delivered', 'complained'],
  delay: ['sent', 'delivery_delayed'],
};

/** What becomes of a mail at once, in order. */
export function fateOf(mail: MailRecord): readonly MailEventName[] {
  const names = localParts(mail);
  return FATES[names.find((name) => Object.hasOwn(FATES, name)) ?? ''] ?? ['sent', 'delivered'];
}

/** Whether a recipient makes the call itself fail. */
export function alwaysFails(mail: MailRecord): boolean {
  return localParts(mail).includes('fail500');
}

/** `bounce+ada@example.org` counts as `bounce`. */
function localParts(mail: MailRecord): string[] {
  return [...recipientsOf(mail)].map((address) => address.split(/[@+]/, 1)[0] ?? '');
}
