import type { Outcome } from '../context.ts';
import type { MailRecord } from '../store/records.ts';
import { ResendError } from './errors.ts';
import { newMailId, toMailEvent } from './mail-events.ts';
import type { MailInput } from './mail-input.ts';
import { alwaysFails, fateOf } from './recipients.ts';

/** Takes mails in and decides what becomes of them; throws a 500 when a recipient asks for one. */
export function sendMails(
  inputs: MailInput[],
  idempotencyKey: string | null,
  now: number,
): Outcome & { mails: MailRecord[] } {
  const accepted = inputs.map((input) => toMail(input, idempotencyKey, now));
  if (accepted.some(alwaysFails)) {
    throw new ResendError(500, 'internal_server_error', 'An unexpected error occurred.');
  }
  const mails = accepted.map((mail) => ({ ...mail, lastEvent: fateOf(mail).at(-1) ?? mail.lastEvent }));
  const events = mails.flatMap((mail) => fateOf(mail).map((name) => toMailEvent(mail, name, now)));
  return { mails, changes: { mails }, events };
}

function toMail(input: MailInput, idempotencyKey: string | null, now: number): MailRecord {
  return {
    id: newMailId(),
    createdAt: now,
    idempotencyKey,
    from: input.from,
    to: input.to,
    cc: input.cc ?? [],
    bcc: input.bcc ?? [],
    replyTo: input.reply_to ?? [],
    subject: input.subject,
    html: input.html ?? null,
    text: input.text ?? null,
    tags: input.tags ?? [],
    headers: input.headers ?? {},
    attachments: (input.attachments ?? []).map((attachment) => ({
      filename: attachment.filename ?? 'attachment',
      contentType: attachment.content_type ?? 'application/octet-stream',
      contentId: attachment.content_id ?? null,
      content: attachment.content ?? '',
    })),
    lastEvent: 'sent',
  };
}
