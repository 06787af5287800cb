import type { EmailSender, OutgoingEmail } from '@lanyard/domain/ports/email';
import { PortError } from '@lanyard/domain/ports/port-error';

/** A mail provider in memory that sends once a key, and can lose its answers. */
export interface FakeSender extends EmailSender {
  /** What truly left, by key. */
  readonly sent: ReadonlyMap<string, OutgoingEmail>;
  /** How often it was asked to send. */
  asked(): number;
  /** The next so many calls have their effect, and then their answer is lost. */
  loseAnswers(count: number): void;
  /** Says no to every address from now on. */
  refuseAll(): void;
}

/** Makes a provider that compares a repeated mail with the first one of its key, as Resend does. */
export function fakeSender(): FakeSender {
  const sent = new Map<string, OutgoingEmail>();
  let asked = 0;
  let lost = 0;
  let refuses = false;
  return {
    name: 'fake',
    sent,
    asked: () => asked,
    async send(email, { idempotencyKey }) {
      asked++;
      if (refuses) throw new PortError('REFUSED', 'invalid_address');
      const known = sent.get(idempotencyKey);
      if (known && JSON.stringify(known) !== JSON.stringify(email))
        throw new PortError('REFUSED', 'invalid_idempotent_request');
      sent.set(idempotencyKey, email);
      if (lost > 0) {
        lost--;
        throw new PortError('UNREACHABLE', 'answer_lost');
      }
      return { providerId: `mail:${idempotencyKey}` };
    },
    readNotice() {
      throw new PortError('INVALID', 'fake');
    },
    loseAnswers: (count) => void (lost = count),
    refuseAll: () => void (refuses = true),
  };
}
