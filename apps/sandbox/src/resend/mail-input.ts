import { z } from 'zod';
import { unprocessable, type ResendError } from './errors.ts';

/** `ada@example.org`, `Ada <ada@example.org>` or `"Ada, Countess" <ada@example.org>`. */
const ADDRESS =
  /^(?:(?:"(?:[^"\\\r\n]|\\.)*"\s*|[^<>\r\n]*)<\s*[^\s@<>]+@[^\s@<>]+\s*>|[^\s@<>]+@[^\s@<>]+)$/;
const MAX_ATTACHMENT_BYTES = 40 * 1024 * 1024;

const address = z.string().regex(ADDRESS);
const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1).max(50)]);
const someAddresses = z.union([address.transform((one) => [one]), z.array(address).max(50)]).nullish();

const attachment = z.object({
  filename: z.string().min(1).max(255).optional(),
  content: z.string().optional(),
  content_type: z.string().max(255).nullish(),
  content_id: z.string().min(1).max(128).nullish(),
});

const mailSchema = z.object({
  from: address,
  to: addresses,
  subject: z.string().min(1).max(998),
  html: z.string().nullish(),
  text: z.string().nullish(),
  cc: someAddresses,
  bcc: someAddresses,
  reply_to: someAddresses,
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string().max(256), value: z.string().max(256) })).nullish(),
  attachments: z.array(attachment).nullish(),
});

/** A mail as the vendor's API takes it, checked. */
export type MailInput = z.output<typeof mailSchema>;

/** Checks one mail; throws Resend's 422 naming the field at fault. */
export function readMail(body: unknown): MailInput {
  const parsed = mailSchema.safeParse(body);
  if (!parsed.success) throw toError(parsed.error.issues[0], body);
  if (!parsed.data.html && !parsed.data.text)
    throw unprocessable('missing_required_field', 'Missing `html` or `text` field.');
  checkAttachments(parsed.data);
  return parsed.data;
}

function checkAttachments({ attachments }: MailInput): void {
  let bytes = 0;
  for (const { content, filename } of attachments ?? []) {
    if (content === undefined || filename === undefined) {
      throw unprocessable(
        'invalid_attachment',
        'Attachment must have a `filename` and a `content`. The sandbox does not fetch a `path`.',
      );
    }
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) {
      throw unprocessable('invalid_attachment', `The content of \`${filename}\` is not base64.`);
    }
    bytes += (content.length * 3) / 4;
  }
  if (bytes > MAX_ATTACHMENT_BYTES)
    throw unprocessable('validation_error', 'Attachments are larger than 40 MB in all.');
}

function toError(issue: z.core.$ZodIssue | undefined, body: unknown): ResendError {
  const field = String(issue?.path[0] ?? 'body');
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, field) : undefined;
  if (field !== 'body' && (value === undefined || value === '')) {
    return unprocessable('missing_required_field', `Missing \`${field}\` field.`);
  }
  if (['from', 'to', 'cc', 'bcc', 'reply_to'].includes(field)) {
    return unprocessable(
      'validation_error',
      `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  }
  return unprocessable('validation_error', `Invalid \`${field}\` field: ${issue?.message ?? 'not valid'}.`);
}
