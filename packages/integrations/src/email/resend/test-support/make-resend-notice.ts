import { Webhook } from 'standardwebhooks';
import type { RawNotice } from '../../../test-support/trouble.ts';
import type { EmailNoticeRecipe } from '../../email-sender.harness.ts';

const types: Record<EmailNoticeRecipe['kind'], string> = {
  SENT: 'email.sent',
  DELIVERED: 'email.delivered',
  DELAYED: 'email.delivery_delayed',
  BOUNCED: 'email.bounced',
  COMPLAINED: 'email.complained',
  FAILED: 'email.failed',
  OPENED: 'email.opened',
  NOT_A_MAIL: 'contact.created',
};

const otherSecret = `whsec_${Buffer.alloc(32, 'somebody else').toString('base64')}`;

/** A webhook in Resend's shape under the given header prefix, signed with the vendor's own library. */
export function makeResendNotice(
  recipe: EmailNoticeRecipe,
  secret: string,
  prefix: 'svix' | 'webhook' = 'svix',
): RawNotice {
  const at = new Date(Date.now() - (recipe.ageSeconds ?? 0) * 1000);
  const id = `msg_${crypto.randomUUID()}`;
  const body = JSON.stringify({
    type: types[recipe.kind],
    created_at: at.toISOString(),
    data: { email_id: recipe.providerId, to: [recipe.email], subject: 'Your tickets' },
  });
  const signature = new Webhook(recipe.isForged ? otherSecret : secret).sign(id, at, body);
  return {
    rawBody: Buffer.from(body),
    headers: {
      [`${prefix}-id`]: id,
      [`${prefix}-timestamp`]: String(Math.floor(at.getTime() / 1000)),
      [`${prefix}-signature`]: signature,
    },
  };
}
