import type { EmailSender, OutgoingEmail } from '@lanyard/domain/ports/email';
import type { RawNotice, Trouble } from '../test-support/trouble.ts';

/** A mail as it reached the provider. */
export interface ReceivedEmail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** `content` in base64, as it came. */
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
  /** Headers it was given besides the usual ones. */
  readonly headers?: Readonly<Record<string, string>> | null;
}

/** A message as the provider would send it. */
export interface EmailNoticeRecipe {
  readonly kind:
    | 'SENT'
    | 'DELIVERED'
    | 'DELAYED'
    | 'BOUNCED'
    | 'COMPLAINED'
    | 'FAILED'
    | 'OPENED'
    | 'NOT_A_MAIL';
  readonly providerId: string;
  readonly email: string;
  readonly ageSeconds?: number;
  /** Signed by somebody who does not know our secret. */
  readonly isForged?: boolean;
}

/** One mail provider under test, and the hands of network and auditor around it. */
export interface EmailHarness {
  readonly sender: EmailSender;
  /** Makes the next send go wrong. */
  readonly trouble: (kind: Trouble) => Promise<void>;
  readonly clearTroubles: () => Promise<void>;
  /** Mails that truly reached the provider for an address. */
  readonly received: (email: string) => Promise<readonly ReceivedEmail[]>;
  readonly makeNotice: (recipe: EmailNoticeRecipe) => RawNotice;
  readonly close: () => Promise<void>;
}

/** A mail to an address of its own, for tests. */
export function makeEmail(changes: Partial<OutgoingEmail> = {}): OutgoingEmail {
  const email = `ines.duarte+${crypto.randomUUID().slice(0, 8)}@example.org`;
  return {
    to: { name: 'Inês Duarte', email },
    subject: 'Your tickets for Perennial 2027 · order K7M2QX',
    html: '<p>Olá</p>',
    text: 'Olá',
    ...changes,
  };
}
