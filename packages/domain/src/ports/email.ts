/** An attachment; `contentId` makes it an inline image (`cid:`). */
export interface EmailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly contentId?: string;
}

/** A mail ready to leave. */
export interface OutgoingEmail {
  readonly to: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments?: readonly EmailAttachment[];
  /** Where mail programs stop further ones by one press, without a page (RFC 8058). */
  readonly stopUrl?: string;
}

/** A provider's verified message about a mail, without personal data. */
export interface EmailNotice {
  readonly eventId: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly providerId: string | null;
  readonly fact: 'SENT' | 'DELIVERED' | 'DELAYED' | 'BOUNCED' | 'COMPLAINED' | 'FAILED' | 'OTHER';
}

/** A mail provider. `send` with the same key within the provider's window sends once. */
export interface EmailSender {
  readonly name: string;
  send(
    email: OutgoingEmail,
    options: { readonly idempotencyKey: string },
  ): Promise<{ readonly providerId: string }>;
  /** Verifies signature and age over the raw body; throws a `PortError` with `INVALID` otherwise. */
  readNotice(rawBody: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>): EmailNotice;
}
