import { Resend } from 'resend';
import { Webhook } from 'standardwebhooks';
import type { EmailAttachment, EmailSender } from '@lanyard/domain/ports/email';
import { PortError } from '@lanyard/domain/ports/port-error';
import { formatMailbox } from '../mailbox.ts';
import { mapResendError } from './map-error.ts';
import { readResendNotice } from './read-notice.ts';

/** Settings of Resend; `from` is a whole mailbox (`Perennial <tickets@example.org>`), `timeoutMs` is per call. */
export interface ResendOptions {
  readonly apiKey: string;
  readonly baseUrl?: string;
  /** `whsec_` and base64. */
  readonly webhookSecret: string;
  readonly from: string;
  readonly timeoutMs?: number;
}

/** Resend; it keeps idempotency keys for 24 hours. Throws at once when a setting cannot work. */
export function createResendSender(options: ResendOptions): EmailSender {
  const resend = new Resend(options.apiKey, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  const webhook = new Webhook(options.webhookSecret);

  return {
    name: 'resend',

    async send(email, { idempotencyKey }) {
      const signal = AbortSignal.timeout(options.timeoutMs ?? 8000);
      const payload = {
        from: options.from,
        to: formatMailbox(email.to.name, email.to.email),
        subject: email.subject,
        html: email.html,
        text: email.text,
        ...(email.stopUrl ? { headers: stopHeaders(email.stopUrl) } : {}),
        ...(email.attachments?.length ? { attachments: email.attachments.map(toAttachment) } : {}),
      };
      const { data, error } = await resend.emails.send(payload, { idempotencyKey, signal });
      if (error) throw mapResendError(error, signal.aborted);
      if (!data.id) throw new PortError('UNREACHABLE', 'answer_without_id');
      return { providerId: data.id };
    },

    readNotice: (rawBody, headers) => readResendNotice(rawBody, headers, webhook),
  };
}

/** After RFC 8058: mail programs post to the address themselves. */
function stopHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function toAttachment({ filename, contentType, content, contentId }: EmailAttachment) {
  return { filename, contentType, content, ...(contentId ? { contentId } : {}) };
}
