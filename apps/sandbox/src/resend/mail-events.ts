import { randomUUID } from 'node:crypto';
import type {
  EmailBouncedEvent,
  EmailComplainedEvent,
  EmailDeliveredEvent,
  EmailDeliveryDelayedEvent,
  EmailSentEvent,
} from 'resend';
import { newId } from '../ids.ts';
import type { EventRecord, MailEventName, MailRecord } from '../store/records.ts';

type MailEventBody =
  | EmailSentEvent
  | EmailDeliveredEvent
  | EmailDeliveryDelayedEvent
  | EmailBouncedEvent
  | EmailComplainedEvent;

/** The event that tells of a mail's fate, with the body its webhook carries. */
export function toMailEvent(mail: MailRecord, name: MailEventName, now: number): EventRecord {
  const body = eventBody(mail, name, new Date(now).toISOString());
  return { id: newId('msg_', 27), service: 'resend', type: body.type, group: mail.id, createdAt: now, body };
}

/** A fresh mail id, a UUID as at the vendor. */
export function newMailId(): string {
  return randomUUID();
}

/** The Message-ID header of a mail. */
export function messageIdOf(mail: MailRecord): string {
  return `<${mail.id}@sandbox.lanyard.test>`;
}

function eventBody(mail: MailRecord, name: MailEventName, createdAt: string): MailEventBody {
  const data = {
    created_at: new Date(mail.createdAt).toISOString(),
    email_id: mail.id,
    message_id: messageIdOf(mail),
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    ...(mail.tags.length > 0
      ? { tags: Object.fromEntries(mail.tags.map((tag) => [tag.name, tag.value])) }
      : {}),
  };
  const bounce = { message: 'The recipient address does not exist.', subType: 'General', type: 'Permanent' };
  const bodies = {
    sent: { type: 'email.sent', created_at: createdAt, data },
    delivered: { type: 'email.delivered', created_at: createdAt, data },
    delivery_delayed: { type: 'email.delivery_delayed', created_at: createdAt, data },
    bounced: { type: 'email.bounced', created_at: createdAt, data: { ...data, bounce } },
    complained: { type: 'email.complained', created_at: createdAt, data },
  } satisfies Record<MailEventName, MailEventBody>;
  return bodies[name];
}
