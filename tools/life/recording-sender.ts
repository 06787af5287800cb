import type { EmailSender, OutgoingEmail } from '@lanyard/domain/ports/email';
import { PortError } from '@lanyard/domain/ports/port-error';

/** A mail that left, and under which key. */
export interface LeftMail {
  readonly key: string;
  readonly mail: OutgoingEmail;
}

/** A mail provider that remembers each call, also of a key it knows: it hides no mail that leaves twice. */
export function recordingSender(): EmailSender & { readonly left: readonly LeftMail[] } {
  const left: LeftMail[] = [];
  return {
    name: 'recording',
    left,
    async send(mail, { idempotencyKey }) {
      left.push({ key: idempotencyKey, mail });
      return { providerId: `mail:${left.length}:${idempotencyKey}` };
    },
    readNotice() {
      throw new PortError('INVALID', 'recording');
    },
  };
}
