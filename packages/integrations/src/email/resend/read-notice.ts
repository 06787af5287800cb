import type { Webhook } from 'standardwebhooks';
import type { EmailNotice } from '@lanyard/domain/ports/email';
import { PortError } from '@lanyard/domain/ports/port-error';
import { readHeader, type HeaderBag } from '../../webhooks/read-header.ts';

const facts: Readonly<Record<string, EmailNotice['fact']>> = {
  'email.sent': 'SENT',
  'email.delivered': 'DELIVERED',
  'email.delivery_delayed': 'DELAYED',
  'email.bounced': 'BOUNCED',
  'email.complained': 'COMPLAINED',
  'email.failed': 'FAILED',
  // Resend did not even try: the address bounced or complained before.
  'email.suppressed': 'FAILED',
};

/**
 * Verifies one webhook of Resend (signature and an age of at most 5 minutes, standardwebhooks.com) and keeps
 * what we act on. The headers come as `svix-*` or `webhook-*`. Throws a `PortError` with `INVALID`.
 */
export function readResendNotice(rawBody: Buffer, headers: HeaderBag, webhook: Webhook): EmailNotice {
  const eventId = header(headers, 'id');
  const event = verify(rawBody, webhook, {
    'webhook-id': eventId,
    'webhook-timestamp': header(headers, 'timestamp'),
    'webhook-signature': header(headers, 'signature'),
  });
  const type = text(event, 'type');
  const createdAt = new Date(text(event, 'created_at') ?? Number.NaN);
  if (type === null || Number.isNaN(createdAt.getTime())) throw new PortError('INVALID', 'not_an_event');
  const data = isObject(event) && 'data' in event ? event.data : null;
  const providerId = type.startsWith('email.') ? text(data, 'email_id') : null;
  return { eventId, type, createdAt, providerId, fact: facts[type] ?? 'OTHER' };
}

function header(headers: HeaderBag, name: string): string {
  const value = readHeader(headers, `svix-${name}`) ?? readHeader(headers, `webhook-${name}`);
  if (!value) throw new PortError('INVALID', 'signature_missing');
  return value;
}

function verify(rawBody: Buffer, webhook: Webhook, signed: Record<string, string>): unknown {
  try {
    return webhook.verify(rawBody, signed);
  } catch (error) {
    throw new PortError('INVALID', error instanceof SyntaxError ? 'not_an_event' : 'signature_mismatch');
  }
}

function text(value: unknown, key: string): string | null {
  if (!isObject(value)) return null;
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof found === 'string' ? found : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
